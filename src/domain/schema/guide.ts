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
  /** families, young-people or professionals (one-minute guides of 150 to 300 words). */
  audience: z.enum(['families', 'young-people', 'professionals'], {
    error: 'write families, young-people or professionals',
  }),
  /** Needs it helps with. */
  needs: ids('list the needs').default([]),
  ...recordFields,
});
export type Guide = z.infer<typeof Guide>;
