import { z } from 'zod';
import { line, listOf, whole } from './text.ts';
import { triState } from './tri-state.ts';
import { Day } from './when.ts';

/** The facts that a council must publish about a childcare provider (Childcare Act 2006, section 12). */
export const Childcare = z.strictObject({
  /** Ofsted's unique reference number: EY123456. Leave out if not known; never make one up. */
  urn: z
    .string({ error: 'write the Ofsted number, like EY123456' })
    .regex(/^([A-Z]{2})?\d{5,7}$/, { error: 'write the Ofsted number, like EY123456 or 123456' })
    .optional(),
  /** childminder, nursery, pre-school, out-of-school, nanny or creche. */
  type: z.enum(['childminder', 'nursery', 'pre-school', 'out-of-school', 'nanny', 'creche'], {
    error: 'write childminder, nursery, pre-school, out-of-school, nanny or creche',
  }),
  /** Ofsted registers it is on: [early-years, compulsory, voluntary]. */
  registers: listOf(
    z.enum(['early-years', 'compulsory', 'voluntary'], { error: 'write early-years, compulsory or voluntary' }),
    'list the registers it is on',
  ).optional(),
  /** The last judgement, in Ofsted's words. */
  judgement: z
    .enum(['outstanding', 'good', 'requires-improvement', 'inadequate', 'met', 'not-met', 'not-yet-inspected', 'unknown'], {
      error: 'write outstanding, good, requires-improvement, inadequate, met, not-met, not-yet-inspected or unknown',
    })
    .default('unknown'),
  /** The day of that inspection: 2025-03-12. */
  judgedOn: Day.optional(),
  /** Registered places: 24. */
  places: whole(1, 500, 'write the number of places').optional(),
  /** Takes the funded hours from nine months for working families? */
  fundedNineMonths: triState,
  /** Takes funded two-year-olds? */
  fundedTwo: triState,
  /** Takes funded three and four-year-olds? */
  fundedThreeFour: triState,
  /** "7:30am to 6pm, Monday to Friday" */
  hours: line(120, 'say the hours in words').optional(),
  /** Weeks open in a year: 51. */
  weeksAYear: whole(1, 52, 'write the weeks in a year').optional(),
  /** Is there a place free? */
  vacancies: triState,
  /** The day they told us: 2026-11-02. */
  vacanciesOn: Day.optional(),
  /** "Two places for three-year-olds on Mondays." */
  vacanciesNote: line(160, 'say which places are free').optional(),
});
export type Childcare = z.infer<typeof Childcare>;
