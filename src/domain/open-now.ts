import { sayTime } from './clock.ts';
import { addDays, dayOf, sayDayOfWeek, weekdayOf } from './day.ts';
import { hoursOn, isOpenAt } from './opening.ts';
import type { Calendar } from './schema/calendar.ts';
import type { Opening } from './schema/opening.ts';
import type { Day } from './schema/when.ts';

/** As much of the calendar as opening hours need. */
export type BankHolidays = Pick<Calendar, 'bankHolidays'>;

/** Days to look ahead for when it opens again: longer than any Christmas. */
const daysAhead = 21;

/**
 * Whether a door is open at a moment (2026-11-24T15:13), in a few words: "Open until 4:30pm"; "Closed today: Boxing Day. Opens Monday
 * at 9am". A bank holiday of which nothing is recorded is never said to be open: "Easter Monday: ring first".
 */
export function sayOpenNow(opening: Opening, holidays: BankHolidays, now: string): string {
  const [today, time] = [dayOf(now), now.slice(11)];
  const { hours, note, unknown } = hoursOn(opening, today, holidays);
  if (unknown) return `${note}: ring first`;
  const isOpen = isOpenAt(opening, today, time, holidays);
  const current = hours.find(({ opens, closes }) => opens <= time && time < closes);
  if (isOpen && current) return allDay(current) ? 'Open all day' : `Open until ${sayTime(current.closes)}`;
  const later = hours.find(({ opens }) => opens > time);
  if (later) return `Opens today at ${sayTime(later.opens)}`;
  const shut = hours.length > 0 ? 'Closed now' : sayShut(note);
  const next = opensNext(opening, holidays, today);
  return next ? `${shut}. ${next}` : shut;
}

/** A note that says it is closed says enough. */
function sayShut(note: string | undefined): string {
  if (!note) return 'Closed today';
  return /^(closed|shut)\b/i.test(note) ? note : `Closed today: ${note}`;
}

const allDay = ({ opens, closes }: { opens: string; closes: string }) => opens === '00:00' && closes === '24:00';

function opensNext(opening: Opening, holidays: BankHolidays, today: Day): string | undefined {
  for (let ahead = 1; ahead <= daysAhead; ahead++) {
    const day = addDays(today, ahead);
    const { hours, unknown } = hoursOn(opening, day, holidays);
    const [first] = hours;
    // On a bank holiday nobody has spoken of, it may not open.
    if (!first || unknown) continue;
    return `Opens ${sayComingDay(day, ahead)} at ${sayTime(first.opens)}`;
  }
  return undefined;
}

function sayComingDay(day: Day, ahead: number): string {
  if (ahead === 1) return 'tomorrow';
  return ahead < 7 ? weekdayOf(day) : sayDayOfWeek(day);
}
