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
 * The last term may be half typed.
 */
export function matchText(text: Text, terms: readonly string[]): TextMatch[] {
  if (terms.length === 0) return [];
  const asTyped = { tokenize: () => [...terms], processTerm: (term: string) => term, prefix: lastOne };
  const names = text.search('', { ...asTyped, fields: ['name'], fuzzy: slips, boost: { name: 3 } });
  const others = text.search('', { ...asTyped, fields: ['about'] });
  const inName = new Map(names.map((one) => [one.id as number, one]));
  const inOthers = new Map(others.map((one) => [one.id as number, one]));
  const different = new Set(terms).size;
  const matches = [...new Set([...inName.keys(), ...inOthers.keys()])].map((card) => {
    const [name, other] = [inName.get(card), inOthers.get(card)];
    const termsInName = [...new Set(name?.queryTerms)];
    const anywhere = [...new Set([...termsInName, ...(other?.queryTerms ?? [])])];
    return { card, score: (name?.score ?? 0) + (other?.score ?? 0), share: anywhere.length / different, inName: termsInName, anywhere };
  });
  const best = Math.max(...matches.map(({ score }) => score));
  return matches.map((match) => ({ ...match, score: (match.score / best) * match.share }));
}

const slips = (term: string) => (term.length >= 8 ? 2 : term.length >= 4 ? 1 : false);
const lastOne = (term: string, index: number, terms: string[]) => index === terms.length - 1 && term.length >= 3;
