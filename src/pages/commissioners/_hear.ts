import type { Hear, Heard } from '../../coverage/searches.ts';
import { directory } from '../../data/directory.ts';
import { readLearned } from '../../data/learned.ts';
import { readRows } from '../../data/places.ts';
import { today } from '../../data/read.ts';
import { buildIndex, dangerOf } from '../../search/build-index.ts';
import { hear } from '../../search/hear.ts';
import { type OpenIndex, openIndex } from '../../search/open-index.ts';

/** Hears words as the search on this site does. It is made ready when the first words come: most councils supply none. */
export function hearing(): Hear {
  let open: OpenIndex | undefined;
  const heard = new Map<string, Heard>();
  return (words) => {
    open ??= openSearch();
    const found = heard.get(words) ?? hear(open, words, today());
    heard.set(words, found);
    return found;
  };
}

/** Which services there are says nothing of what words mean. */
function openSearch(): OpenIndex {
  const whole = directory();
  const { index } = buildIndex(
    { ...whole, services: new Map() },
    { gazetteer: readRows(whole.places.gazetteer), learned: readLearned().words, series: new Map() },
  );
  return openIndex(index, dangerOf(whole));
}
