import { z } from 'zod';
import { line, listOf } from './text.ts';
import { triState } from './tri-state.ts';
import { Day, Time, Weekday } from './when.ts';

/** Hours on some days of the week. A day may appear more than once, for a lunch break. */
const OpenHours = z.strictObject({
  /** [Monday, Tuesday, Friday] */
  days: listOf(Weekday, 'list the days, like [Monday, Friday]'),
  /** 9:00 */
  opens: Time,
  /** 17:00 */
  closes: Time,
});

/** A change to the usual week: shut for Christmas, late on one evening. */
const OpeningException = z.strictObject({
  /** The first day it applies: 2026-12-24. */
  from: Day,
  /** The last day it applies. Leave out for one day only. */
  to: Day.optional(),
  /** If open on those days, from when. Leave both out for closed. */
  opens: Time.optional(),
  /** If open on those days, until when. */
  closes: Time.optional(),
  /** Why, for people to read: "Closed for Christmas". */
  note: line(120, 'say why in a few words').optional(),
});

/** When the doors are open in a usual week, and when that changes. */
export const Opening = z.strictObject({
  /** The usual week. Days not listed are closed. */
  hours: listOf(OpenHours, 'list the hours of the usual week'),
  /** Yes if it shuts on bank holidays. Unknown says "check before you go". */
  closedOnBankHolidays: triState,
  /** Days that differ, each with its dates. */
  exceptions: z.array(OpeningException, { error: 'list the days that differ' }).default([]),
});
export type Opening = z.infer<typeof Opening>;
