import { z } from 'zod';
import { Door } from './door.ts';
import { Id } from './ids.ts';
import { line, whole } from './text.ts';

const lines = (hint: string) => z.array(line(160, hint), { error: `${hint}, as a list: each on its own line after a dash` }).default([]);

const doors = z.array(Door, { error: 'list the doors' }).default([]);

/** A level of help, for professionals, in order from the lightest to the most. content/vocabulary/levels-of-help.yaml */
export const LevelOfHelp = z.strictObject({
  id: Id,
  /** Open to everyone */
  label: line(60, 'give the level its label'),
  /** The level of need it goes with: 1 to 4. */
  need: whole(1, 9, 'write the level of need as a number'),
  /** How a family would say it. Families see this, and never the label. */
  family: line(200, 'say it as a family would'),
  /** What a professional sees at this level, a line for each thing. */
  looksLike: lines('say what it looks like'),
  /** Who leads: "A lead practitioner, chosen with the family". */
  leads: line(200, 'say who leads').optional(),
  /** What to do next, in order. */
  next: lines('say what to do next'),
  /** When to go to the level above. */
  stepUp: line(200, 'say when to step up').optional(),
  /** When to go to the level below. */
  stepDown: line(200, 'say when to step down').optional(),
  /** Where the family's statement leads. Leave out for the usual doors. */
  doors,
  /** The same for a young person who asks for themselves. Give it for every level, or for none. */
  young: z
    .strictObject({
      /** "I can sort this if someone points me the right way." */
      says: line(200, 'say it as a young person would'),
      doors,
    })
    .optional(),
});
export type LevelOfHelp = z.infer<typeof LevelOfHelp>;
