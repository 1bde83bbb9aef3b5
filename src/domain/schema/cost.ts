import { z } from 'zod';
import { kindOrWord, line, pounds } from './text.ts';

const note = line(160, 'say in a sentence what it costs').optional();
/** Who pays less: "£1 with a Healthy Start card". */
const concessions = line(160, 'say who pays less').optional();

/** What a family pays. `unknown` shows "Ask about cost", never "Free". */
export const Cost = kindOrWord(
  z.discriminatedUnion(
    'kind',
    [
      z.strictObject({ kind: z.literal('unknown'), note }),
      z.strictObject({ kind: z.literal('free'), note }),
      z.strictObject({
        kind: z.literal('paid'),
        /** Pounds: 2.50. Leave out when it varies, and say how in the note. */
        amount: pounds.optional(),
        /** What the amount buys: session, family, hour, day, week, month, term, course or year. */
        per: z
          .enum(['session', 'child', 'family', 'hour', 'day', 'week', 'month', 'term', 'course', 'year'], {
            error: 'write session, child, family, hour, day, week, month, term, course or year',
          })
          .optional(),
        concessions,
        note,
      }),
    ],
    { error: 'write free or unknown, or give kind: paid with an amount or a note' },
  ),
);
export type Cost = z.infer<typeof Cost>;
