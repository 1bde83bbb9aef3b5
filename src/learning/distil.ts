import type { LearnedWord } from '../domain/learned-word.ts';
import { loudAsPhrase } from '../search/need-model.ts';
import { drawnByLot } from './random.ts';
import { softmax } from './softmax.ts';

/** A sentence to learn from. Its features are words and pairs; the likeness is what the needs' phrases already say of it. */
export interface Sentence {
  readonly features: readonly string[];
  /** How many words it has. */
  readonly words: number;
  /** For each need, how like its phrases the sentence is, 0 to 1. */
  readonly likeness: Float64Array;
  /** For each need, how likely it is meant, 0 to 1: what is to be learned. */
  readonly meant: Float64Array;
}

/** A phrase said word for word counts as this much, on the scale on which e to the power of the difference is how much likelier. */
const phraseStrength = 9;
const rounds = 12;
const finishingRounds = 6;
const stepSize = 0.2;
/** Pull every weight towards nothing, in part by how great it is and in part all the same, so that only what helps is kept. */
const pull = { byWeight: 1e-4, always: 2e-3 };
/** What is said less often than this teaches little and costs a line: a third of the bytes for no answer that was measured. */
const leastUses = { word: 5, pair: 8 };
/** Of a feature's needs, so many of the loudest are kept, and of them those with at least this part of the loudest weight. */
const needsKept = (uses: number) => Math.round(1.5 * uses ** 0.6);
const leastPart = 0.3;
const loudest = 9;

/**
 * What the phrases do not say, learned as small whole weights from words and pairs of words to needs, none below 0: the weights that,
 * added to the phrases' own likeness, give the needs that are meant. Learned twice: first all, then again with only the few loudest
 * needs of each feature, more for a feature that is used more.
 */
export function distil(sentences: readonly Sentence[], needIds: readonly string[]): LearnedWord[] {
  const uses = countUses(sentences);
  const features = [...uses.keys()]
    .filter((feature) => (uses.get(feature) ?? 0) >= (feature.includes(' ') ? leastUses.pair : leastUses.word))
    .sort((a, b) => (a < b ? -1 : 1));
  const placeOf = new Map(features.map((feature, place) => [feature, place]));
  const learner = openLearner(
    sentences.map((sentence) => ({ ...sentence, known: sentence.features.flatMap((feature) => placeOf.get(feature) ?? []) })),
    { features: features.length, needs: needIds.length },
  );
  learner.learn(rounds);
  for (const [place, feature] of features.entries()) learner.keepLoudest(place, needsKept(uses.get(feature) ?? 0));
  learner.learn(finishingRounds);
  return features.flatMap((feature, place): LearnedWord[] => {
    const needs = needIds.flatMap((id, need): [string, number][] => {
      const weight = Math.min(loudest, Math.round((learner.weight(place, need) / phraseStrength) * loudAsPhrase));
      return weight > 0 ? [[id, weight]] : [];
    });
    return needs.length === 0 ? [] : [{ feature, needs: needs.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)) }];
  });
}

function countUses(sentences: readonly Sentence[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const { features } of sentences) for (const feature of features) uses.set(feature, (uses.get(feature) ?? 0) + 1);
  return uses;
}

interface KnownSentence extends Sentence {
  /** The places of its features among those that are learned. */
  readonly known: readonly number[];
}

function openLearner(sentences: readonly KnownSentence[], size: { features: number; needs: number }) {
  const { needs } = size;
  const weights = new Float64Array(size.features * needs);
  const moved = new Float64Array(size.features * needs).fill(1e-4);
  const dropped = new Uint8Array(size.features * needs);
  const random = drawnByLot(7);

  function learnFrom({ known, words, likeness, meant }: KnownSentence): void {
    const share = 1 / Math.sqrt(words);
    const scores = likeness.map((like) => phraseStrength * like);
    for (const feature of known)
      for (let need = 0; need < needs; need++) scores[need] = (scores[need] ?? 0) + share * (weights[feature * needs + need] ?? 0);
    softmax(scores);
    for (let need = 0; need < needs; need++) {
      const wrong = (scores[need] ?? 0) - (meant[need] ?? 0);
      for (const feature of known) move(feature * needs + need, wrong * share);
    }
  }

  function move(at: number, wrong: number): void {
    if (dropped[at]) return;
    const slope = wrong + pull.byWeight * (weights[at] ?? 0) + pull.always;
    moved[at] = (moved[at] ?? 0) + slope * slope;
    weights[at] = Math.max(0, (weights[at] ?? 0) - (stepSize * slope) / Math.sqrt(moved[at] ?? 1));
  }

  return {
    weight: (feature: number, need: number): number => weights[feature * needs + need] ?? 0,
    learn: (times: number): void => {
      for (let step = 0; step < times * sentences.length; step++) {
        const sentence = sentences[Math.floor(random() * sentences.length)];
        if (sentence) learnFrom(sentence);
      }
    },
    /** Of a feature's needs, all but the few loudest are dropped for good. */
    keepLoudest: (feature: number, most: number): void => {
      const row = weights.subarray(feature * needs, (feature + 1) * needs);
      const inOrder = [...row.keys()].sort((a, b) => (row[b] ?? 0) - (row[a] ?? 0) || a - b);
      const least = leastPart * (row[inOrder[0] ?? 0] ?? 0);
      for (const [rank, need] of inOrder.entries()) {
        if (rank < most && (row[need] ?? 0) > least) continue;
        row[need] = 0;
        dropped[feature * needs + need] = 1;
      }
    },
  };
}
