import { z } from 'zod';

/** Yes, no and unknown are three things. A fact nobody has recorded is `unknown`, never `no`. */
export const TriState = z.enum(['yes', 'no', 'unknown'], { error: 'write yes, no or unknown' });
export type TriState = z.infer<typeof TriState>;

/** A fact that may not be recorded: left out means unknown. */
export const triState = TriState.default('unknown');

/** A choice the officer makes, so it is always known: yes or no. Left out means no. */
export const yesNo = z
  .enum(['yes', 'no'], { error: 'write yes or no' })
  .default('no')
  .transform((word) => word === 'yes');
