import type { LearnedWord } from '../domain/learned-word.ts';
import type { Typed } from './typed-features.ts';

/**
 * What was learned, as it travels: a line a feature, in their order. A line is how many letters the feature shares with the one before
 * (a letter, a for none), the rest of it, a tab, and the needs by weight: a digit, then a letter for each need that has that weight.
 */
export type PackedLearned = string;

const mostShared = 25;
/** A letter for each need: first those that take one byte and no escaping in JSON, then the rest of the alphabets. */
const letterOf = (place: number): string => plainLetters[place] ?? String.fromCharCode(firstOtherLetter + place - plainLetters.length);
const plainLetters = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at)).filter((mark) => !/[0-9"\\]/.test(mark));
const firstOtherLetter = 0xa1;
const placeOfLetter = new Map(plainLetters.map((letter, place) => [letter, place]));

export function packLearned(learned: readonly LearnedWord[], needIds: readonly string[]): PackedLearned {
  const placeOf = new Map(needIds.map((id, place) => [id, place]));
  let before = '';
  return [...learned]
    .sort((a, b) => (a.feature < b.feature ? -1 : 1))
    .flatMap(({ feature, needs }) => {
      const known = needs.flatMap(([id, weight]) => (placeOf.has(id) ? [[placeOf.get(id) ?? 0, weight] as const] : []));
      if (known.length === 0) return [];
      let shared = 0;
      while (shared < Math.min(before.length, feature.length, mostShared) && before[shared] === feature[shared]) shared++;
      before = feature;
      return [`${String.fromCharCode(97 + shared)}${feature.slice(shared)}\t${packWeights(known)}`];
    })
    .join('\n');
}

function packWeights(needs: readonly (readonly [place: number, weight: number])[]): string {
  const weights = [...new Set(needs.map(([, weight]) => weight))].sort((a, b) => b - a);
  return weights
    .map((weight) => {
      const places = needs.filter(([, other]) => other === weight).map(([place]) => place);
      return (
        weight +
        places
          .sort((a, b) => a - b)
          .map(letterOf)
          .join('')
      );
    })
    .join('');
}

/** Feature → the places of its needs, each with its weight. */
export type Learned = ReadonlyMap<string, ReadonlyMap<number, number>>;

export function openLearned(packed: PackedLearned): Learned {
  let before = '';
  const lines = packed === '' ? [] : packed.split('\n');
  return new Map(
    lines.map((line) => {
      const [head = '', weights = ''] = line.split('\t');
      const feature = before.slice(0, head.charCodeAt(0) - 97) + head.slice(1);
      before = feature;
      return [feature, unpackWeights(weights)];
    }),
  );
}

function unpackWeights(packed: string): Map<number, number> {
  const needs = new Map<number, number>();
  let weight = 0;
  for (const mark of packed) {
    if (/[0-9]/.test(mark)) weight = Number(mark);
    else needs.set(placeOfLetter.get(mark) ?? mark.charCodeAt(0) - firstOtherLetter + plainLetters.length, weight);
  }
  return needs;
}

/** What the typed words say of a need by what was learned, and which of them say it, the loudest first. */
export interface Hint {
  readonly loudness: number;
  readonly by: readonly { readonly feature: string; readonly worth: number }[];
}

/**
 * What the typed words say of each need: the sum of their weights, each as sure as the word is, over the square root of the number of
 * words typed, so that long sentences are not surer than short ones only for being long.
 */
export function hintsOf(learned: Learned, { features, words }: Typed): Map<number, Hint> {
  const said = new Map<number, { feature: string; worth: number }[]>();
  for (const [feature, sure] of features) {
    for (const [need, weight] of learned.get(feature) ?? [])
      said.set(need, [...(said.get(need) ?? []), { feature, worth: (sure * weight) / Math.sqrt(words.length) }]);
  }
  return new Map(
    [...said].map(([need, parts]) => [
      need,
      {
        loudness: parts.reduce((sum, { worth }) => sum + worth, 0),
        by: parts.sort((a, b) => b.worth - a.worth || (a.feature < b.feature ? -1 : 1)),
      },
    ]),
  );
}
