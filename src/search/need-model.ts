import { type Hint, hintsOf, type Learned, openLearned, type PackedLearned } from './learned-words.ts';
import { matchPhrases, openPhraseBank, type PhraseBank, type PhraseMatch } from './phrase-bank.ts';
import type { IndexedNeed } from './search-index.ts';
import { openSpelling, type Spelling } from './spelling.ts';
import { typedFeatures } from './typed-features.ts';
import type { Term } from './words.ts';

/** A need that the words seem to speak of. */
export interface NeedGuess {
  readonly id: string;
  readonly label: string;
  /** 0 to 1: 1 when the words are exactly something that families say. */
  readonly score: number;
  /** What it matched: "matched: won't go to school". */
  readonly because: string;
  /** The score in its parts, for `--explain`. */
  readonly parts: NeedParts;
}

/** How like the need's phrases the words are, and what was learned of each word: together they are the score. */
export interface NeedParts {
  readonly phrases: number;
  readonly learned: readonly { readonly word: string; readonly worth: number }[];
}

/** What the needs' phrases, and all that was learned from them, say of words. Opened once from the index. */
export interface NeedModel {
  readonly needs: readonly IndexedNeed[];
  readonly bank: PhraseBank;
  readonly learned: Learned;
  readonly spelling: Spelling;
  /** A phrase as people say it, by its terms. Where it is not known, the terms themselves. */
  readonly wording: ReadonlyMap<string, string>;
}

export function openNeedModel(needs: readonly IndexedNeed[], packed: PackedLearned, wording: NeedModel['wording']): NeedModel {
  const bank = openPhraseBank(needs);
  const learned = openLearned(packed);
  const words = new Set([...bank.phrasesWith.keys(), ...learned.keys()].filter((feature) => !feature.includes(' ')));
  const usesOf = (word: string) => bank.phrasesWith.get(word)?.length ?? 1;
  return { needs, bank, learned, wording, spelling: openSpelling([...words].map((word) => [word, usesOf(word)])) };
}

/** How loud learned words must be to count as much as a phrase said word for word. Set by learning (src/learning/distil.ts). */
export const loudAsPhrase = 24;
/** Under this a guess is noise. */
const leastScore = 0.12;
const mostGuesses = 6;

/** Needs that the words speak of, surest first: by the phrases they are like, and by what was learned of each word. */
export function detectNeeds(
  { needs, bank, learned, spelling, wording }: NeedModel,
  terms: readonly Term[],
  heard: readonly string[],
): NeedGuess[] {
  if (terms.length === 0) return [];
  const typed = typedFeatures(spelling, terms, heard);
  const matches = matchPhrases(bank, typed);
  const hints = hintsOf(learned, typed);
  const scoreOf = (place: number) => (matches.get(place)?.likeness ?? 0) + (hints.get(place)?.loudness ?? 0) / loudAsPhrase;
  return needs
    .map(({ id, label }, place) => ({ id, label, place, score: scoreOf(place) }))
    .filter(({ score }) => score >= leastScore)
    .sort((a, b) => b.score - a.score || a.id.localeCompare(b.id))
    .slice(0, mostGuesses)
    .map(({ id, label, place, score }): NeedGuess => {
      const [match, hint] = [inWords(wording, matches.get(place)), hints.get(place)];
      return { id, label, score: rounded(Math.min(1, score)), because: reason(match, hint), parts: partsOf(match, hint) };
    });
}

const inWords = (wording: NeedModel['wording'], match: PhraseMatch | undefined) =>
  match && { ...match, says: wording.get(match.says) ?? match.says };

function partsOf(match: PhraseMatch | undefined, hint: Hint | undefined): NeedParts {
  const learned = (hint?.by ?? []).map(({ feature, worth }) => ({ word: feature, worth: rounded(worth / loudAsPhrase) }));
  return { phrases: rounded(match?.likeness ?? 0), learned };
}

const rounded = (share: number) => Math.round(share * 1000) / 1000;

/** Which of the two says it louder, in words that an editor can look up. */
function reason(match: PhraseMatch | undefined, hint: Hint | undefined): string {
  if (match && match.likeness >= (hint?.loudness ?? 0) / loudAsPhrase) return `matched: ${match.says}`;
  const loudest = (hint?.by ?? []).slice(0, 3).map(({ feature }) => feature);
  return `learned from: ${loudest.join(', ')}`;
}
