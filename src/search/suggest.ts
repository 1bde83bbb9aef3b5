import type { Names } from './files.ts';
import type { OpenIndex } from './open-index.ts';
import { plainText, termOf, termsOf, wordsOf } from './words.ts';

/** Something that half-typed words may become. */
export type Suggestion =
  | { readonly kind: 'need'; readonly says: string; readonly id: string }
  | { readonly kind: 'service'; readonly says: string; readonly id: string }
  /** The words so far with the name of a place in full. */
  | { readonly kind: 'place'; readonly says: string };

/** At most this many of each kind: a list that fits above a phone's keyboard. */
const most = { need: 3, service: 3, place: 2 };

/**
 * Suggests needs, services and places that have every word typed so far, the last of them perhaps half typed. All names are read here,
 * once, and not with each letter.
 */
export function suggester({ index }: OpenIndex, { ids, names }: Names): (typed: string) => Suggestion[] {
  const needs = index.needs.map(({ id, label, phrases }) => ({
    suggestion: { kind: 'need', says: label, id } as const,
    label: wordsOf(label),
    phrases: phrases.map((phrase) => phrase.split(' ')),
  }));
  const services = names.map((says, card) => ({
    suggestion: { kind: 'service', says, id: ids[card] ?? '' } as const,
    name: wordsOf(says),
  }));
  return (typed) => {
    const words = wordsOf(typed);
    if (words.join('').length < 2) return [];
    const fitsWords = fit(words);
    // Needs' phrases are kept as terms: the last word may be half typed, so it is not shortened.
    const fitsTerms = fit([...termsOf(words.slice(0, -1).join(' ')).map(({ term }) => term), words.at(-1) ?? '']);
    return [
      ...fittest(needs, most.need, ({ label, phrases }) => Math.max(fitsWords(label) * 2, ...phrases.map(fitsTerms))),
      ...placesFor(typed, index.places),
      ...fittest(services, most.service, ({ name }) => fitsWords(name)),
    ];
  };
}

function fittest<One extends { readonly suggestion: Suggestion }>(all: readonly One[], count: number, fits: (one: One) => number) {
  return all
    .map((one) => ({ suggestion: one.suggestion, fits: fits(one) }))
    .filter((one) => one.fits > 0)
    .sort((a, b) => b.fits - a.fits)
    .slice(0, count)
    .map(({ suggestion }) => suggestion);
}

/** How well a text has every word, the last perhaps half typed: 0 when it lacks one, else more the more of the text they are. */
function fit(typed: readonly string[]): (own: readonly string[]) => number {
  const [whole, last] = [typed.slice(0, -1), typed.at(-1) ?? ''];
  const term = termOf(last) ?? last;
  return (own) => {
    const found = whole.every((word) => own.includes(word)) && own.some((word) => word.startsWith(last) || word === term);
    return found ? typed.length / own.length : 0;
  };
}

/** "sleep help in mex" → "sleep help in Mexborough" */
function placesFor(typed: string, places: OpenIndex['index']['places']): Suggestion[] {
  // A short word is a place only where one is expected: "near old" may be Old Cantley, "7 year old" is not.
  const match = /^((?:.*\s)?(?:in|near|at|around)\s|.*\s(?=[^\s]{5})|)([\p{L}'-]{3,})$/iu.exec(typed);
  if (!match) return [];
  const [, before = '', last = ''] = match;
  const begins = plainText(last);
  const names = [...new Set(places.map(({ name }) => name))].filter(
    (name) => plainText(name).startsWith(begins) && plainText(name) !== begins,
  );
  return names
    .sort((a, b) => a.length - b.length || a.localeCompare(b, 'en-GB'))
    .slice(0, most.place)
    .map((name) => ({ kind: 'place', says: `${before}${name}` }));
}
