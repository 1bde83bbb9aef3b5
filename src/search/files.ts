import type { Built } from './build-index.ts';
import type { SearchCard, SearchIndex } from './search-index.ts';

/**
 * Search is fetched as files that carry one digest in their names, so that a browser may keep them for good: the index first, then
 * the cards of what is shown, a dozen or so to a file; names when someone types; and postcodes, which have files of their own, when one
 * is typed.
 */
export interface SearchFiles {
  readonly index: SearchIndex;
  readonly names: Names;
  readonly cards: readonly (readonly SearchCard[])[];
}

/** Every service's id and name, in the order of the index. */
export interface Names {
  readonly ids: readonly string[];
  readonly names: readonly string[];
}

/**
 * Cards in a file: more, and a phone fetches what it does not show; fewer, and it asks too often. Of 2,500 services, ten results are in
 * 4 files of 16 cards with 5 kB (19 times in 20 in 6 with 11 kB, which a browser asks for at once), or in 3 files of 32 with 7 kB (16 kB).
 */
const cardsInFile = 16;

export const fileOfCard = (card: number): number => Math.floor(card / cardsInFile);
export const placeInFile = (card: number): number => card % cardsInFile;

/** What was built → the files, in their order. */
export const searchFiles = ({ index, cards }: Built): SearchFiles => ({
  index,
  names: { ids: cards.map(({ id }) => id), names: cards.map(({ name }) => name) },
  cards: Array.from({ length: Math.ceil(cards.length / cardsInFile) }, (_, file) =>
    cards.slice(file * cardsInFile, (file + 1) * cardsInFile),
  ),
});

/** The address of a file, from the top of the site: `search/cards-1f9d0c2e-3.json`. */
export const searchFilePath = (name: 'index' | 'names' | 'postcodes' | `${'cards' | 'postcodes'}-${number}`, digest: string): string => {
  const [kind, ...place] = name.split('-');
  return `search/${[kind, digest, ...place].join('-')}.json`;
};
