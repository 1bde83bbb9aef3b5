import MiniSearch, { type Options } from 'minisearch';
import { type PackedText, packText, unpackText } from './packed-text.ts';
import { termOf, wordsOf } from './words.ts';

/** What of a service is searched by its words. Not the body: it doubles the bytes and finds no more. */
export interface TextFields {
  /** The service's place among the cards. */
  readonly id: number;
  readonly name: string;
  /** Its summary, its organisation and its places. */
  readonly about: string;
}

/** One and the same for building and for reading: MiniSearch finds nothing when they differ. */
const fields = ['name', 'about'];
const options: Options<TextFields> = {
  fields,
  tokenize: wordsOf,
  processTerm: (word) => termOf(word) ?? null,
};

export const buildText = (services: readonly TextFields[]): PackedText => {
  const text = new MiniSearch<TextFields>(options);
  text.addAll(services);
  return packText(text.toJSON());
};

export type Text = MiniSearch<TextFields>;
export const openText = (packed: PackedText): Text => MiniSearch.loadJS<TextFields>(unpackText(packed, fields), options);

/** How well a service answers the words. */
export interface TextMatch {
  readonly card: number;
  /** 0 to 1: the best match of this search has its share of the words matched. */
  readonly score: number;
  /** The share of the words that it has, 0 to 1. */
  readonly share: number;
  /** The terms found in its name, and anywhere, as they were looked for. */
  readonly inName: readonly string[];
  readonly anywhere: readonly string[];
}

/**
 * Services that have any of the terms. Slips of the finger are forgiven in names only: on long text they find too much.
 * The last term may be half typed. Each by its card.
 */
export function matchText(text: Text, terms: readonly string[]): ReadonlyMap<number, TextMatch> {
  if (terms.length === 0) return new Map();
  const asTyped = { tokenize: () => [...terms], processTerm: (term: string) => term, prefix: lastOne };
  const names = text.search('', { ...asTyped, fields: ['name'], fuzzy: slips, boost: { name: 3 } });
  const others = text.search('', { ...asTyped, fields: ['about'] });
  const found = new Map<number, Pick<TextMatch, 'score' | 'inName' | 'anywhere'>>();
  for (const { id, score, queryTerms } of names) {
    const inName = [...new Set(queryTerms)];
    found.set(id, { score, inName, anywhere: inName });
  }
  for (const { id, score, queryTerms } of others) {
    const { score: ofName, inName } = found.get(id) ?? { score: 0, inName: [] };
    found.set(id, { score: ofName + score, inName, anywhere: [...new Set([...inName, ...queryTerms])] });
  }
  const different = new Set(terms).size;
  let best = 0;
  for (const { score } of found.values()) best = Math.max(best, score);
  const matches = new Map<number, TextMatch>();
  for (const [card, { score, inName, anywhere }] of found) {
    const share = anywhere.length / different;
    matches.set(card, { card, score: (score / best) * share, share, inName, anywhere });
  }
  return matches;
}

const slips = (term: string) => (term.length >= 8 ? 2 : term.length >= 4 ? 1 : false);
const lastOne = (term: string, index: number, terms: string[]) => index === terms.length - 1 && term.length >= 3;
