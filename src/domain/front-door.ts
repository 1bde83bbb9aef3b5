import { dayOf } from './day.ts';
import type { BankHolidays } from './open-now.ts';
import { isOpenAt } from './opening.ts';
import type { Opening } from './schema/opening.ts';

/** The two numbers of a front door. */
export type FrontDoorLine = 'day' | 'night';

/**
 * Which number is answered at a moment (2026-11-24T15:13, the clock in London), from the hours of the day number. Undefined on a bank
 * holiday of which nothing is recorded: neither is then said to be the one.
 */
export function frontDoorNow(opening: Opening, holidays: BankHolidays, now: string): FrontDoorLine | undefined {
  const isDay = isOpenAt(opening, dayOf(now), now.slice(11), holidays);
  if (isDay === undefined) return undefined;
  return isDay ? 'day' : 'night';
}
