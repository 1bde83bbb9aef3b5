import { z } from 'zod';
import { Contact } from './contact.ts';
import { recordFields } from './record.ts';
import { line } from './text.ts';

/** Who runs a service. One Markdown file in content/organisations. */
export const Organisation = z.strictObject({
  /** Doorstep Families */
  name: line(90, 'give the organisation its name'),
  /** One plain sentence of 160 characters at most. */
  summary: line(160, 'say in one plain sentence what it does'),
  /** council, nhs, school, charity, community, faith, business or public; unknown until somebody can say. */
  kind: z.enum(['council', 'nhs', 'school', 'charity', 'community', 'faith', 'business', 'public', 'unknown'], {
    error: 'write council, nhs, school, charity, community, faith, business, public or unknown',
  }),
  /** Does it work across the country? */
  reach: z.enum(['local', 'national'], { error: 'write local or national' }).default('local'),
  contact: Contact.default({}),
  /** Its number in a register: charity, company, ofsted or cqc. Never make one up. */
  identifiers: z
    .array(
      z.strictObject({
        scheme: z.enum(['charity', 'company', 'ofsted', 'cqc'], { error: 'write charity, company, ofsted or cqc' }),
        number: line(30, 'give the number in the register'),
      }),
      { error: 'list the register numbers' },
    )
    .default([]),
  ...recordFields,
});
export type Organisation = z.infer<typeof Organisation>;
