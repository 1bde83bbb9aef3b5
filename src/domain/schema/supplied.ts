import { z } from 'zod';
import { Id } from './ids.ts';
import { decimal, line } from './text.ts';
import { yesNo } from './tri-state.ts';
import { Day } from './when.ts';

/** `food essentials` → ['food', 'essentials'] */
const spaced = (hint: string) =>
  z
    .string({ error: hint })
    .default('')
    .transform((text) => text.split(/[\s;,]+/).filter(Boolean));

const number = decimal('write a number in digits, with no commas or signs, or leave it empty when it is not known');
const year = z
  .string({ error: 'write an age in whole years' })
  .regex(/^\d{1,2}$/, { error: 'write an age in whole years, like 4' })
  .transform(Number);
const wholeNumber = (hint: string) =>
  z
    .string({ error: hint })
    .regex(/^\d{1,7}$/, { error: hint })
    .transform(Number);
const minutes = wholeNumber('write whole minutes, like 25, or leave it empty when it is not known');
const id = (hint: string) => z.string({ error: hint }).refine((text) => Id.safeParse(text).success, { error: hint });
const better = z.enum(['higher', 'lower'], { error: 'write higher or lower: which is better' });
const unit = line(30, 'give the unit: percent, count, per 1000');

/** The first two lines of an indicator's file: what the numbers below are. */
export const IndicatorAbout = z.strictObject({
  /** overcrowded-homes */
  id: Id,
  /** Homes with too few bedrooms */
  label: line(90, 'give the indicator its label'),
  unit,
  better,
  /** The areas that the numbers are for: small-area, ward, locality or whole. */
  level: z.enum(['small-area', 'ward', 'locality', 'whole'], { error: 'write small-area, ward, locality or whole' }),
  source: line(200, 'say who published it, and where'),
  licence: line(80, 'name the licence').optional(),
  /** The day it is about. */
  date: Day,
  /** What a reader must know before using it. */
  caveat: line(300, 'say what a reader must know').optional(),
  /** Ids of needs that it informs, with spaces between. */
  needs: spaced('list the needs, with spaces between'),
});

/** A number for an area. `of` is how many people or homes it is about, so that areas can be joined. */
export const IndicatorRow = z.strictObject({
  area: line(80, 'give the code or id of the area'),
  value: number.optional(),
  of: number.optional(),
});

const tableAbout = {
  title: line(120, 'give the table a title'),
  source: line(200, 'say where it was published'),
  date: Day,
  caveat: line(400, 'say what a reader must know').optional(),
  /** Yes when it is another council's, kept to show the method. */
  example: yesNo,
};

/** What a commissioner may supply: one CSV file a table, in content/commissioners. `kind` says which. */
export const suppliedTables = {
  /** What late help costs: unit value × number a year. */
  'late-intervention': {
    about: z.strictObject({ kind: z.literal('late-intervention'), ...tableAbout }),
    row: z.strictObject({
      item: line(120, 'say what it is'),
      unit_value: number,
      number: number.optional(),
      note: line(200, 'say what to know').optional(),
    }),
  },
  /** Planned spending by level of help, with and without some part of it. */
  'spend-by-level': {
    about: z.strictObject({ kind: z.literal('spend-by-level'), ...tableAbout }),
    row: z.strictObject({
      basis: line(60, 'say what is counted'),
      total_millions: number,
      universal: number,
      level_1: number,
      level_2: number,
      level_3: number,
    }),
  },
  /** Indicators against a target and against others. */
  scorecard: {
    about: z.strictObject({ kind: z.literal('scorecard'), ...tableAbout }),
    row: z.strictObject({
      indicator: line(120, 'name the indicator'),
      unit,
      better,
      area: line(60, 'name the area'),
      baseline: number.optional(),
      baseline_date: Day.optional(),
      latest: number.optional(),
      latest_date: Day.optional(),
      comparator: number.optional(),
      comparator_name: line(60, 'name who it is compared with').optional(),
      target: number.optional(),
      target_date: Day.optional(),
    }),
  },
  /** What to measure the way to: services by need and kind, or hubs, for children of some years of age. */
  access: {
    about: z.strictObject({ kind: z.literal('access'), ...tableAbout }),
    row: z.strictObject({
      id: Id,
      label: line(60, 'say what people go to: Baby and toddler groups'),
      needs: spaced('list the needs, with spaces between'),
      kinds: spaced('list the kinds of service, with spaces between'),
      hubs: z.enum(['family', 'youth'], { error: 'write family or youth' }).optional(),
      from_age: year,
      to_age: year,
    }),
  },
  /**
   * What people searched for, by month: the need, or the words that were typed. Words are heard as the search hears them when the site is
   * built, and go no further: they are in no page, no file and no message.
   */
  searches: {
    about: z.strictObject({ kind: z.literal('searches'), ...tableAbout }),
    row: z
      .strictObject({
        month: z
          .string({ error: 'write the month, like 2026-10' })
          .regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'write the year and the month in digits, like 2026-10' }),
        need: id('write the id of a need, or put the words that were typed in a column called words').optional(),
        words: z.string().optional(),
        locality: id('write the id of a locality, or leave it empty when it is not known').optional(),
        count: wholeNumber('write how many searches, in digits'),
      })
      .refine(({ need, words }) => (need === undefined) !== (words === undefined), {
        path: ['need'],
        error: 'give the need or the words, one of the two in each line',
      }),
  },
  /** How long journeys take, where a council has had them worked out: minutes from a neighbourhood to a hub or venue. */
  'travel-times': {
    about: z.strictObject({ kind: z.literal('travel-times'), ...tableAbout }),
    row: z.strictObject({
      area: line(20, 'give the code of the neighbourhood, as in its own file'),
      place: line(80, 'give the id of the hub or venue'),
      walk: minutes.optional(),
      bus: minutes.optional(),
    }),
  },
  /** What the law says that a council must publish, and the needs and kinds that would show it. */
  duty: {
    about: z.strictObject({ kind: z.literal('duty'), ...tableAbout }),
    row: z.strictObject({
      heading: line(200, 'say what must be published'),
      needs: spaced('list the needs, with spaces between'),
      kinds: spaced('list the kinds of service, with spaces between'),
    }),
  },
} as const;
export type TableKind = keyof typeof suppliedTables;

export type TableAbout = Readonly<z.infer<(typeof suppliedTables)[TableKind]['about']>>;
export type RowOf<Kind extends TableKind> = Readonly<z.infer<(typeof suppliedTables)[Kind]['row']>>;
export type LateInterventionRow = RowOf<'late-intervention'>;
export type SpendRow = RowOf<'spend-by-level'>;
export type ScorecardRow = RowOf<'scorecard'>;
export type AccessTheme = RowOf<'access'>;
export type SearchesRow = RowOf<'searches'>;
export type TravelTimeRow = RowOf<'travel-times'>;
export type DutyRow = RowOf<'duty'>;
export type IndicatorAbout = Readonly<z.infer<typeof IndicatorAbout>>;
export type IndicatorRow = Readonly<z.infer<typeof IndicatorRow>>;
