import type { Point } from '../domain/schema/place.ts';
import { type PackedUnits, type Unit, unpackUnits } from './packed-units.ts';
import { middleOf, type Outcode, type PostcodeArea, type PostcodeContents } from './postcode-files.ts';
import { postcodesInWords } from './postcode-in-words.ts';
import { isNoIncode, type Reading, readingsOf, written } from './typed-postcode.ts';

/** What a typed postcode turned out to be. */
export type FoundPostcode =
  /** A postcode, or the middle of all that begin as was typed: "DN4 0AB", "DN4 0A", "DN4". */
  | { readonly kind: 'whole' | 'part'; readonly name: string; readonly point: Point; readonly areas: readonly PostcodeArea[] }
  /** There is no such postcode here, but the first half is known: the middle of that, and what else may have been meant. */
  | {
      readonly kind: 'middle';
      readonly name: string;
      readonly typed: string;
      readonly meant: readonly string[];
      readonly point: Point;
      readonly areas: readonly PostcodeArea[];
    }
  /** Not even the first half is known: it is neither in the area nor beside it. */
  | { readonly kind: 'elsewhere'; readonly name: string };

/** The files of postcodes: what is in them, and one by its number. */
export interface PostcodeShelf {
  readonly contents: () => Promise<PostcodeContents>;
  readonly file: (number: number, digest: string) => Promise<PackedUnits>;
}

/** A postcode typed in a sentence, and the words that said it. */
export interface PostcodeSaid {
  readonly said: string;
  readonly found: FoundPostcode;
}

/** The first postcode in a sentence. Nothing is fetched for a sentence that has nothing like one. */
export async function postcodeSaid(words: string, shelf: PostcodeShelf): Promise<PostcodeSaid | undefined> {
  if (postcodesInWords(words, () => true).length === 0) return undefined;
  const open = await openShelf(shelf);
  if (open.outcodes.size === 0) return undefined;
  const candidates = postcodesInWords(words, (outcode) => open.outcodes.has(outcode));
  for (const { said, reading, mustExist } of candidates) {
    const found = await lookUp(reading, open);
    if (found && (found.kind === 'whole' || !mustExist)) return { said, found };
  }
  const [unknown] = candidates.filter(({ mustExist }) => !mustExist);
  return unknown && { said: unknown.said, found: { kind: 'elsewhere', name: written(unknown.reading) } };
}

/** What was typed where a postcode is asked for. Undefined when it is nothing like one. */
export async function postcodeTyped(typed: string, shelf: PostcodeShelf): Promise<FoundPostcode | undefined> {
  const open = await openShelf(shelf);
  if (open.outcodes.size === 0) return undefined;
  const readings = readingsOf(typed);
  const found = await Promise.all(readings.map((reading) => lookUp(reading, open)));
  const direct = found.find((one) => one?.kind === 'whole') ?? found.find((one) => one !== undefined);
  // "dnl" may be DN1, but most words without a digit are the names of places.
  if (!/\d/.test(typed)) return direct?.kind === 'middle' ? undefined : direct;
  if (direct) return direct;
  const [asTyped] = readings.filter(({ swaps, incode }) => swaps === 0 && !isNoIncode(incode));
  if (asTyped) return { kind: 'elsewhere', name: written(asTyped) };
  return nearlyTyped(typed, open) ?? (await postcodeSaid(typed, shelf))?.found;
}

interface OpenShelf {
  readonly areas: readonly PostcodeArea[];
  readonly outcodes: ReadonlyMap<string, Outcode>;
  readonly unitsOf: (outcode: Outcode) => Promise<readonly Unit[]>;
}

async function openShelf({ contents, file }: PostcodeShelf): Promise<OpenShelf> {
  const { areas, outcodes, digest } = await contents();
  return {
    areas,
    outcodes: new Map(Object.entries(outcodes)),
    unitsOf: async ({ files }) => (await Promise.all(files.map((number) => file(number, digest)))).flatMap(opened),
  };
}

// The same file is looked at with each letter that is typed after the postcode.
const known = new WeakMap<PackedUnits, readonly Unit[]>();

function opened(file: PackedUnits): readonly Unit[] {
  const units = known.get(file) ?? unpackUnits(file);
  known.set(file, units);
  return units;
}

/** A reading whose first half is known → what it is. Of a first half alone only the list of contents is read. */
async function lookUp(reading: Reading, { outcodes, areas, unitsOf }: OpenShelf): Promise<FoundPostcode | undefined> {
  const { outcode, incode } = reading;
  const entry = outcodes.get(outcode);
  if (!entry) return undefined;
  const areasOf = (places: Iterable<number>) => [...new Set(places)].flatMap((place) => areas[place] ?? []);
  const whole = { point: { lat: entry.lat, lon: entry.lon }, areas: areasOf(entry.areas) };
  if (!incode) return { kind: 'part', name: outcode, ...whole };
  const units = await unitsOf(entry);
  const middle = (some: readonly Unit[]) => ({ point: middleOf(some), areas: areasOf(some.map(({ area }) => area)) });
  const matching = units.filter((unit) => unit.incode.startsWith(incode));
  if (matching.length > 0) return { kind: incode.length === 3 ? 'whole' : 'part', name: written(reading), ...middle(matching) };
  const sector = units.filter((unit) => unit.incode.startsWith(incode.charAt(0)));
  return {
    kind: 'middle',
    name: sector.length > 0 ? written({ outcode, incode: incode.charAt(0) }) : outcode,
    typed: written(reading),
    meant: meantBy(incode, units).map((meant) => written({ outcode, incode: meant })),
    ...(sector.length > 0 ? middle(sector) : whole),
  };
}

/** More than this many and naming them helps nobody. */
const mostMeant = 3;

/** Letters and digits that look alike or sound alike on the phone. */
const alike = ['MN', 'BDPEGT3', 'FSX', 'UVWY', 'EF', 'PR', 'QG', 'AHJ8', '17', '38', '56', '59'];

/** Second halves one slip away, from the likeliest kind of slip that gives any: two letters that changed places, one for another like it, one for any other. */
function meantBy(incode: string, units: readonly Unit[]): string[] {
  const changed = (other: string) => [...other].flatMap((letter, at) => (letter === incode[at] ? [] : [letter + incode[at]]));
  const isSwapped = ([first, second]: readonly string[]) => first !== undefined && [...first].reverse().join('') === second;
  const isAlike = ([pair, more]: readonly string[]) =>
    !more && alike.some((group) => [...(pair ?? '')].every((one) => group.includes(one)));
  const slips = units.map((unit) => ({ other: unit.incode, pairs: changed(unit.incode) }));
  const kinds = [
    slips.filter(({ pairs }) => pairs.length === 2 && isSwapped(pairs)),
    slips.filter(({ pairs }) => pairs.length === 1 && isAlike(pairs)),
    slips.filter(({ pairs }) => pairs.length === 1),
  ];
  const likeliest = kinds.find((kind) => kind.length > 0) ?? [];
  return likeliest.length <= mostMeant ? likeliest.map(({ other }) => other) : [];
}

/** A whole postcode has seven letters at most: a finger may have added one or two. */
const longest = 9;

/** Too long or too odd to read, but it begins like something that is known: "DN4 0ABB". */
function nearlyTyped(typed: string, { outcodes, areas }: OpenShelf): FoundPostcode | undefined {
  const letters = typed.toUpperCase().replace(/[^A-Z0-9]+/g, '');
  const beginnings = [4, 3, 2].filter((length) => /[\dOILSZ]/.test(letters.charAt(length))).map((length) => letters.slice(0, length));
  const [reading] = beginnings.flatMap(readingsOf).filter(({ outcode, incode }) => !incode && outcodes.has(outcode));
  const entry = reading && outcodes.get(reading.outcode);
  if (!entry || letters.length > longest) return undefined;
  const { lat, lon } = entry;
  return {
    kind: 'middle',
    name: reading.outcode,
    typed: typed.trim(),
    meant: [],
    point: { lat, lon },
    areas: entry.areas.flatMap((place) => areas[place] ?? []),
  };
}
