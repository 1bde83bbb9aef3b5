import type { Day, Weekday } from './schema/when.ts';

const names: readonly Weekday[] = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

// A day is a name on a calendar, not a moment: noon in UTC keeps it the same day everywhere.
const atNoon = (day: Day) => new Date(`${day}T12:00:00Z`);

/** The weekday of a date: 2026-11-23 → Monday. */
export const weekdayOf = (day: Day): Weekday => names[atNoon(day).getUTCDay()] ?? 'Sunday';

/** The date some days later, or earlier when negative. */
export function addDays(day: Day, days: number): Day {
  const date = atNoon(day);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The date some months later; the 31st becomes the last day of a shorter month. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1, 12));
  const lastDate = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, lastDate));
  return first.toISOString().slice(0, 10);
}

/** Whole days from one date to another; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((atNoon(to).getTime() - atNoon(from).getTime()) / 86_400_000);

/** Whole months from one date to another, as people count them: 15 January to 14 March is one month. */
export function monthsBetween(from: Day, to: Day): number {
  const [fromYear = 0, fromMonth = 0, fromDate = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDate = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + (toMonth - fromMonth) - (toDate < fromDate ? 1 : 0);
}

const months = 'January February March April May June July August September October November December'.split(' ');

/** 23 November 2026; or 23 November without the year when it is the same as today's. */
export function sayDay(day: Day, today?: Day): string {
  const [year = '', month, date] = day.split('-');
  const said = `${Number(date)} ${months[Number(month) - 1]}`;
  return today?.startsWith(year) ? said : `${said} ${year}`;
}

/** Monday 23 November */
export const sayDayOfWeek = (day: Day): string => `${weekdayOf(day)} ${sayDay(day, day)}`;

// Made once, when it is first needed: that takes far longer than to tell the time by it.
let londonClock: Intl.DateTimeFormat | undefined;

/** The clock on the wall where the directory is: 2026-11-24T15:13. In order, as text. */
export function clockInLondon(moment: Date): string {
  londonClock ??= new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'short' });
  return londonClock.format(moment).replace(' ', 'T');
}

/** The date there: the day changes at midnight in London, not in UTC. */
export const dayInLondon = (moment: Date): Day => dayOf(clockInLondon(moment));

/** 2026-11-24T15:13 → 2026-11-24 */
export const dayOf = (clock: string): Day => clock.slice(0, 10);
