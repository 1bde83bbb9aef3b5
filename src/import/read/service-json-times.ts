import type { Entry } from '../entry.ts';
import type { FoundTimes } from '../found.ts';
import type { Placed } from './service-json-places.ts';

/** When a service is on: its own schedules, and those of its places. */
export function timesIn(service: Entry, atPlaces: readonly Entry[], ofPlaces: Placed['times']): FoundTimes[] {
  const own = service.list('schedules', 'regular_schedules').map((entry) => timeIn(entry));
  const unplaced = atPlaces
    .filter((at) => at.list('location').length === 0)
    .flatMap((at) => at.list('schedules', 'regular_schedules').map((entry) => timeIn(entry)));
  const placed = ofPlaces.map(({ entry, place }) => ({ ...timeIn(entry), place }));
  return sameOnce([...placed, ...own, ...unplaced]);
}

function timeIn(entry: Entry): FoundTimes {
  entry.pass('id', 'wkst', 'timezone', 'service_id', 'location_id', 'service_at_location_id');
  return {
    days: entry.text('byday', 'weekday', 'day'),
    opens: entry.text('opens_at', 'opens', 'start_time'),
    closes: entry.text('closes_at', 'closes', 'end_time'),
    frequency: entry.text('freq'),
    interval: entry.text('interval'),
    monthDays: entry.text('bymonthday'),
    startsOn: entry.text('dtstart'),
    from: entry.text('valid_from'),
    until: entry.text('valid_to', 'until'),
    words: entry.texts('description', 'notes', 'name', 'original_text'),
  };
}

/** Feeds repeat a place's schedule on the service: once is enough, and the one with a place says more. */
function sameOnce(times: readonly FoundTimes[]): FoundTimes[] {
  const seen = new Set<string>();
  return times.filter(({ place, ...rest }) => {
    const facts = JSON.stringify(rest);
    if (seen.has(place === undefined ? facts : `${facts}${place}`)) return false;
    seen.add(facts);
    if (place !== undefined) seen.add(`${facts}${place}`);
    return true;
  });
}
