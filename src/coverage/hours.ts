import { addDays, daysBetween, weekdayOf } from '../domain/day.ts';
import type { Calendar } from '../domain/schema/calendar.ts';
import type { Session } from '../domain/schema/session.ts';
import type { Day, Time, Weekday } from '../domain/schema/when.ts';
import { runsOn } from '../domain/sessions.ts';

/** The 365 days from a day on, by their weekday, so that a weekly series looks at 52 of them. */
export interface YearAhead {
  readonly days: readonly Day[];
  readonly byWeekday: ReadonlyMap<Weekday, readonly Day[]>;
  readonly calendar: Calendar;
}

export function yearAhead(today: Day, calendar: Calendar): YearAhead {
  const days = Array.from({ length: 365 }, (_, ahead) => addDays(today, ahead));
  return { days, byWeekday: Map.groupBy(days, weekdayOf), calendar };
}

/** How often a series comes round in the year ahead. */
export function timesInYear(session: Session, { days, byWeekday, calendar }: YearAhead): number {
  const candidates = session.repeats.kind === 'dates' ? days : session.day ? (byWeekday.get(session.day) ?? []) : [];
  return candidates.filter((day) => runsOn(session, day, calendar)).length;
}

/** Hours from one time of day to another: 9:30 to 11:00 is 1.5. */
export const hoursBetween = (start: Time, end: Time): number => hourOf(end) - hourOf(start);

/** 9:30 → 9.5 */
export function hourOf(time: Time): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour + minute / 60;
}

/** Do the school terms in the calendar reach to the end of the year ahead? If not, term-time hours are too few. */
export function calendarReaches({ days, calendar }: YearAhead): boolean {
  const last = days.at(-1);
  const lastTerm = calendar.terms.at(-1);
  return last !== undefined && lastTerm !== undefined && daysBetween(last, lastTerm.to) >= -60;
}
