import { z } from 'zod';
import { line, pounds, whole } from './text.ts';
import { yesNo } from './tri-state.ts';
import { Day } from './when.ts';

/** What a commissioner needs to see coming. */
export const Commissioning = z.strictObject({
  /** Who pays: "Public health grant". */
  funder: line(120, 'say who pays'),
  /** 2024-04-01 */
  contractStart: Day.optional(),
  /** 2027-03-31 */
  contractEnd: Day.optional(),
  /** Pounds a year, with no £ sign or commas: 48000. */
  annualValue: pounds.optional(),
  /** How many children or families it can take at one time: 24. */
  places: whole(1, 100000, 'write the number of places').optional(),
  /** Sessions it must run in a year: 114. */
  sessionsPerYear: whole(1, 20000, 'write the sessions in a year').optional(),
  /** Yes puts these facts in the open data. No, or left out, keeps them off every page and file. */
  publish: yesNo,
});
export type Commissioning = z.infer<typeof Commissioning>;
