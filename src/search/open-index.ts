import { type NeedModel, openNeedModel } from './need-model.ts';
import { type FacetName, forEachFacet } from './query.ts';
import type { IndexedPlace, SearchIndex } from './search-index.ts';
import { openText, type Text } from './text-match.ts';
import type { Sense } from './understand.ts';
import { placeNames } from './understand-place.ts';
import { termOf, wordsOf } from './words.ts';

/** An index made ready to search. Opened once, in Node or in the browser; `find` does the rest. */
export interface OpenIndex {
  readonly index: SearchIndex;
  readonly text: Text;
  readonly needModel: NeedModel;
  readonly sense: Sense;
  /** For each facet, where each value stands among its values. */
  readonly placeOf: Readonly<Record<FacetName, ReadonlyMap<string, number>>>;
}

export function openIndex(index: SearchIndex): OpenIndex {
  const needModel = openNeedModel(index.needs);
  return {
    index,
    text: openText(index.text),
    needModel,
    sense: {
      names: placeNames(index.places),
      area: index.area,
      isOrdinary: (word) => needModel.spelling.knows(termOf(word) ?? word),
      isSaying: (words) => needModel.phrasesWith.has(wordsOf(words).map(termOf).join(' ')),
    },
    placeOf: forEachFacet((facet) => new Map(index.facets[facet].values.map(({ value }, place) => [value, place]))),
  };
}

/** The same index, knowing more names of places: postcodes, once they have been fetched. */
export const withPlaces = (open: OpenIndex, places: readonly IndexedPlace[]): OpenIndex => ({
  ...open,
  sense: { ...open.sense, names: new Map([...placeNames(places), ...open.sense.names]) },
});
