import { z } from 'zod';
import { line, prose } from './text.ts';
import { triState } from './tri-state.ts';

/** What happens when a family knocks. Often what decides whether they come. */
export const FirstVisit = z.strictObject({
  /** "Someone at the door will say hello and show you where to sit." */
  expect: prose(500, 'say what happens the first time').optional(),
  /** "Your red book if you have it. Nothing else." */
  bring: line(200, 'say what to bring').optional(),
  /** Can dad, gran or a friend come? */
  bringSomeone: triState,
  /** Is there room for a pram inside? */
  pramSpace: triState,
});
export type FirstVisit = z.infer<typeof FirstVisit>;
