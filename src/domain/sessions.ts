import { sayTimes } from './clock.ts';
import { addDays, daysBetween, sayDayOfWeek, weekdayOf } from './day.ts';
import type { Calendar } from './schema/calendar.ts';
import type { Session } from './schema/session.ts';
import type { Day } from './schema/when.ts';

/** Is it school term on this day: inside a term and outside its half-term break? */
export const isTermTime = (day: Day, { terms }: Calendar): boolean =>
  terms.some((term) => term.from <= day && day <= term.to && !(term.halfTerm && term.halfTerm.from <= day && day <= term.halfTerm.to));

/**
 * Does a series come round on one day, by its own rule and the school terms: whatever shuts its door that day? For counts in the page
 * of a commissioner, where the library that finds all days (src/schedule) is too heavy; a test holds the two to the same days.
 */
export function runsOn(session: Session, day: Day, calendar: Calendar): boolean {
  if (session.from && day < session.from) return false;
  if (session.until && day > session.until) return false;
  if (session.except.includes(day)) return false;
  const { repeats } = session;
  if (repeats.kind === 'dates') return repeats.dates.includes(day);
  if (weekdayOf(day) !== session.day) return false;
  switch (repeats.kind) {
    case 'weekly':
      return true;
    case 'term-time':
      return isTermTime(day, calendar);
    case 'school-holidays':
      return withinCalendar(day, calendar) && !isTermTime(day, calendar);
    case 'fortnightly':
      return Math.abs(daysBetween(repeats.startingOn, day)) % 14 === 0;
    case 'monthly':
      return isNthInMonth(day, repeats.nth);
    default:
      return repeats satisfies never;
  }
}

// Outside the terms that the calendar knows, nobody can say whether it is a holiday.
const withinCalendar = (day: Day, { terms }: Calendar) => terms.some((term) => day >= term.from) && terms.some((term) => day <= term.to);

const nths = ['first', 'second', 'third', 'fourth'] as const;

function isNthInMonth(day: Day, nth: 'first' | 'second' | 'third' | 'fourth' | 'last'): boolean {
  if (nth === 'last') return addDays(day, 7).slice(0, 7) !== day.slice(0, 7);
  return nths[Math.floor((Number(day.slice(8)) - 1) / 7)] === nth;
}

/** How a series comes round, in words: "Tuesdays in term time", "First Monday of the month", "2 and 16 December". */
export function describePattern({ day, repeats }: Session): string {
  switch (repeats.kind) {
    case 'weekly':
      return `${day}s`;
    case 'term-time':
      return `${day}s in term time`;
    case 'school-holidays':
      return `${day}s in the school holidays`;
    case 'fortnightly':
      return `Every other ${day}`;
    case 'monthly':
      return `${repeats.nth.charAt(0).toUpperCase()}${repeats.nth.slice(1)} ${day} of the month`;
    case 'dates':
      return repeats.dates.length > 3 ? 'On listed dates' : repeats.dates.map(sayDayOfWeek).join(', ');
    default:
      return repeats satisfies never;
  }
}

/** A series in one line: "Tuesdays in term time, 9:30am to 11am". */
export const describeSession = (session: Session): string => `${describePattern(session)}, ${sayTimes(session.start, session.end)}`;

/** The weekly rhythm of a service for a card: "Tuesdays in term time, 9:30am to 11am, and 2 other times". Empty when it has none. */
export function describeSessions(sessions: readonly Session[]): string {
  const [first, ...others] = sessions;
  if (!first) return '';
  if (others.length === 0) return describeSession(first);
  return `${describeSession(first)}, and ${others.length} other ${others.length === 1 ? 'time' : 'times'}`;
}
