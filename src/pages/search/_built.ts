import { createHash } from 'node:crypto';
import { directory } from '../../data/directory.ts';
import { readLearned } from '../../data/learned.ts';
import { readPostcodes, readRows } from '../../data/places.ts';
import { today } from '../../data/read.ts';
import type { Directory } from '../../domain/directory.ts';
import { type PostcodeContents, postcodeFiles } from '../../places/postcode-files.ts';
import { allSeries } from '../../schedule/series.ts';
import { buildIndex } from '../../search/build-index.ts';
import { searchFilePath, searchFiles } from '../../search/files.ts';
import { writeIndex } from '../../search/index-file.ts';

interface BuiltSearch {
  /** Of all the files but postcodes together: when one record changes, all are fetched again, and never some old and some new. */
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
  const gazetteer = readRows(whole.places.gazetteer);
  const { index, names, cards } = searchFiles(
    buildIndex(whole, { gazetteer, learned: readLearned().words, series: allSeries(whole, today()) }),
  );
  const postcodes = builtPostcodes(whole);
  const written = [
    ['index', writeIndex(index)],
    ['names', JSON.stringify(names)],
    ['postcodes', JSON.stringify(postcodes.contents)],
    ...cards.map((some, file) => [`cards-${file}`, JSON.stringify(some)] as const),
  ] as const;
  const digest = digestOf(written.map(([, json]) => json));
  return { digest, files: new Map([...written.map(([name, json]) => [searchFilePath(name, digest), json] as const), ...postcodes.files]) };
}

/** Postcodes have a digest of their own: they change once a quarter, and records every day. */
function builtPostcodes(whole: Directory): { contents: PostcodeContents; files: [string, string][] } {
  const { contents, files } = postcodeFiles(readPostcodes(whole.places), whole);
  const written = files.map((file) => JSON.stringify(file));
  const digest = digestOf(written);
  return {
    contents: { digest, ...contents },
    files: written.map((json, number) => [searchFilePath(`postcodes-${number}`, digest), json]),
  };
}

const digestOf = (texts: readonly string[]) => createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 10);
