import { z } from 'zod';

/** A file's name without `.md`, and the last part of its address: `balby-family-hub`. */
export const Id = z
  .string({ error: 'give the id: the file name without .md, like balby-family-hub' })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: 'use small letters, numbers and single hyphens only, like balby-family-hub',
  })
  .max(80, { error: 'shorten the id to 80 characters or fewer' });
export type Id = z.infer<typeof Id>;

/** A list of ids, each once. May be left out. */
export const ids = (hint: string) =>
  z
    .array(Id, { error: `${hint}, as a list: each on its own line after a dash` })
    .refine((list) => new Set(list).size === list.length, { error: 'the same id is listed twice: keep one' });
