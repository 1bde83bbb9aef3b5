import type { IndexedNeed } from './search-index.ts';
import { openSpelling, type Spelling } from './spelling.ts';
import { type Term, termsOf } from './words.ts';

/** A need that the words seem to speak of. */
export interface NeedGuess {
  readonly id: string;
  readonly label: string;
  /** 0 to 1: 1 when the words are exactly something that families say. */
  readonly score: number;
  /** What it matched: "matched: won't go to school". */
  readonly because: string;
}

/** A phrase as a vector: its words and word pairs, each weighed by how few needs use it. */
interface Phrase {
  readonly need: number;
  readonly says: string;
  readonly features: readonly string[];
  readonly length: number;
}

/** What the needs' phrases teach about words. Opened once from the index. */
export interface NeedModel {
  readonly needs: readonly IndexedNeed[];
  readonly phrases: readonly Phrase[];
  /** Feature → the phrases that have it. */
  readonly phrasesWith: ReadonlyMap<string, readonly number[]>;
  /** Feature → for each need that uses it, its share of all the uses. */
  readonly sharesOf: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly weightOf: (feature: string) => number;
  readonly spelling: Spelling;
}

/** A pair of words is worth this part of a single word: word order tells less than the words. */
const pairWorth = 0.7;
/** The scope is written for editors, so it counts for less than what people say. */
const scopeWorth = 0.5;
/** How much one close phrase counts against all the need's phrases together; chosen by leaving each phrase out in turn. */
const closestPhrasePart = 0.6;

export function openNeedModel(needs: readonly IndexedNeed[]): NeedModel {
  const said = needs.flatMap((need, index) => [
    ...need.phrases.map((says) => ({ need: index, says, features: featuresOf(termsOf(says)), worth: 1 })),
    ...need.scope.split(/[,.;]/).map((says) => ({ need: index, says: need.label, features: featuresOf(termsOf(says)), worth: scopeWorth })),
  ]);
  const uses = countUses(said);
  const weightOf = (feature: string) => {
    const needsWithIt = uses.get(feature)?.size ?? 0;
    return Math.log((needs.length + 1) / (needsWithIt + 0.5)) * (feature.includes(' ') ? pairWorth : 1);
  };
  const phrases = said.map(({ need, says, features, worth }) => ({ need, says, features, length: lengthOf(features, weightOf) / worth }));
  const phrasesWith = new Map<string, number[]>();
  for (const [index, { features }] of phrases.entries()) {
    for (const feature of features) phrasesWith.set(feature, [...(phrasesWith.get(feature) ?? []), index]);
  }
  return {
    needs,
    phrases,
    phrasesWith,
    sharesOf: shares(uses),
    weightOf,
    spelling: openSpelling([...uses.keys()].filter((feature) => !feature.includes(' '))),
  };
}

/** Words and pairs of neighbours, each once. */
const featuresOf = (terms: readonly Pick<Term, 'term'>[]): string[] => [
  ...new Set([...terms.map(({ term }) => term), ...terms.slice(1).map(({ term }, index) => `${terms[index]?.term} ${term}`)]),
];

const lengthOf = (features: readonly string[], weightOf: (feature: string) => number) =>
  Math.sqrt(features.reduce((sum, feature) => sum + weightOf(feature) ** 2, 0));

function countUses(said: readonly { need: number; features: readonly string[]; worth: number }[]): Map<string, Map<number, number>> {
  const uses = new Map<string, Map<number, number>>();
  for (const { need, features, worth } of said) {
    for (const feature of features) {
      const byNeed = uses.get(feature) ?? new Map<number, number>();
      byNeed.set(need, (byNeed.get(need) ?? 0) + worth);
      uses.set(feature, byNeed);
    }
  }
  return uses;
}

const shares = (uses: ReadonlyMap<string, ReadonlyMap<number, number>>) =>
  new Map(
    [...uses].map(([feature, byNeed]) => {
      const all = [...byNeed.values()].reduce((sum, count) => sum + count, 0);
      return [feature, new Map([...byNeed].map(([need, count]) => [need, count / all]))] as const;
    }),
  );

/**
 * Needs that the words speak of, surest first. Each is scored by its closest phrase (the cosine of the two, words weighed by how few
 * needs use them) and by all its phrases together (the share of each word's uses that are this need's).
 */
export function detectNeeds(model: NeedModel, terms: readonly Term[]): NeedGuess[] {
  const typed = typedFeatures(model, terms);
  if (typed.known.size === 0) return [];
  const closest = closestPhrases(model, typed);
  const pooled = pooledShares(model, typed);
  return model.needs
    .flatMap(({ id, label }, index) => {
      const phrase = closest.get(index);
      if (!phrase) return [];
      const score = closestPhrasePart * phrase.cosine + (1 - closestPhrasePart) * (pooled.get(index) ?? 0);
      return [{ id, label, score: Math.round(score * 1000) / 1000, because: `matched: ${phrase.says}` }];
    })
    .filter(({ score }) => score >= leastScore)
    .sort((a, b) => b.score - a.score || a.id.localeCompare(b.id))
    .slice(0, mostGuesses);
}

/** Under this a guess is noise. */
const leastScore = 0.12;
const mostGuesses = 6;

/** What was typed as features, with how sure each is; and the length of the whole, unknown words included. */
interface Typed {
  readonly known: ReadonlyMap<string, number>;
  readonly length: number;
  readonly total: number;
}

function typedFeatures({ spelling, weightOf }: NeedModel, terms: readonly Term[]): Typed {
  const known = new Map<string, number>();
  const keep = (feature: string, sure: number) => known.set(feature, Math.max(sure, known.get(feature) ?? 0));
  const spelled = terms.map(({ term }, index) => {
    const likely = spelling.likely(term);
    return likely.length > 0 || index < terms.length - 1 ? likely : spelling.completions(term);
  });
  for (const [index, options] of spelled.entries()) {
    for (const { term, sure } of options) {
      keep(term, sure);
      for (const next of spelled[index + 1] ?? []) keep(`${term} ${next.term}`, sure * next.sure);
    }
    const joined = `${terms[index]?.term}${terms[index + 1]?.term ?? ''}`;
    if (index + 1 < terms.length && spelling.knows(joined)) keep(joined, 0.9);
  }
  // A word that no need uses says that the words are about something else as well, but less than a known one.
  const unknown = spelled.filter((options) => options.length === 0).length;
  const unknownWeight = 0.5 * weightOf('');
  const weights = [...known].map(([feature, sure]) => sure * weightOf(feature));
  return {
    known,
    length: Math.hypot(...weights, unknownWeight * Math.sqrt(unknown)),
    total: [...known].reduce(
      (sum, [feature, sure]) => sum + (feature.includes(' ') ? 0 : sure * weightOf(feature)),
      unknownWeight * unknown,
    ),
  };
}

function closestPhrases(
  { phrases, phrasesWith, weightOf }: NeedModel,
  { known, length }: Typed,
): Map<number, { cosine: number; says: string }> {
  const products = new Map<number, number>();
  for (const [feature, sure] of known) {
    const product = sure * weightOf(feature) ** 2;
    for (const index of phrasesWith.get(feature) ?? []) products.set(index, (products.get(index) ?? 0) + product);
  }
  const closest = new Map<number, { cosine: number; says: string }>();
  for (const [index, product] of products) {
    const phrase = phrases[index];
    if (!phrase) continue;
    const cosine = product / (phrase.length * length);
    if (cosine > (closest.get(phrase.need)?.cosine ?? 0)) closest.set(phrase.need, { cosine, says: phrase.says });
  }
  return closest;
}

function pooledShares({ sharesOf, weightOf }: NeedModel, { known, total }: Typed): Map<number, number> {
  const pooled = new Map<number, number>();
  for (const [feature, sure] of known) {
    if (feature.includes(' ')) continue;
    for (const [need, share] of sharesOf.get(feature) ?? [])
      pooled.set(need, (pooled.get(need) ?? 0) + (sure * weightOf(feature) * share) / total);
  }
  return pooled;
}
