import { stemmer as stem } from 'stemmer';
import type { Danger } from './search-index.ts';
import { wordsOf } from './words.ts';

/**
 * Urgent cards whose phrases are somewhere in the words, in the cards' order. It would rather show a number too often than once too
 * rarely: small words may differ, words may stand in another order with a few between, and a slip of the finger is forgiven.
 * Only phrases that people wrote decide, never a guess from likeness.
 */
export function detectDanger(words: string, danger: Danger): string[] {
  const typed = wordsOf(words).map(heardAs);
  if (typed.length === 0) return [];
  return parsed(danger)
    .filter(({ phrases }) => phrases.some((phrase) => isSaid(phrase, typed)))
    .map(({ id }) => id);
}

/** A phrase as the places that words must fill, each by any one of its words. */
interface Phrase {
  readonly places: readonly (readonly Heard[])[];
  /** Words that stand between without being counted. */
  readonly passes: ReadonlySet<string>;
}

/** A word as this reader hears it. */
interface Heard {
  readonly word: string;
  readonly term: string;
}

/** Who does it often changes from family to family; "me" and "not" never do without changing what is said. */
const smallWords = new Set(
  'a an the i im ive id my he hes she shes they theyre we were his her their our your you it its is are am was be been being this so just really'.split(
    ' ',
  ),
);
/** These join words too, but with fewer than two others they are what is said: "has a knife", "cut up". */
const lightWords = new Set([
  ...smallWords,
  ...'to of in on at and or with that keeps keep kept gonna going go goes went has have had got who will about up if for by when'.split(
    ' ',
  ),
]);

/** As many other words may stand between as this. */
const wordsBetween = 3;

const parses = new WeakMap<Danger, { id: string; phrases: Phrase[] }[]>();

function parsed(danger: Danger) {
  const known =
    parses.get(danger) ??
    danger.cards.map(({ id, phrases }) => ({
      id,
      phrases: phrases
        .split('\n')
        .filter(Boolean)
        .map((text) => parse(text, danger.words)),
    }));
  parses.set(danger, known);
  return known;
}

/** "{partner} hits me" → husband or wife or ex…, hit, me. */
function parse(text: string, groups: Danger['words']): Phrase {
  const all = text.split(/\s+/).map((part) => wordsOf(groups[/^\{(.+)\}$/.exec(part)?.[1] ?? ''] ?? part));
  const without = (passes: ReadonlySet<string>) => all.filter((words) => words.some((word) => !passes.has(word)));
  const passes = [lightWords, smallWords].find((words) => tells(without(words))) ?? new Set<string>();
  const places = without(passes);
  // A small word that fills a place ("nowhere to {bed}": sleep, stay, go) is looked for, not passed by.
  const filling = new Set(places.flat());
  const passedBy = new Set([...passes].filter((word) => !filling.has(word)));
  return { places: distinct(places.map((words) => words.map(heardAs))), passes: passedBy };
}

/** Two words besides "not" and its like say enough on their own; so does a single word that is all there is. */
const tells = (places: readonly (readonly string[])[]) => places.filter((words) => words.some((word) => !sayNo.has(word))).length >= 2;

const distinct = (places: readonly (readonly Heard[])[]) => {
  const keys = places.map((words) => words.map(({ term }) => term).join(' '));
  return places.filter((_, at) => keys.indexOf(keys[at] ?? '') === at);
};

function isSaid({ places, passes }: Phrase, typed: readonly Heard[]): boolean {
  const heard = typed.filter(({ word }) => !passes.has(word));
  const window = places.length + (places.length > 1 ? wordsBetween : 0);
  return heard.some((_, start) => {
    const near = heard.slice(start, start + window);
    return places.every((place) => near.some((word) => place.some((one) => isSame(one, word))));
  });
}

// "not", "dont" and "never" are one to this reader.
const sayNo = new Set([
  'not',
  'dont',
  'doesnt',
  'didnt',
  'isnt',
  'arent',
  'cant',
  'cannot',
  'wont',
  'never',
  'no',
  'wasnt',
  'hasnt',
  'havent',
]);

function heardAs(word: string): Heard {
  return { word, term: sayNo.has(word) ? 'not' : stem(oneForm[word] ?? word) };
}

/** Forms of one word that a stem does not bring together. */
const oneForm: Readonly<Record<string, string>> = {
  died: 'die',
  dying: 'die',
  dead: 'die',
  took: 'take',
  taken: 'take',
  taking: 'take',
  beaten: 'beat',
  bitten: 'bite',
  bit: 'bite',
  thrown: 'throw',
  threw: 'throw',
  sent: 'send',
  sold: 'sell',
  got: 'has',
  has: 'has',
  have: 'has',
  having: 'has',
  wanna: 'want',
  gonna: 'going',
  gunna: 'going',
  children: 'child',
  childs: 'child',
  kid: 'child',
  kids: 'child',
  mam: 'mum',
  mom: 'mum',
  mums: 'mum',
  dads: 'dad',
  myself: 'self',
  himself: 'self',
  herself: 'self',
  themselves: 'self',
  themself: 'self',
  yourself: 'self',
  urself: 'self',
};

function isSame(one: Heard, typed: Heard): boolean {
  if (one.term === typed.term) return true;
  // Short words differ by a letter too easily, "hit" and "his"; and few people mistype the first letter.
  const [a, b] = [one.word, typed.word];
  return a.length >= 5 && b.length >= 5 && a[0] === b[0] && withinOneSlip(a, b);
}

/** One letter added, dropped, changed, or swapped with its neighbour. */
function withinOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return (restA.length <= 1 && restB.length <= 1) || (restA.length === 2 && restB.length === 2 && restA === `${restB[1]}${restB[0]}`);
}
