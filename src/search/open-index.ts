import { unintern } from './interned.ts';
import { type NeedModel, openNeedModel } from './need-model.ts';
import { type FacetName, forEachFacet } from './query.ts';
import type { Danger, IndexedService, SearchIndex } from './search-index.ts';
import { openText, type Text } from './text-match.ts';
import type { Sense } from './understand.ts';
import { placeNames } from './understand-place.ts';
import { termOf, wordsOf } from './words.ts';

/** An index made ready to search. Opened once, in Node or in the browser; `find` does the rest. */
export interface OpenIndex {
  readonly index: SearchIndex;
  /** One for each service, in the order of the index. */
  readonly services: readonly IndexedService[];
  /** The place of every service, in order. */
  readonly everyCard: readonly number[];
  /** Need → the services that help with it. */
  readonly cardsOfNeed: ReadonlyMap<string, readonly number[]>;
  /** For each facet and each service, the places of its values among the facet's values. */
  readonly rows: Readonly<Record<FacetName, readonly (readonly number[])[]>>;
  readonly text: Text;
  readonly needModel: NeedModel;
  readonly danger: Danger;
  readonly sense: Sense;
  /** For each facet, where each value stands among its values. */
  readonly placeOf: Readonly<Record<FacetName, ReadonlyMap<string, number>>>;
}

/** The words of danger come beside the index: a page has them before anything else has loaded. */
export function openIndex(index: SearchIndex, danger: Danger, wording?: NeedModel['wording']): OpenIndex {
  const opening = startOpening(danger, wording);
  opening.take(index);
  return opening.finish();
}

/** An index that is opened while it comes. */
export interface Opening {
  readonly take: (part: Partial<SearchIndex>) => void;
  /** When all its parts have been taken. */
  readonly finish: () => OpenIndex;
}

export function startOpening(danger: Danger, wording: NeedModel['wording'] = new Map()): Opening {
  let taken: Partial<SearchIndex> = {};
  let text: Text | undefined;
  let needModel: NeedModel | undefined;
  return {
    take: (part) => {
      taken = { ...taken, ...part };
      if (part.text !== undefined) text = openText(part.text);
      const { needs, learned } = taken;
      if (needs && learned !== undefined) needModel ??= openNeedModel(needs, learned, wording);
    },
    finish: () => {
      if (!text || !needModel || !isWhole(taken)) throw new Error('The index did not come whole.');
      return opened(taken, { text, needModel, danger });
    },
  };
}

const parts: Readonly<Record<keyof SearchIndex, true>> = {
  services: true,
  facets: true,
  text: true,
  needs: true,
  learned: true,
  ageBands: true,
  places: true,
  area: true,
  calendar: true,
};

const isWhole = (taken: Partial<SearchIndex>): taken is SearchIndex => Object.keys(parts).every((part) => part in taken);

function opened(index: SearchIndex, { text, needModel, danger }: Pick<OpenIndex, 'text' | 'needModel' | 'danger'>): OpenIndex {
  const services = openServices(index.services);
  const rows = forEachFacet((facet) => unintern(index.facets[facet].rows));
  return {
    index,
    services,
    everyCard: services.map((_, card) => card),
    cardsOfNeed: cardsByValue(index.facets.need.values, rows.need),
    rows,
    text,
    needModel,
    danger,
    sense: {
      names: placeNames(index.places),
      area: index.area,
      isOrdinary: (word) => needModel.bank.phrasesWith.has(termOf(word) ?? word),
      isSaying: (words) => needModel.bank.phrasesWith.has(wordsOf(words).map(termOf).join(' ')),
    },
    placeOf: forEachFacet((facet) => new Map(index.facets[facet].values.map(({ value }, place) => [value, place]))),
  };
}

function cardsByValue(values: SearchIndex['facets']['need']['values'], rows: readonly (readonly number[])[]): Map<string, number[]> {
  const cards = values.map((): number[] => []);
  for (const [card, row] of rows.entries()) for (const place of row) cards[place]?.push(card);
  return new Map(values.map(({ value }, place) => [value, cards[place] ?? []]));
}

function openServices(columns: SearchIndex['services']): IndexedService[] {
  const opened = Object.entries(columns).map(([field, column]) => [field, unintern<unknown>(column)] as const);
  return columns.status.rows.map(
    (_, card) => Object.fromEntries(opened.map(([field, values]) => [field, values[card]])) as unknown as IndexedService,
  );
}
