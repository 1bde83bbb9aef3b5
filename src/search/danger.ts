import { heardAs, listenFor, no } from './hearing.ts';
import type { Danger } from './search-index.ts';
import { wordsOf } from './words.ts';

/**
 * Urgent cards whose phrases are somewhere in the words, in the cards' order. It would rather show a number too often than once too
 * rarely: small words may differ, words may stand in another order with a few between, and slips of the finger are forgiven.
 * Only phrases that people wrote decide, never a guess from likeness.
 */
export function detectDanger(words: string, danger: Danger): string[] {
  const { phrasesFrom, placesOf } = parsed(danger);
  const typed = wordsOf(words).map((word) => ({ word, fills: placesOf(word) }));
  const filled = new Set(typed.flatMap(({ fills }) => fills));
  const called = new Set<string>();
  for (const place of filled) {
    for (const phrase of phrasesFrom.get(place) ?? [])
      if (!called.has(phrase.card) && isSaid(phrase, typed, filled)) called.add(phrase.card);
  }
  return danger.cards.flatMap(({ id }) => (called.has(id) ? [id] : []));
}

/** A phrase as the places that words must fill, each by any one of its words. */
interface Phrase {
  /** The urgent card that it calls for. */
  readonly card: string;
  readonly places: readonly Place[];
  /** Words that stand between without being counted. */
  readonly passes: ReadonlySet<string>;
}

/** The same words make the same place, whichever phrase it is in: so what a typed word fills is found once, not once for each phrase. */
interface Place {
  readonly forms: readonly string[];
}

/** A word that was typed, with every place that it fills. */
interface Typed {
  readonly word: string;
  readonly fills: readonly Place[];
}

interface Parsed {
  /** Phrases by the first of their places: only those are looked at whose first word was said. */
  readonly phrasesFrom: ReadonlyMap<Place, readonly Phrase[]>;
  readonly placesOf: (typed: string) => readonly Place[];
}

/** Who does it often changes from family to family; "me" and "not" never do without changing what is said. */
const smallWords = new Set(
  'a an the i im ive id my he hes she shes they theyre we were his her their our your ur you u it its is are am was be b been being this so just really'.split(
    ' ',
  ),
);
/** These join words too, but with fewer than two others they are what is said: "has a knife", "cut up". */
const lightWords = new Set([
  ...smallWords,
  ...'to of in on at and n or with that keeps keep kept gonna going go goes went has have had got who will about up if for by when'.split(
    ' ',
  ),
]);

const noWords: ReadonlySet<string> = new Set();

const lightForms = [...lightWords].map((word) => ({ word, form: heardAs(word) }));

/** As many other words may stand between as this. */
const wordsBetween = 5;

const parses = new WeakMap<Danger, Parsed>();

function parsed(danger: Danger): Parsed {
  const known = parses.get(danger) ?? parseAll(danger);
  parses.set(danger, known);
  return known;
}

function parseAll({ words: groups, cards }: Danger): Parsed {
  const places = new Map<string, Place>();
  // The same words come again and again, so each is looked at once: on a cheap phone this is what takes long.
  const heard = remembering(heardAs);
  const wordsIn = remembering((part: string) => wordsOf(part.replace(/\{(.+?)\}/g, (_, group: string) => ` ${groups[group] ?? ''} `)));
  const placeFor = remembering((part: string): Place => {
    const forms = [...new Set(wordsIn(part).map(heard))].sort();
    const place = places.get(forms.join(' ')) ?? { forms };
    places.set(forms.join(' '), place);
    return place;
  });
  const phrasesFrom = new Map<Place, Phrase[]>();
  for (const { id: card, phrases } of cards) {
    for (const text of phrases.split('\n').filter(Boolean)) {
      const phrase = { card, ...parse(text, wordsIn, placeFor) };
      const [first] = phrase.places;
      if (first) phrasesFrom.set(first, [...(phrasesFrom.get(first) ?? []), phrase]);
    }
  }
  const words = cards.flatMap(({ phrases }) => phrases.split(/\s+/)).flatMap(wordsIn);
  return { phrasesFrom, placesOf: remembering(placesFor(words, [...places.values()])) };
}

function remembering<Value>(find: (text: string) => Value): (text: string) => Value {
  const found = new Map<string, Value>();
  return (text) => {
    const value = found.get(text) ?? find(text);
    found.set(text, value);
    return value;
  };
}

/** "{partner} hits me/us" → husband or wife or ex…, hits, me or us. */
function parse(text: string, wordsIn: (part: string) => readonly string[], placeFor: (part: string) => Place): Omit<Phrase, 'card'> {
  const all = text.split(/\s+/);
  const without = (passes: ReadonlySet<string>) => all.filter((part) => wordsIn(part).some((word) => !passes.has(word)));
  const passes = [lightWords, smallWords].find((words) => tells(without(words).map(placeFor))) ?? noWords;
  const places = [...new Set(without(passes).map(placeFor))];
  // A small word that fills a place ("nowhere to {bed}": sleep, stay, go) is looked for, not passed by.
  const forms = new Set(places.flatMap((place) => place.forms));
  const filling = new Set(lightForms.filter(({ form }) => forms.has(form)).map(({ word }) => word));
  return { places, passes: filling.size === 0 ? passes : new Set([...passes].filter((word) => !filling.has(word))) };
}

/** Two words besides "not" and its like say enough on their own; so does a single word that is all there is. */
const tells = (places: readonly Place[]) => places.filter((place) => !isNo(place)).length >= 2;

function placesFor(words: Iterable<string>, places: readonly Place[]): Parsed['placesOf'] {
  const formsOf = listenFor(words);
  const byForm = new Map<string, Place[]>();
  for (const place of places) for (const form of place.forms) byForm.set(form, [...(byForm.get(form) ?? []), place]);
  return (typed) => [...new Set(formsOf(typed).flatMap((form) => byForm.get(form) ?? []))];
}

function isSaid({ places, passes }: Phrase, typed: readonly Typed[], filled: ReadonlySet<Place>): boolean {
  if (!places.every((place) => filled.has(place))) return false;
  const heard = typed.filter(({ word }) => !passes.has(word));
  const window = places.length + (places.length > 1 ? wordsBetween : 0);
  return heard.some((_, start) => fillsAll(places, heard.slice(start, start + window)));
}

const fillsAll = (places: readonly Place[], near: readonly Typed[]): boolean =>
  places.every((place, at) => near.some(({ fills }) => fills.includes(place)) && (!isNo(place) || keepsSide(at, places, near)));

const isNo = ({ forms }: Place) => forms.length === 1 && forms[0] === no;

/** "Not" stays on its side of the word that it denies: "wakes and wont settle" is not "wont wake". */
function keepsSide(at: number, places: readonly Place[], near: readonly Typed[]): boolean {
  const [left, right] = at + 1 < places.length ? [places[at], places[at + 1]] : [places[at - 1], places[at]];
  const isAt = (place: Place | undefined) => (typed: Typed) => place !== undefined && typed.fills.includes(place);
  return places.length === 1 || near.findIndex(isAt(left)) < near.findLastIndex(isAt(right));
}
