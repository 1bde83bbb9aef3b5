import { type NearDuplicate, nearDuplicates as pairs } from '../../domain/near-duplicates.ts';
import type { Shelved } from '../write/shelf.ts';

export type { NearDuplicate };

/** Services that may be one, at least one of each pair from this import. */
export const nearDuplicates = (records: readonly Shelved[], imported: ReadonlySet<string>): NearDuplicate[] =>
  pairs(
    records.filter(({ collection }) => collection === 'services'),
    (id) => imported.has(id),
  );
