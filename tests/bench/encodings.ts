import MiniSearch from 'minisearch';
import type { Directory } from '../../src/domain/directory.ts';
import type { LearnedWord } from '../../src/domain/learned-word.ts';
import type { Series } from '../../src/domain/series.ts';
import { type Built, buildIndex, dangerOf } from '../../src/search/build-index.ts';
import { find } from '../../src/search/find.ts';
import type { PlaceRow } from '../../src/search/gazetteer.ts';
import { unintern } from '../../src/search/interned.ts';
import { openIndex } from '../../src/search/open-index.ts';
import { emptyQuery, type FacetName, facetNames, forEachFacet } from '../../src/search/query.ts';
import type { SearchIndex } from '../../src/search/search-index.ts';
import { termOf, wordsOf } from '../../src/search/words.ts';
import type { MixedQuery } from './mixed-queries.ts';

/** A way to send the same services to a browser that can then search, filter and count them. */
export interface Encoding {
  readonly name: string;
  /** The whole of what is sent. */
  readonly text: string;
  /** From what was sent to ready to answer. An answer is the ids of the first ten. */
  readonly open: () => (query: MixedQuery) => readonly string[];
}

/** What all of them are made from. */
export interface Source {
  readonly directory: Directory;
  readonly gazetteer: readonly PlaceRow[];
  readonly learned: readonly LearnedWord[];
  readonly series: ReadonlyMap<string, readonly Series[]>;
}

/** The same services four ways: MiniSearch as its documentation has it, MiniSearch with less in it, and ours, without and with all else that it knows. */
export function encodings(source: Source): Encoding[] {
  const built = buildIndex(source.directory, source);
  return [documentedMiniSearch(source, built), leanMiniSearch(source, built), ours(source, built)];
}

/**
 * Name, summary and body indexed, what a result shows and what it is filtered by stored with it, and all of it as JSON: what
 * https://lucaong.github.io/minisearch/ does first. Its `filter` takes the place of facets; they are counted over what it finds.
 */
export function documentedMiniSearch({ directory }: Pick<Source, 'directory'>, { index, cards }: Built): Encoding {
  const values = facetValues(index);
  const options = { fields: ['name', 'summary', 'body'], storeFields: [...Object.keys(cards[0] ?? {}), 'facets'] };
  const search = new MiniSearch(options);
  search.addAll(cards.map((card, at) => ({ ...card, body: directory.services.get(card.id)?.body ?? '', facets: values[at] })));
  const text = JSON.stringify(search);
  return {
    name: 'MiniSearch as documented, with body',
    text,
    open: () => {
      const opened = MiniSearch.loadJSON(text, options);
      return ({ words, filters }) => {
        const found = opened.search(words, {
          prefix: true,
          fuzzy: 0.2,
          boost: { name: 2 },
          filter: ({ facets }) => passes(facets, filters),
        });
        count(found.map(({ facets }) => facets as Facets));
        return found.slice(0, 10).map(({ id }) => id as string);
      };
    },
  };
}

/** The words that we index, as we split them, as MiniSearch's own JSON, and beside it the facets as JSON, a list for each service. */
function leanMiniSearch({ directory }: Source, { index, cards }: Built): Encoding {
  const options = { fields: ['name', 'about'], tokenize: wordsOf, processTerm: (word: string) => termOf(word) ?? null };
  const search = new MiniSearch(options);
  search.addAll(
    cards.map(({ id, name, summary, where }, at) => {
      const organisation = directory.organisations.get(directory.services.get(id)?.organisation ?? '')?.name;
      return { id: at, name, about: `${summary} ${organisation} ${where}` };
    }),
  );
  const text = JSON.stringify({ search, ids: cards.map(({ id }) => id), facets: facetValues(index) });
  return {
    name: 'MiniSearch, name and summary, facets as JSON',
    text,
    open: () => {
      const sent = JSON.parse(text) as { search: Parameters<typeof MiniSearch.loadJS>[0]; ids: string[]; facets: Facets[] };
      const opened = MiniSearch.loadJS(sent.search, options);
      return ({ words, filters }) => {
        const found = opened.search(words, {
          prefix: true,
          fuzzy: 0.2,
          boost: { name: 2 },
          filter: ({ id }) => passes(sent.facets[id as number] ?? {}, filters),
        });
        count(found.map(({ id }) => sent.facets[id as number] ?? {}));
        return found.slice(0, 10).map(({ id }) => sent.ids[id as number] ?? '');
      };
    },
  };
}

/** All that we send before the first result: the words and the facets packed, and the phrases of needs, what was learned, places and doors. */
function ours({ directory }: Source, { index, cards }: Built): Encoding {
  const text = JSON.stringify(index);
  return {
    name: 'Signpost',
    text,
    open: () => {
      const opened = openIndex(JSON.parse(text) as SearchIndex, dangerOf(directory));
      return ({ words, filters: { need, locality } }) => {
        const query = { ...emptyQuery, words, need: need ? [need] : [], locality: locality ? [locality] : [] };
        const { results } = find(opened, query, { today: '2026-11-23', limit: 10 });
        return results.map(({ card }) => cards[card]?.id ?? '');
      };
    },
  };
}

type Facets = Partial<Record<FacetName, readonly string[]>>;

/** The values of every service in words, as a record would have them. */
function facetValues({ facets }: SearchIndex): Facets[] {
  const columns = forEachFacet((facet) =>
    unintern(facets[facet].rows).map((row) => row.flatMap((place) => facets[facet].values[place]?.value ?? [])),
  );
  return columns.need.map((_, at) => forEachFacet((facet) => columns[facet][at] ?? []));
}

const passes = (facets: Facets, { need, locality }: MixedQuery['filters']) =>
  (!need || facets.need?.includes(need) === true) && (!locality || facets.locality?.includes(locality) === true);

function count(found: readonly Facets[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const facets of found)
    for (const facet of facetNames)
      for (const value of facets[facet] ?? []) counts.set(`${facet}:${value}`, (counts.get(`${facet}:${value}`) ?? 0) + 1);
  return counts;
}
