import type { Likely, Spelling } from './spelling.ts';
import type { Term } from './words.ts';

/** What was typed as features: words and pairs of neighbours, each with how sure it is, 0 to 1. */
export interface Typed {
  readonly features: ReadonlyMap<string, number>;
  /** For each word that was typed, the known words it may stand for; none when it is like none. */
  readonly words: readonly (readonly Likely[])[];
}

/** Words and pairs of neighbours, each once. */
export const featuresOf = (terms: readonly string[]): string[] => [
  ...new Set([...terms, ...terms.slice(1).map((term, index) => `${terms[index]} ${term}`)]),
];

/** How sure it is that two words were meant as one: "food bank" is "foodbank". */
const joinedSure = 0.9;

/** Features of what was typed, slips of the finger put right, and what was heard besides ("@toddler"). The last word may be half typed. */
export function typedFeatures(spelling: Spelling, terms: readonly Term[], heard: readonly string[]): Typed {
  const features = new Map<string, number>(heard.map((feature) => [feature, 1]));
  const keep = (feature: string, sure: number) => features.set(feature, Math.max(sure, features.get(feature) ?? 0));
  const words = terms.map((typed, index) => {
    const likely = spelling.likely(typed);
    return likely.length > 0 || index < terms.length - 1 ? likely : spelling.completions(typed.term);
  });
  for (const [index, options] of words.entries()) {
    for (const { term, sure } of options) {
      keep(term, sure);
      for (const next of words[index + 1] ?? []) keep(`${term} ${next.term}`, sure * next.sure);
    }
    const joined = `${terms[index]?.term}${terms[index + 1]?.term ?? ''}`;
    if (index + 1 < terms.length && spelling.knows(joined)) keep(joined, joinedSure);
  }
  return { features, words };
}
