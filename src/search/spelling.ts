import SearchableMap from 'minisearch/SearchableMap';
import { joins, type Term, termOf } from './words.ts';

/** Every term that search knows, so that a slip of the finger can be put right and "foodbank" can meet "food bank". */
export interface Spelling {
  /** Known terms that a typed word may stand for, each with how sure that is, 0 to 1. Itself alone when it is known. */
  readonly likely: (typed: Term) => readonly Likely[];
  /** Known terms that a half-typed term may become. */
  readonly completions: (term: string) => readonly Likely[];
  readonly knows: (term: string) => boolean;
}

export interface Likely {
  readonly term: string;
  readonly sure: number;
}

/** How sure a word is that one slip away was meant; two slips; two words written as one, or one as two. */
const sure = { oneSlip: 0.85, twoSlips: 0.7, joined: 0.9 };

/** Words that only join others are said as often as this many phrases say a word. */
const usesOfJoining = 30;

/** Known terms, each with how often people say it: of two words that a slip may have been, the commoner is the likelier. */
export function openSpelling(terms: Iterable<readonly [term: string, uses: number]>): Spelling {
  const known = new SearchableMap<number>();
  for (const [term, uses] of terms) known.set(term, uses);
  const knows = (term: string) => known.has(term);
  // The same words are looked at with each letter that is typed after them.
  const remembered = new Map<string, readonly Likely[]>();
  const putRight = ({ typed, term }: Term): readonly Likely[] => {
    const kept = remembered.get(typed) ?? splitInTwo(term, knows) ?? oneSlipAway(typed, known) ?? twoSlipsAway(term, known);
    remembered.set(typed, kept);
    return kept;
  };
  return {
    knows,
    likely: (typed) => (knows(typed.term) ? [{ term: typed.term, sure: 1 }] : putRight(typed)),
    completions: (term) =>
      term.length < 3
        ? []
        : [...known.atPrefix(term).keys()].slice(0, 12).map((whole) => ({ term: whole, sure: 0.7 * (term.length / whole.length) ** 0.5 })),
  };
}

/** Words that somebody printed, and looked over: nothing in them is a slip, or half of a word. Only "foodbank" may still be two. */
export const asPrinted = ({ knows }: Pick<Spelling, 'knows'>): Spelling => ({
  knows,
  likely: ({ term }) => (knows(term) ? [{ term, sure: 1 }] : (splitInTwo(term, knows) ?? [])),
  completions: () => [],
});

/** foodbank → food, bank */
function splitInTwo(term: string, knows: (term: string) => boolean): Likely[] | undefined {
  for (let at = 3; at <= term.length - 3; at++) {
    const [left, right] = [term.slice(0, at), term.slice(at)];
    if (knows(left) && knows(right)) return [left, right].map((part) => ({ term: part, sure: sure.joined }));
  }
  return undefined;
}

/**
 * Known terms of the words one slip from what was typed: a letter dropped, doubled, swapped with its neighbour, struck wrong or added.
 * The slip is in the word, so it is put right before the ending is taken off: "sleping" is "sleeping", though "slepe" is far from "sleep".
 */
function oneSlipAway(typed: string, known: SearchableMap<number>): Likely[] | undefined {
  if (typed.length < 3 || /\d/.test(typed)) return undefined;
  // Swapped and doubled letters are what thumbs do most: when they explain it, nothing else is tried. Of three letters one was lost.
  for (const words of typed.length === 3 ? [lostLetters(typed)] : [likelySlips(typed), otherSlips(typed)]) {
    const found = [...new Set(words.flatMap((word) => termOf(word) ?? []))].flatMap((term) => {
      const uses = known.get(term);
      return uses === undefined ? [] : [[term, uses] as const];
    });
    // "woth" is "with", and tells no need from another.
    const joining = words.some(joins) ? [['', usesOfJoining] as const] : [];
    if (found.length + joining.length > 0) return shared([...found, ...joining], sure.oneSlip).filter(({ term }) => term);
  }
  return undefined;
}

const places = (word: string) => Array.from(word, (_, at) => at);

const likelySlips = (word: string): string[] => [
  ...places(word)
    .slice(1)
    .map((at) => word.slice(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.slice(at + 1)),
  ...places(word)
    .filter((at) => word.charAt(at) === word.charAt(at - 1))
    .map((at) => word.slice(0, at) + word.slice(at + 1)),
  ...places(word).map((at) => word.slice(0, at) + word.charAt(at) + word.slice(at)),
];

const letters = Array.from('abcdefghijklmnopqrstuvwxyz');

// Few people get the first letter wrong.
const otherSlips = (word: string): string[] =>
  places(word)
    .slice(1)
    .flatMap((at) => [word.slice(0, at) + word.slice(at + 1), ...letters.map((letter) => word.slice(0, at) + letter + word.slice(at + 1))])
    .concat(lostLetters(word));

const lostLetters = (word: string): string[] =>
  [...places(word).slice(1), word.length].flatMap((at) => letters.map((letter) => word.slice(0, at) + letter + word.slice(at)));

function twoSlipsAway(term: string, known: SearchableMap<number>): Likely[] {
  if (term.length < 7 || /\d/.test(term)) return [];
  return shared(
    [...known.fuzzyGet(term, 2)].map(([one, [uses]]) => [one, uses] as const),
    sure.twoSlips,
  );
}

/** How sure each of several words is: as vectors add up, all together are as sure as one would be. */
function shared(found: readonly (readonly [term: string, uses: number])[], together: number): Likely[] {
  const all = found.reduce((sum, [, uses]) => sum + uses, 0);
  return found.map(([term, uses]) => ({ term, sure: together * Math.sqrt(uses / all) }));
}
