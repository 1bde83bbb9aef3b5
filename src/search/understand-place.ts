import type { Chip, SaidPostcode, Understood } from './chip.ts';
import { closePlace } from './close-place.ts';
import type { IndexedPlace } from './search-index.ts';
import { wordsOf } from './words.ts';

type PlaceChip = Extract<Chip, { kind: 'place' }>;

/** Every place by its name in plain words: "adwick le street". */
export type PlaceNames = ReadonlyMap<string, IndexedPlace>;

/** The longest name of a place, in words. */
const mostWords = 5;
const before = new Set(['in', 'near', 'around', 'at', 'from', 'by', 'outside', 'round']);

/** Names by plain words. A place with a point is kept before one without; a locality before all. */
export function placeNames(places: readonly IndexedPlace[]): PlaceNames {
  const rank = ({ kind, lat }: IndexedPlace) => (kind === 'locality' ? 2 : lat === undefined ? 0 : 1);
  const names = new Map<string, IndexedPlace>();
  for (const place of places) {
    const key = wordsOf(place.name).join(' ');
    const kept = names.get(key);
    if (key.length >= 3 && (!kept || rank(place) > rank(kept))) names.set(key, place);
  }
  return names;
}

/** What decides whether a word is the name of a place or an ordinary word. */
export interface PlaceSense {
  readonly names: PlaceNames;
  /** The whole area: "Doncaster". */
  readonly area: string;
  /** Is it an ordinary word here? "moss", "central": then only "in Moss" is a place. */
  readonly isOrdinary: (word: string) => boolean;
}

/** The first place said in a sentence, with the words that led to it taken out. */
export function understandPlace(text: string, sense: PlaceSense): Understood {
  const words = withoutArea(wordsOf(text), wordsOf(sense.area));
  for (let size = mostWords; size > 0; size--) {
    for (let at = 0; at + size <= words.length; at++) {
      const said = words.slice(at, at + size).join(' ');
      const place = sense.names.get(said);
      if (!place || !meansPlace(place, { words, at, size, isOrdinary: sense.isOrdinary })) continue;
      const start = startOfPhrase(words, at);
      return { chips: [chipOf(place)], rest: [...words.slice(0, start), ...words.slice(at + size)].join(' ') };
    }
  }
  return misspelt(words, sense);
}

/** "help in mexboro": where a place is expected, a word that is all but a place's name. */
function misspelt(words: readonly string[], { names, isOrdinary }: PlaceSense): Understood {
  for (const [at, word] of words.entries()) {
    const start = startOfPhrase(words, at);
    const place = start < at && !isOrdinary(word) ? closePlace(word, names) : undefined;
    if (place) return { chips: [chipOf(place)], rest: [...words.slice(0, start), ...words.slice(at + 1)].join(' ') };
  }
  return { chips: [], rest: words.join(' ') };
}

/** A postcode in a sentence, with the words that led to it taken out. */
export function understandPostcode(text: string, postcode: SaidPostcode | undefined): Understood {
  const at = postcode ? text.indexOf(postcode.said) : -1;
  if (!postcode || at < 0) return { chips: [], rest: text };
  const { said, name, says, ...place } = postcode;
  const leading = text.slice(0, at).trim().split(/\s+/);
  const start = startOfPhrase(
    leading.map((word) => word.toLowerCase()),
    leading.length,
  );
  const rest = `${leading.slice(0, start).join(' ')} ${text.slice(at + said.length)}`.trim();
  return { chips: [{ id: idOf(name), says, kind: 'place', ...place }], rest };
}

interface Said {
  readonly words: readonly string[];
  readonly at: number;
  readonly size: number;
  readonly isOrdinary: PlaceSense['isOrdinary'];
}

function meansPlace(place: IndexedPlace, { words, at, size, isOrdinary }: Said): boolean {
  if (size === words.length && place.kind !== 'locality') return true;
  if (startOfPhrase(words, at) < at) return true;
  if (size > 1) return true;
  return place.kind !== 'locality' && !isOrdinary(words[at] ?? '');
}

/** Where "in the", "near" and their like begin before a name. */
function startOfPhrase(words: readonly string[], at: number): number {
  const start = words[at - 1] === 'the' ? at - 1 : at;
  return before.has(words[start - 1] ?? '') ? start - 1 : at;
}

/** "in Doncaster" asks for nothing less than everything here. */
function withoutArea(words: readonly string[], area: readonly string[]): string[] {
  const at = words.findIndex((_, index) => area.length > 0 && area.every((word, offset) => words[index + offset] === word));
  if (at < 0) return [...words];
  return [...words.slice(0, startOfPhrase(words, at)), ...words.slice(at + area.length)];
}

const chipOf = ({ name, locality, outside, lat, lon }: IndexedPlace): PlaceChip => ({
  id: idOf(name),
  says: outside ? `Near ${name}, which is in ${outside}` : `Near ${name}`,
  kind: 'place',
  ...(locality ? { locality } : {}),
  ...(outside ? { outside } : {}),
  ...(lat !== undefined && lon !== undefined ? { point: { lat, lon } } : {}),
});

const idOf = (name: string) => `place:${wordsOf(name).join('-')}`;
