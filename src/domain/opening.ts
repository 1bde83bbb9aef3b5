import { sayTimes } from './clock.ts';
import { sayDay, weekdayOf } from './day.ts';
import type { Calendar } from './schema/calendar.ts';
import type { Opening } from './schema/opening.ts';
import type { Day, Time, Weekday } from './schema/when.ts';
import { weekdays } from './weekdays.ts';

/** A stretch of time when the doors are open. */
export interface Hours {
  readonly opens: Time;
  readonly closes: Time;
}

/** The hours on one day: exceptions first, then bank holidays, then the usual week. `unknown` when a bank holiday is not recorded. */
export function hoursOn(
  opening: Opening,
  day: Day,
  calendar: Pick<Calendar, 'bankHolidays'>,
): { hours: readonly Hours[]; note?: string | undefined; unknown?: true } {
  const exception = opening.exceptions.find(({ from, to = from }) => from <= day && day <= to);
  if (exception) {
    const hours = exception.opens && exception.closes ? [{ opens: exception.opens, closes: exception.closes }] : [];
    return { hours, note: exception.note };
  }
  const holiday = calendar.bankHolidays.find(({ on }) => on === day);
  if (holiday && opening.closedOnBankHolidays === 'yes') return { hours: [], note: holiday.name };
  const usual = usualHours(opening, weekdayOf(day));
  if (holiday && opening.closedOnBankHolidays === 'unknown' && usual.length > 0) return { hours: usual, note: holiday.name, unknown: true };
  return { hours: usual };
}

/** Is it open at this time? Undefined when a bank holiday makes it uncertain. Open at opening time; shut at closing time. */
export function isOpenAt(opening: Opening, day: Day, time: Time, calendar: Pick<Calendar, 'bankHolidays'>): boolean | undefined {
  const { hours, unknown } = hoursOn(opening, day, calendar);
  const open = hours.some(({ opens, closes }) => opens <= time && time < closes);
  return unknown && open ? undefined : open;
}

const usualHours = (opening: Opening, weekday: Weekday): Hours[] =>
  opening.hours
    .filter(({ days }) => days.includes(weekday))
    .map(({ opens, closes }) => ({ opens, closes }))
    .sort((a, b) => a.opens.localeCompare(b.opens));

/** The usual week, a row a day: [{ day: 'Monday', hours: '9am to 5pm' }, …, { day: 'Sunday', hours: 'Closed' }]. */
export const usualWeek = (opening: Opening): { day: Weekday; hours: string }[] =>
  weekdays.map((day) => {
    const hours = usualHours(opening, day);
    return { day, hours: hours.length === 0 ? 'Closed' : hours.map(({ opens, closes }) => sayTimes(opens, closes)).join(' and ') };
  });

/** Days that differ and are still to come, in words: "24 December to 3 January: closed for Christmas". */
export const comingExceptions = (opening: Opening, today: Day): string[] =>
  opening.exceptions
    .filter(({ from, to = from }) => to >= today)
    .map(({ from, to, opens, closes, note }) => {
      const days = to && to !== from ? `${sayDay(from, today)} to ${sayDay(to, today)}` : sayDay(from, today);
      const what = opens && closes ? sayTimes(opens, closes) : 'closed';
      // "Closed for Christmas" says it already.
      const saysSo = what === 'closed' && /\b(closed|shut)\b/i.test(note ?? '');
      return `${days}: ${note ? `${note}${saysSo ? '' : ` (${what})`}` : what}`;
    });
