import { z } from 'zod';
import { WebAddress } from './contact.ts';
import { kindOrWord, line, listOf, prose, whole } from './text.ts';
import { triState } from './tri-state.ts';
import { Day } from './when.ts';

/** The ways in: `turn-up`, `book`, `refer-yourself`, `professional-refers`. */
export const Route = z.enum(['turn-up', 'book', 'refer-yourself', 'professional-refers'], {
  error: 'write turn-up, book, refer-yourself or professional-refers',
});
export type Route = z.infer<typeof Route>;

/** How a family gets in. Leave the whole part out when nobody knows: pages then say "ask how to join". */
export const Referral = z.strictObject({
  /** [turn-up] or [refer-yourself, professional-refers], easiest first. */
  routes: listOf(Route, 'list the ways in, easiest first'),
  /** Which professionals may refer: "GP, health visitor or school". */
  whoRefers: line(160, 'say who may refer').optional(),
  /** Where the form is: https://example.org/refer */
  form: WebAddress.optional(),
  /** Must the parent or young person agree first? */
  consent: triState,
  /** Who it takes, in plain words: "Children with a speech delay, seen by a health visitor". */
  takes: prose(400, 'say who it takes').optional(),
  /** Who it does not take, and where they go instead. */
  doesNotTake: prose(400, 'say who it does not take').optional(),
});
export type Referral = z.infer<typeof Referral>;

/** How long people wait. A wait with no date is a rumour, so the day it was said is needed. */
export const Wait = kindOrWord(
  z.discriminatedUnion(
    'kind',
    [
      z.strictObject({ kind: z.literal('unknown') }),
      z.strictObject({
        kind: z.literal('known'),
        /** Weeks from asking to being seen: 6. Write 0 for no wait. */
        weeks: whole(0, 520, 'write the wait in whole weeks'),
        /** The day they told us: 2026-10-05. */
        saidOn: Day,
        /** What happens meanwhile: "You get a call and a sleep diary in the first week". */
        meanwhile: line(240, 'say what happens while people wait').optional(),
      }),
    ],
    { error: 'write unknown, or give weeks and saidOn' },
  ),
  'known',
);
export type Wait = z.infer<typeof Wait>;
