import { weekdayOf } from '../domain/day.ts';
import type { Directory, ServiceRecord } from '../domain/directory.ts';
import { hoursOn } from '../domain/opening.ts';
import { placesOf } from '../domain/places-of.ts';
import type { Calendar } from '../domain/schema/calendar.ts';
import type { Opening } from '../domain/schema/opening.ts';
import type { Status } from '../domain/schema/record.ts';
import type { Session } from '../domain/schema/session.ts';
import type { Day } from '../domain/schema/when.ts';
import { isTermTime } from '../domain/sessions.ts';

/**
 * Does a session run on a day that its rule gives? `off` with the reason, empty when the record has none; `ask` when nobody has
 * said; or `never`, when it was not to be expected that day.
 */
export type Verdict =
  | { readonly kind: 'on' }
  | { readonly kind: 'off'; readonly because: string }
  | { readonly kind: 'ask'; readonly because: string }
  | { readonly kind: 'never' };

const on: Verdict = { kind: 'on' };
const off = (because: string): Verdict => ({ kind: 'off', because });
const ask = (because: string): Verdict => ({ kind: 'ask', because });

/** What decides, for one session of a service: looked up once, asked for every day. */
export function stopsOf(session: Session, service: ServiceRecord, directory: Directory): (day: Day) => Verdict {
  const hub = hubBehind(session, service, directory);
  const openings = [service.opening, hub?.opening].flatMap((opening) => opening ?? []);
  const statuses = [service.status, ...(hub ? [hub.status] : [])];
  const { calendar } = directory;
  return (day) => {
    const left = session.except.includes(day) ? off('') : undefined;
    const stopped = statuses.map((status) => statusOn(status, day)).find(Boolean);
    return stopped ?? left ?? seasonOn(session, day, calendar) ?? doorOn(openings, { session, day, calendar });
  };
}

/** The hub whose own front door the session is behind: what shuts the hub stops it. */
function hubBehind(session: Session, service: ServiceRecord, directory: Directory) {
  const doors = placesOf(service, directory);
  const door = session.at ? doors.find(({ id }) => id === session.at) : doors.length === 1 ? doors[0] : undefined;
  return door && door.hub === door.id ? directory.hubs.get(door.id) : undefined;
}

/** What a service or a hub says of itself, when it is not simply open. */
function statusOn(status: Status, day: Day): Verdict | undefined {
  switch (status.kind) {
    case 'open':
      return undefined;
    case 'paused':
      if (day < status.since) return undefined;
      // It hopes to start again then: nobody has said that it has.
      return status.until && status.until <= day ? ask('It has been paused') : off('paused');
    case 'closing':
    case 'closed':
      return day > status.on ? { kind: 'never' } : undefined;
    default:
      return status satisfies never;
  }
}

/** Term or holidays, for sessions that keep to one of them. Undefined when that does not stop it. */
function seasonOn({ repeats }: Session, day: Day, calendar: Calendar): Verdict | undefined {
  if (repeats.kind !== 'term-time' && repeats.kind !== 'school-holidays') return undefined;
  // Outside the terms that are known, nobody can say whether it is a holiday.
  if (!isWithinTerms(day, calendar)) return { kind: 'never' };
  const term = isTermTime(day, calendar);
  if (repeats.kind === 'school-holidays') return term ? { kind: 'never' } : undefined;
  return term ? undefined : off(isHalfTerm(day, calendar) ? 'half term' : 'school holidays');
}

const isWithinTerms = (day: Day, { terms }: Calendar) => terms.some((term) => day >= term.from) && terms.some((term) => day <= term.to);

const isHalfTerm = (day: Day, { terms }: Calendar) => terms.some(({ from, to }) => from <= day && day <= to);

interface Asked {
  readonly session: Session;
  readonly day: Day;
  readonly calendar: Calendar;
}

/** Is the door open for the whole of it? On a bank holiday only a record that says so makes it certain, one way or the other. */
function doorOn(openings: readonly Opening[], { session, day, calendar }: Asked): Verdict {
  for (const opening of openings) {
    const shut = shutOn(opening, { session, day, calendar });
    if (shut) return shut;
  }
  const holiday = calendar.bankHolidays.find((one) => one.on === day)?.name ?? everyYear[day.slice(5)];
  // A date that was listed one by one was meant.
  if (!holiday || session.repeats.kind === 'dates') return on;
  return openings.some(({ closedOnBankHolidays }) => closedOnBankHolidays === 'no') ? on : ask(holiday);
}

function shutOn(opening: Opening, { session, day, calendar }: Asked): Verdict | undefined {
  const usual = opening.hours.some(({ days }) => days.includes(weekdayOf(day)));
  const { hours, note, unknown } = hoursOn(opening, day, calendar);
  // On a day when the door is usually shut, what is on there has its own arrangement; only what is out of the usual is news.
  const changed = note !== undefined || opening.exceptions.some(({ from, to = from }) => from <= day && day <= to);
  if (!changed || unknown) return undefined;
  if (hours.length === 0) return usual || note ? off(note ? unCapital(note) : 'closed that day') : undefined;
  return hours.some(({ opens, closes }) => opens <= session.start && session.end <= closes) ? undefined : ask('Other hours that day');
}

/** In the middle of a sentence: "closed for Christmas", but "Christmas Day". */
const unCapital = (note: string) => (/^(Closed|Shut|Staff|Training)\b/.test(note) ? note.charAt(0).toLowerCase() + note.slice(1) : note);

/** Days when hardly anything is on, whether or not the bank holiday has been moved to another. */
const everyYear: Readonly<Record<string, string>> = { '12-25': 'Christmas Day', '12-26': 'Boxing Day', '01-01': 'New Year’s Day' };
