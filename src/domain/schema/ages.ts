import { z } from 'zod';
import { kindOrWord } from './text.ts';
import { yesNo } from './tri-state.ts';

const hint = 'write an age like 4, 4 years or 18 months';

/** An age in years or, for little ones, in months: `4`, `4 years`, `18 months`. */
export const Age = z
  .string({ error: hint })
  .regex(/^\d{1,3}( (months?|years?))?$/, { error: hint })
  .transform((text) => {
    const [value = '0', unit = 'years'] = text.split(' ');
    return { value: Number(value), unit: unit.startsWith('month') ? ('months' as const) : ('years' as const) };
  })
  .refine(({ value, unit }) => (unit === 'years' ? value <= 120 : value <= 60), {
    error: 'use years above 60 months, and no age above 120',
  });
export type Age = z.infer<typeof Age>;

/**
 * Who it is for, by age. `unknown` when nobody has said; `any` for everyone of every age;
 * `parents-and-carers` when only the adults come; `pregnancy` when only for someone expecting.
 */
export const Ages = kindOrWord(
  z.discriminatedUnion(
    'kind',
    [
      z.strictObject({ kind: z.literal('unknown') }),
      z.strictObject({ kind: z.literal('any') }),
      z.strictObject({ kind: z.literal('parents-and-carers') }),
      z.strictObject({ kind: z.literal('pregnancy') }),
      z.strictObject({
        kind: z.literal('range'),
        /** The youngest age it takes: `6 months`, `4`. Write 0 for from birth. */
        from: Age,
        /** The oldest age it takes, to the day before the next birthday: `5` includes a child of five and a half. `any` for no oldest age. */
        to: z.union([z.literal('any'), Age], { error: `${hint}, or any for no oldest age` }),
        /** Yes if it is also for people who are pregnant. */
        pregnancy: yesNo,
        /** Yes if it is also for the adults themselves: a parenting course, a family support worker. */
        parentsAndCarers: yesNo,
      }),
    ],
    { error: 'write unknown, any, parents-and-carers or pregnancy, or give from and to' },
  ),
  'range',
);
export type Ages = z.infer<typeof Ages>;
