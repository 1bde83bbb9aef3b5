import type { OpenRecord } from '../domain/open-record.ts';
import type { OurOwn } from './v3.ts';

/** The whole open record beside the standard's own fields, under names that the standard does not use. */
export const ourOwn = ({ id, fields, body, withheld }: OpenRecord): OurOwn => ({
  signpost_id: id,
  signpost_record: fields,
  ...(body ? { signpost_words: body } : {}),
  ...(withheld.length > 0 ? { signpost_withheld: withheld } : {}),
});

/** The way back: a thing of our own feed → the record that it was made from. Undefined for anyone else's feed. */
export function recordOf(entity: Partial<OurOwn>): OpenRecord | undefined {
  const { signpost_id, signpost_record, signpost_words = '', signpost_withheld = [] } = entity;
  if (signpost_id === undefined || signpost_record === undefined) return undefined;
  return { id: signpost_id, fields: signpost_record, body: signpost_words, withheld: signpost_withheld };
}
