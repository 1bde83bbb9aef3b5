import { directory } from '../../data/directory.ts';
import { fileOfHash, packFileCount } from '../../pack/files.ts';
import { hashOfThing } from '../../pack/record.ts';
import { packRecords } from '../../pack/records.ts';

/** What packs say, by the number of the file that says it. */
export function packFiles(): readonly (readonly ReturnType<typeof packRecords>[number][])[] {
  const records = packRecords(directory());
  return Array.from({ length: packFileCount }, (_, file) => records.filter(({ kind, id }) => fileOfHash(hashOfThing(kind, id)) === file));
}
