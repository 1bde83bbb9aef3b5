import { z } from 'zod';
import { Id } from './ids.ts';
import { kindOrWord, line, listOf } from './text.ts';
import { Day, Time, Weekday } from './when.ts';

/** How a session comes round. */
export const Repeats = kindOrWord(
  z.discriminatedUnion(
    'kind',
    [
      /** Every week of the year. */
      z.strictObject({ kind: z.literal('weekly') }),
      /** Every week in school term, with a break at half term. */
      z.strictObject({ kind: z.literal('term-time') }),
      /** Every week of the school holidays only. */
      z.strictObject({ kind: z.literal('school-holidays') }),
      z.strictObject({
        kind: z.literal('fortnightly'),
        /** Any date on which it ran, to count from: 2026-09-08. */
        startingOn: Day,
      }),
      z.strictObject({
        kind: z.literal('monthly'),
        /** Which one in the month: first, second, third, fourth or last. */
        nth: z.enum(['first', 'second', 'third', 'fourth', 'last'], {
          error: 'write first, second, third, fourth or last',
        }),
      }),
      z.strictObject({
        kind: z.literal('dates'),
        /** Each date: [2026-12-02, 2027-01-06]. */
        dates: listOf(Day, 'list the dates, like [2026-12-02, 2027-01-06]'),
      }),
    ],
    { error: 'write weekly, term-time or school-holidays, or give kind: fortnightly, monthly or dates' },
  ),
);
export type Repeats = z.infer<typeof Repeats>;

/** A series: something that comes round at the same time. One entry for each day and time. */
export const Session = z.strictObject({
  /** Tuesday. Leave it out only when it runs on listed dates. */
  day: Weekday.optional(),
  /** 9:30 */
  start: Time,
  /** 11:00 */
  end: Time,
  /** weekly, term-time, school-holidays; or fortnightly, monthly, dates with their details. */
  repeats: Repeats,
  /** The first day of the series, if it has one: 2026-09-08. */
  from: Day.optional(),
  /** The last day of the series, if it has one: 2027-07-16. */
  until: Day.optional(),
  /** Dates on which it does not run: [2026-12-22]. */
  except: z.array(Day, { error: 'list the dates, like [2026-12-22]' }).default([]),
  /** Which hub or venue, when the service has more than one: balby-family-hub. */
  at: Id.optional(),
  /** What this one is called, if different: "Bumps and babies". */
  name: line(80, 'give the session a short name').optional(),
  /** What to know about booking this one: "Book by the Friday before". */
  booking: line(120, 'say in a few words how to book').optional(),
});
export type Session = z.infer<typeof Session>;
