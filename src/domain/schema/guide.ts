import { z } from 'zod';
import { ids } from './ids.ts';
import { recordFields } from './record.ts';
import { line } from './text.ts';

/** A short page to read. One Markdown file in content/guides. */
export const Guide = z.strictObject({
  /** What happens when I ask for help? */
  title: line(90, 'give the guide a title'),
  /** One plain sentence of 160 characters at most. */
  summary: line(160, 'say in one plain sentence what the guide answers'),
  /** families, young-people or professionals. */
  audience: z.enum(['families', 'young-people', 'professionals'], {
    error: 'write families, young-people or professionals',
  }),
  /** For professionals: one-minute (150 to 300 words in five parts), or conversation (a sheet to write on, on paper). */
  kind: z.enum(['one-minute', 'conversation'], { error: 'write one-minute or conversation, or leave it out' }).optional(),
  /** Needs it helps with. */
  needs: ids('list the needs').default([]),
  ...recordFields,
});
export type Guide = z.infer<typeof Guide>;
