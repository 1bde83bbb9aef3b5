import { z } from 'zod';
import { line, listOf } from './text.ts';
import { Day } from './when.ts';

/** School terms and bank holidays: content/calendar.yaml. */
export const Calendar = z.strictObject({
  /** Terms in order, each with its half-term break. */
  terms: listOf(
    z.strictObject({
      /** Autumn 2026 */
      name: line(40, 'name the term'),
      /** The first day in school: 2026-09-02. */
      from: Day,
      /** The last day in school: 2026-12-18. */
      to: Day,
      /** The first and last day of the half-term break. */
      halfTerm: z.strictObject({ from: Day, to: Day }).optional(),
    }),
    'list the school terms',
  ),
  /** Bank holidays in order. */
  bankHolidays: listOf(
    z.strictObject({
      /** 2026-12-25 */
      on: Day,
      /** Christmas Day */
      name: line(60, 'name the bank holiday'),
    }),
    'list the bank holidays',
  ),
});
export type Calendar = z.infer<typeof Calendar>;
