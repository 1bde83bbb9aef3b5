import { z } from 'zod';
import { line, prose } from './text.ts';
import { triState } from './tri-state.ts';

/** What the local offer asks of a service, for children with special educational needs and disabilities. */
export const Send = z.strictObject({
  /** Needs it knows well: [autism, hearing loss]. */
  needsMet: z.array(line(60, 'name the need'), { error: 'list the needs it meets' }).default([]),
  /** How it supports a child: "Visual timetables, a quiet corner, one adult to four children." */
  support: prose(500, 'say how it supports a child').optional(),
  /** Is there a quiet space? */
  quietSpace: triState,
  /** Can it help with personal care? */
  personalCare: triState,
  /** Does a child need a diagnosis or a plan to come? */
  diagnosisNeeded: triState,
});
export type Send = z.infer<typeof Send>;
