import type { IndexedNeed } from './search-index.ts';
import type { Typed } from './typed-features.ts';
import { featuresOf } from './typed-features.ts';

/** A phrase as a vector: its words and word pairs, each weighed by how few needs use it. */
interface Phrase {
  readonly need: number;
  readonly says: string;
  readonly features: readonly string[];
  readonly length: number;
}

/** What the needs' own phrases say of words. */
export interface PhraseBank {
  readonly phrases: readonly Phrase[];
  /** Feature → the phrases that have it. */
  readonly phrasesWith: ReadonlyMap<string, readonly number[]>;
  /** Feature → for each need that uses it, its share of all the uses. */
  readonly sharesOf: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly weightOf: (feature: string) => number;
}

/** A need, how like its phrases the words are (0 to 1), and the closest of them. */
export interface PhraseMatch {
  readonly likeness: number;
  readonly says: string;
}

/** A pair of words is worth this part of a single word: word order tells less than the words. */
const pairWorth = 0.7;
/** The scope is written for editors, so it counts for less than what people say. */
const scopeWorth = 0.5;
/** How much one close phrase counts against all the need's phrases together; chosen by leaving each phrase out in turn. */
const closestPhrasePart = 0.6;
/** A word that no phrase uses says that the words are about something else as well, but less than a known one. */
const unknownWorth = 0.5;

export function openPhraseBank(needs: readonly IndexedNeed[]): PhraseBank {
  const said = needs.flatMap((need, index) => [
    ...need.phrases.map((says) => ({ need: index, says, features: featuresOf(says.split(' ')), worth: 1 })),
    ...need.scope.map((part) => ({ need: index, says: need.label, features: featuresOf(part.split(' ')), worth: scopeWorth })),
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
  return { phrases, phrasesWith, sharesOf: shares(uses), weightOf };
}

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
 * Needs by how like their phrases the words are. Each is scored by its closest phrase (the cosine of the two, words weighed by how few
 * needs use them) and by all its phrases together (the share of each word's uses that are this need's).
 */
export function matchPhrases(bank: PhraseBank, typed: Typed): Map<number, PhraseMatch> {
  const said: Said = {
    features: [...typed.features].filter(([feature]) => bank.phrasesWith.has(feature)),
    unknown: unknownIn(bank, typed),
  };
  if (said.features.length === 0) return new Map();
  const pooled = pooledShares(bank, said);
  return new Map(
    [...closestPhrases(bank, said)].map(([need, { cosine, says }]) => [
      need,
      { likeness: closestPhrasePart * cosine + (1 - closestPhrasePart) * (pooled.get(need) ?? 0), says },
    ]),
  );
}

/** The typed features that the bank has, with how sure each is, and how many words it does not have. */
interface Said {
  readonly features: readonly (readonly [feature: string, sure: number])[];
  readonly unknown: number;
}

const unknownIn = ({ phrasesWith }: PhraseBank, { words }: Typed) =>
  words.filter((options) => !options.some(({ term }) => phrasesWith.has(term))).length;

function closestPhrases({ phrases, phrasesWith, weightOf }: PhraseBank, { features, unknown }: Said) {
  const length = Math.hypot(
    ...features.map(([feature, sure]) => sure * weightOf(feature)),
    unknownWorth * weightOf('') * Math.sqrt(unknown),
  );
  const products = new Map<number, number>();
  for (const [feature, sure] of features) {
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

function pooledShares({ sharesOf, weightOf }: PhraseBank, { features, unknown }: Said): Map<number, number> {
  const words = features.filter(([feature]) => !feature.includes(' '));
  const total = words.reduce((sum, [feature, sure]) => sum + sure * weightOf(feature), unknownWorth * weightOf('') * unknown);
  const pooled = new Map<number, number>();
  for (const [feature, sure] of words) {
    for (const [need, share] of sharesOf.get(feature) ?? [])
      pooled.set(need, (pooled.get(need) ?? 0) + (sure * weightOf(feature) * share) / total);
  }
  return pooled;
}
