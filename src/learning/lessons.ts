import type { NeedRecord } from '../domain/directory.ts';
import type { LearnedWord } from '../domain/learned-word.ts';
import type { OpenIndex } from '../search/open-index.ts';
import { matchPhrases } from '../search/phrase-bank.ts';
import { openSpelling } from '../search/spelling.ts';
import { featuresOf, typedFeatures } from '../search/typed-features.ts';
import { understand } from '../search/understand.ts';
import { ageWords } from '../search/understand-ages.ts';
import { type Term, termsOf } from '../search/words.ts';
import { distil } from './distil.ts';
import { teach } from './teacher.ts';

/** What there is to learn from: an index without anything learned, the needs in its order, and more ways of saying each. */
export interface Lessons {
  readonly open: OpenIndex;
  readonly needs: readonly NeedRecord[];
  readonly paraphrases: ReadonlyMap<string, readonly string[]>;
}

/** Text → its meaning as numbers, of the same length for every text. */
export type Encoder = (texts: readonly string[]) => Promise<readonly Float32Array[]>;

interface Saying {
  readonly text: string;
  readonly need: number;
  readonly isParaphrase: boolean;
}

/** How much of what is to be learned is the teacher's view, and how much is what the sentence was written for. */
const teachersPart = 0.25;
const softness = 1.5;
/** Sentences are read as on this day: only words such as "today" depend on it, and they are taken out. */
const anyDay = '2026-11-24';

/**
 * Distils a sentence encoder into weights of words: a teacher learns to tell needs apart from the encoder's vectors of all that people
 * say, then words and pairs of words learn to say what the teacher says (Hinton, Vinyals and Dean 2015, "Distilling the knowledge in a
 * neural network", arXiv:1503.02531).
 */
export async function learn(lessons: Lessons, encode: Encoder): Promise<LearnedWord[]> {
  const said = sayings(lessons);
  const vectors = await encode(said.map(({ text }) => text));
  const vectorOf = (at: number) => vectors[at] ?? new Float32Array();
  const teacher = teach(
    said.map(({ need }, at) => ({ need, vector: vectorOf(at) })),
    lessons.needs.length,
  );
  const { bank } = lessons.open.needModel;
  const read = said.map(({ text }) => {
    const { chips, rest } = understand(text, lessons.open.sense, { today: anyDay });
    return { terms: termsOf(rest), heard: ageWords(chips) };
  });
  const words = [...read.flatMap(({ terms }) => terms.map(({ term }) => term)), ...bank.phrasesWith.keys()];
  const spelling = openSpelling(words.filter((word) => !word.includes(' ')).map((word) => [word, 1]));
  const likenessOf = (terms: readonly Term[]) => {
    const matches = matchPhrases(bank, typedFeatures(spelling, terms, []));
    return Float64Array.from(lessons.needs, (_, need) => matches.get(need)?.likeness ?? 0);
  };
  const sentences = said.flatMap(({ need, isParaphrase }, at) => {
    const { terms, heard } = read[at] ?? { terms: [], heard: [] };
    // Phrases know themselves by heart: only what is said otherwise can teach what they lack.
    if (!isParaphrase || terms.length === 0) return [];
    const meant = teacher(vectorOf(at), softness).map((likely, place) => teachersPart * likely + (place === need ? 1 - teachersPart : 0));
    return [
      { features: [...featuresOf(terms.map(({ term }) => term)), ...heard], words: terms.length, likeness: likenessOf(terms), meant },
    ];
  });
  return distil(
    sentences,
    lessons.needs.map(({ id }) => id),
  );
}

function sayings({ needs, paraphrases }: Lessons): Saying[] {
  return needs.flatMap(({ id, label, youngLabel, scope, phrases }, need) => {
    const own = [label, youngLabel ?? [], phrases.families, phrases.youngPeople, phrases.professionals, scope.split(/[,.;]/)].flat();
    return [
      ...own.map((text) => ({ text: text.trim(), need, isParaphrase: false })),
      ...(paraphrases.get(id) ?? []).map((text) => ({ text, need, isParaphrase: true })),
    ].filter(({ text }) => text !== '');
  });
}
