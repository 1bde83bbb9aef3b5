import { editDistance } from '../domain/nearest-name.ts';
import { wordsOf } from './words.ts';

/** Shorter than this and too many words are a slip away from one another. */
const shortestSlip = 5;

/** What has every word typed so far, the last perhaps half typed; those whose names begin so first. When nothing has, a slip of the finger in each longer word is forgiven. */
export function placesLike<Place extends { readonly name: string }>(places: readonly Place[], typed: string, most: number): Place[] {
  const words = wordsOf(typed);
  if (words.join('').length < 2) return [];
  const named = places.map((place) => ({ place, own: wordsOf(place.name) }));
  const having = (isLike: (own: string, word: string) => boolean) =>
    named.filter(({ own }) => words.every((word) => own.some((one) => isLike(one, word))));
  const exactly = having((own, word) => own.startsWith(word));
  const found = exactly.length > 0 ? exactly : having(isSlipOf);
  const begins = ({ own }: { readonly own: readonly string[] }) => Number(!own.join(' ').startsWith(words.join(' ')));
  return found
    .toSorted((a, b) => begins(a) - begins(b))
    .slice(0, most)
    .map(({ place }) => place);
}

/** Is a typed word the beginning of a name's word but for one slip, or two in a long one? Two letters that changed places are two slips. */
function isSlipOf(own: string, word: string): boolean {
  if (own.startsWith(word)) return true;
  if (word.length < shortestSlip) return false;
  const slips = word.length < 8 ? 1 : 2;
  return [-1, 0, 1].some((more) => editDistance(word, own.slice(0, word.length + more)) <= slips);
}

/** The one place of exactly that name. */
export const placeOfName = <Place extends { readonly name: string }>(places: readonly Place[], typed: string): Place | undefined => {
  const name = wordsOf(typed).join(' ');
  const same = places.filter((place) => wordsOf(place.name).join(' ') === name);
  return same.length === 1 ? same[0] : undefined;
};
