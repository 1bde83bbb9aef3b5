import { oneLine } from '../clean/one-line.ts';
import { type ReadSession, readTimes } from '../clean/times.ts';
import type { FoundTimes } from '../found.ts';
import type { Notes } from '../notes.ts';
import type { TypedPlaces } from './places.ts';

/** Sessions and opening hours as someone would type them; `words` are for the text. */
export interface TypedTimes {
  readonly sessions: readonly Readonly<Record<string, unknown>>[];
  readonly opening?: Readonly<Record<string, unknown>>;
  readonly words: readonly string[];
}

const mostSessions = 60;
const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** A source's times → sessions where they are certain, opening hours where that is what they are, and words where they are neither. */
export function typeTimes(
  times: readonly FoundTimes[],
  { places, today, notes }: { places: TypedPlaces; today: string; notes: Notes },
): TypedTimes {
  const { sessions, words } = readTimes(times, today);
  for (const said of words)
    notes.changed('sessions', { found: said, now: 'in the words', why: 'it is not certain enough for a timetable' });
  if (sessions.length > mostSessions) {
    notes.dropped('sessions', { found: JSON.stringify(sessions), why: `more than ${mostSessions} sessions` });
    return { sessions: [], words: ['Many days and times. Ask them for the list.'] };
  }
  const said = words.map(oneLine).filter(Boolean);
  if (areOpeningHours(sessions)) return { sessions: [], opening: openingOf(sessions), words: said };
  return { sessions: sessions.map((session) => typed(session, places)), words: said };
}

/** Five days or more of hours on end, or a whole day at a time, is a door that is open: not a series of sessions. */
function areOpeningHours(sessions: readonly ReadSession[]): boolean {
  if (sessions.length === 0 || sessions.some(({ repeats, from, until }) => repeats !== 'weekly' || from || until)) return false;
  if (new Set(sessions.map(({ place }) => place)).size > 1) return false;
  const longest = Math.max(...sessions.map(({ start, end }) => minutes(end) - minutes(start)));
  const days = new Set(sessions.map(({ day }) => day)).size;
  return (days >= 2 && longest > 360) || (days >= 5 && longest >= 180);
}

function openingOf(sessions: readonly ReadSession[]) {
  const byHours = new Map<string, { days: string[]; opens: string; closes: string }>();
  for (const { day = '', start, end } of sessions) {
    const hours = byHours.get(`${start} ${end}`) ?? { days: [], opens: start, closes: end };
    byHours.set(`${start} ${end}`, { ...hours, days: [...new Set([...hours.days, day])] });
  }
  return { hours: [...byHours.values()] };
}

function typed({ day, start, end, repeats, from, until, place }: ReadSession, { idOf, at }: TypedPlaces) {
  const where = place === undefined ? undefined : idOf.get(place);
  return {
    ...(day ? { day } : {}),
    start,
    end,
    repeats,
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
    ...(where && at.length > 1 ? { at: where } : {}),
  };
}
