import { sayTimes } from './clock.ts';
import { sayDayOfWeek } from './day.ts';
import type { Calendar } from './schema/calendar.ts';
import type { Session } from './schema/session.ts';
import type { Day } from './schema/when.ts';

/** Is it school term on this day: inside a term and outside its half-term break? */
export const isTermTime = (day: Day, { terms }: Calendar): boolean =>
  terms.some((term) => term.from <= day && day <= term.to && !(term.halfTerm && term.halfTerm.from <= day && day <= term.halfTerm.to));

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
