import type { SearchesRow } from '../domain/schema/supplied.ts';

/** What a search speaks of. None where no need explains its words. */
export interface Heard {
  readonly need: string | undefined;
  /** Do its words sound like danger? */
  readonly danger: boolean;
}

/** Hears what words speak of, as the search does. */
export type Hear = (words: string) => Heard;

/** Searches that were counted, without the words that anyone typed. */
export interface SearchCount extends Heard {
  readonly month: string;
  readonly locality: string | undefined;
  readonly count: number;
  /** Was it words that came, and not a need that the council had found for them? */
  readonly typed: boolean;
}

/** With nobody to hear them, words speak of nothing. */
export const deaf: Hear = () => ({ need: undefined, danger: false });

/** Rows as a council supplied them → counts by need. The words are heard here, and go no further. */
export const countsOf = (rows: readonly SearchesRow[], hear: Hear): SearchCount[] =>
  rows.map(({ month, need, words, locality, count }) => ({
    ...(words === undefined ? { need, danger: false } : hear(words)),
    month,
    locality,
    count,
    typed: words !== undefined,
  }));
