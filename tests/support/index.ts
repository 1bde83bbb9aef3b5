import { readRows } from '../../src/data/places.ts';
import type { Directory } from '../../src/domain/directory.ts';
import type { LearnedWord } from '../../src/domain/learned-word.ts';
import { buildIndex, dangerOf } from '../../src/search/build-index.ts';
import { type OpenIndex, openIndex } from '../../src/search/open-index.ts';
import type { SearchIndex } from '../../src/search/search-index.ts';

/** A directory as the browser searches it: through JSON, with the gazetteer of its content folder. */
export function openDirectory(directory: Directory, learned: readonly LearnedWord[] = []): OpenIndex {
  const { index } = buildIndex(directory, { gazetteer: readRows(directory.places.gazetteer), learned, series: new Map() });
  return openIndex(JSON.parse(JSON.stringify(index)) as SearchIndex, dangerOf(directory));
}
