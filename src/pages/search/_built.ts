import { createHash } from 'node:crypto';
import { directory } from '../../data/directory.ts';
import { readLearned } from '../../data/learned.ts';
import { readRows } from '../../data/places.ts';
import { today } from '../../data/read.ts';
import type { Directory } from '../../domain/directory.ts';
import { allSeries } from '../../schedule/series.ts';
import { buildIndex } from '../../search/build-index.ts';
import { searchFilePath, searchFiles } from '../../search/files.ts';
import { postcodeTable } from '../../search/postcodes.ts';

interface BuiltSearch {
  /** Of all the files together: when one record changes, all are fetched again, and never some old and some new. */
  readonly digest: string;
  /** Path from the top of the site → what the file says. */
  readonly files: ReadonlyMap<string, string>;
}

const known = new WeakMap<Directory, BuiltSearch>();

/** Search as files, built once for a directory. */
export function builtSearch(): BuiltSearch {
  const whole = directory();
  const built = known.get(whole) ?? build(whole);
  known.set(whole, built);
  return built;
}

function build(whole: Directory): BuiltSearch {
  const { gazetteer, postcodes } = whole.places;
  const {
    index,
    names,
    postcodes: table,
    cards,
  } = searchFiles(
    buildIndex(whole, { gazetteer: readRows(gazetteer), learned: readLearned().words, series: allSeries(whole, today()) }),
    postcodeTable(readRows(postcodes), whole),
  );
  const parts = [
    ['index', index],
    ['names', names],
    ['postcodes', table],
    ...cards.map((some, file) => [`cards-${file}`, some] as const),
  ] as const;
  const written = parts.map(([name, part]) => [name, JSON.stringify(part)] as const);
  const digest = createHash('sha256')
    .update(written.map(([, json]) => json).join('\n'))
    .digest('hex')
    .slice(0, 10);
  return { digest, files: new Map(written.map(([name, json]) => [searchFilePath(name as 'index', digest), json])) };
}
