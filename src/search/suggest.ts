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

/** Needs, services and places that have every word typed so far, the last of them perhaps half typed. */
export function suggest({ index }: OpenIndex, { ids, names }: Names, typed: string): Suggestion[] {
  const words = wordsOf(typed);
  if (words.join('').length < 2) return [];
  // Needs' phrases are kept as terms: the last word may be half typed, so it is not shortened.
  const terms = [...termsOf(words.slice(0, -1).join(' ')).map(({ term }) => term), words.at(-1) ?? ''];
  const needs = index.needs
    .map(({ id, label, phrases }) => ({
      id,
      says: label,
      fits: Math.max(fit(words, wordsOf(label)) * 2, ...phrases.map((phrase) => fit(terms, phrase.split(' ')))),
    }))
    .filter(({ fits }) => fits > 0)
    .sort((a, b) => b.fits - a.fits)
    .map(({ id, says }): Suggestion => ({ kind: 'need', says, id }));
  const services = names
    .map((says, card) => ({ says, id: ids[card] ?? '', fits: fit(words, wordsOf(says)) }))
    .filter(({ fits }) => fits > 0)
    .sort((a, b) => b.fits - a.fits)
    .map(({ says, id }): Suggestion => ({ kind: 'service', says, id }));
  return [...needs.slice(0, most.need), ...placesFor(typed, index.places), ...services.slice(0, most.service)];
}

/** How well a text has every word, the last perhaps half typed: 0 when it lacks one, else more the more of the text they are. */
function fit(typed: readonly string[], own: readonly string[]): number {
  const last = typed.at(-1) ?? '';
  const term = termOf(last) ?? last;
  const found = typed.slice(0, -1).every((word) => own.includes(word)) && own.some((word) => word.startsWith(last) || word === term);
  return found ? typed.length / own.length : 0;
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
