import { expose } from 'comlink';
import { dayOf } from '../domain/day.ts';
import type { Day } from '../domain/schema/when.ts';
import { type PostcodeShelf, postcodeSaid, postcodeTyped } from '../places/look-up.ts';
import type { PackedUnits } from '../places/packed-units.ts';
import type { PostcodeContents } from '../places/postcode-files.ts';
import { nearOfPostcode, noteOfPostcode, saidPostcode } from '../places/say-postcode.ts';
import { type CardWords, describeCard } from '../search/card-words.ts';
import type { SaidPostcode } from '../search/chip.ts';
import { detectDanger } from '../search/danger.ts';
import { fileOfCard, type Names, placeInFile, searchFilePath } from '../search/files.ts';
import { type Answer, find, findFirst, type Result } from '../search/find.ts';
import { indexReader } from '../search/index-file.ts';
import { type OpenIndex, type Opening, startOpening } from '../search/open-index.ts';
import { placeNamed } from '../search/place-named.ts';
import type { Near, Query } from '../search/query.ts';
import type { Danger, SearchCard } from '../search/search-index.ts';
import { type Suggestion, suggester } from '../search/suggest.ts';
import { fetchJson } from './fetch-json.ts';
import { leaveOut } from './leave-out.ts';
import type { Pin } from './map/pin.ts';

/** Search runs beside the page, never in it, so that typing and scrolling stay quick while an index is read or a list is put in order. */

/** A service as the page shows it. */
export interface ShownService {
  readonly id: string;
  readonly name: string;
  readonly words: CardWords;
}

export type ShownResult = ShownService & Pick<Result, 'because' | 'distanceKm'>;

export interface Found {
  /** `without` is counted again, by asking: it keeps what it promises. The counts of the filters may be those of the answer before. */
  readonly answer: Omit<Answer, 'results'>;
  readonly results: readonly ShownResult[];
  /** Every result's doors, when a map asked for them. */
  readonly pins?: readonly Pin[];
}

/** An answer, with the counts of the filters only when they were asked for. */
export type FirstFound = Omit<Found, 'answer'> & {
  readonly answer: Omit<Found['answer'], 'facets'> & Partial<Pick<Found['answer'], 'facets'>>;
};

export interface Asking {
  /** The clock on the wall: 2026-11-24T15:13 */
  readonly now: string;
  readonly limit: number;
  readonly pins: boolean;
  /** Shall the filters say how many each value gives? */
  readonly counted: boolean;
}

let digest = '';
let opening: Opening | undefined;
let open: OpenIndex | undefined;
const partsIn = indexReader();
let danger: Danger;

const fetched = new Map<string, Promise<unknown>>();

/** A file of search, asked for once; again only when it did not come. */
function file<Content>(name: Parameters<typeof searchFilePath>[0], made: string = digest): Promise<Content> {
  const path = searchFilePath(name, made);
  const known = fetched.get(path) ?? fetchJson(path);
  fetched.set(path, known);
  known.catch(() => fetched.delete(path));
  return known as Promise<Content>;
}

/** Before anything else: the digest in the names of the files, and the words of danger. */
function listen(named: string, words: Danger): void {
  digest = named;
  danger = words;
  opening = startOpening(danger);
  // Reading the phrases takes a moment, which is there while the index is on its way.
  detectDanger('', danger);
}

/** Opens what of the index has come. */
function take(pieces: readonly Uint8Array[]): void {
  for (const part of pieces.flatMap(partsIn)) opening?.take(part);
}

/** The index has come whole. */
function ready(): void {
  open = opening?.finish();
}

async function ask(query: Query, { now, limit, pins, counted }: Asking): Promise<FirstFound> {
  const [index, postcode] = [opened(), await postcodeIn(query.words)];
  // A map shows every result, however many the list does.
  const { answer, facets } = findFirst(index, query, { today: dayOf(now), limit: pins ? index.services.length : limit, postcode });
  const results = await shownResults(answer.results.slice(0, limit), now);
  void fetchNames();
  const { results: _places, ...rest } = answer;
  const without = answer.total > 0 ? [] : withoutEach(index, answer, { today: dayOf(now), postcode });
  return {
    answer: { ...rest, without, ...(counted ? { facets: facets() } : {}) },
    results,
    ...(pins ? { pins: await pinsOf(index, answer.results) } : {}),
  };
}

/** How many there are without each thing that was asked. The words that said it are searched for as words, so only asking can tell. */
const withoutEach = (
  index: OpenIndex,
  { query, understood, without }: Omit<Answer, 'facets'>,
  reading: { readonly today: Day; readonly postcode: SaidPostcode | undefined },
): Answer['without'] =>
  without.map(({ facet }) => {
    const { total, widened } = find(index, leaveOut(query, facet, understood), { ...reading, limit: 0 });
    return { facet, total: widened ? 0 : total };
  });

/** Those of a query's results that were picked on a map: they may be far down the list. */
async function picked(query: Query, wanted: readonly string[], now: string): Promise<ShownResult[]> {
  const [postcode, { ids }] = await Promise.all([postcodeIn(query.words), file<Names>('names')]);
  const { results } = find(opened(), query, { today: dayOf(now), limit: ids.length, postcode });
  return shownResults(
    results.filter(({ card }) => wanted.includes(ids[card] ?? '')),
    now,
  );
}

const shownResults = (results: readonly Result[], now: string): Promise<ShownResult[]> =>
  Promise.all(
    results.map(async ({ card, because, distanceKm }) => {
      const shown = await shownService(card, now);
      return { ...shown, because, ...(distanceKm === undefined ? {} : { distanceKm }) };
    }),
  );

function opened(): OpenIndex {
  if (!open) throw new Error('The index has not been loaded.');
  return open;
}

/** Postcodes by their first half, of which the one that was typed is fetched: no server learns more of where someone lives than that. */
const shelf: PostcodeShelf = {
  contents: () => file<PostcodeContents>('postcodes'),
  file: (number, made) => file<PackedUnits>(`postcodes-${number}`, made),
};

/** The postcode in a sentence. Without its file it is plain words, and everything else still works. */
async function postcodeIn(words: string): Promise<SaidPostcode | undefined> {
  const said = await postcodeSaid(words, shelf).catch(() => undefined);
  return said && saidPostcode(said, opened().index.area);
}

async function shownService(card: number, now: string): Promise<ShownService> {
  const cards = await file<readonly SearchCard[]>(`cards-${fileOfCard(card)}`);
  const shown = cards[placeInFile(card)];
  if (!shown) throw new Error(`There is no card ${card}.`);
  return { id: shown.id, name: shown.name, words: describeCard(shown, now) };
}

async function pinsOf({ services }: OpenIndex, results: Answer['results']): Promise<Pin[]> {
  const { ids, names } = await file<Names>('names');
  return results.flatMap(({ card }) =>
    (services[card]?.doors ?? []).map(({ lat, lon }): Pin => ({ id: ids[card] ?? '', name: names[card] ?? '', lat, lon })),
  );
}

/** Services by their ids, in that order. Those that have left the directory are left out. */
async function byId(wanted: readonly string[], now: string): Promise<ShownService[]> {
  const { ids } = await file<Names>('names');
  const cards = wanted.map((id) => ids.indexOf(id)).filter((card) => card >= 0);
  return Promise.all(cards.map((card) => shownService(card, now)));
}

/** Services are suggested once their names have come, and they are asked for only when the first results are there: those come first. */
let suggest: { readonly of: Names; readonly like: (words: string) => Suggestion[] } | undefined;
let names: Names = { ids: [], names: [] };

async function suggestions(words: string): Promise<Suggestion[]> {
  if (suggest?.of !== names) suggest = { of: names, like: suggester(opened(), names) };
  return suggest.like(words);
}

const fetchNames = (): Promise<void> =>
  file<Names>('names').then(
    (all) => {
      names = all;
    },
    () => {},
  );

/** Somewhere that was typed to measure from, or what is wrong with it; and what to know of it, in words. */
export type Somewhere = { readonly near: Near; readonly note: string } | { readonly wrong: string };

async function place(named: string): Promise<Somewhere> {
  const { index, sense } = opened();
  const known = placeNamed({ sense }, named);
  if ('near' in known) return { near: known.near, note: '' };
  const found = await postcodeTyped(named, shelf).catch(() => 'not loaded' as const);
  if (found === 'not loaded') return { wrong: 'The list of postcodes did not load.' };
  if (!found) return { wrong: known.meant ? `Did you mean ${known.meant}?` : 'We do not know that place.' };
  const near = nearOfPostcode(found);
  const note = noteOfPostcode(found, index.area);
  return near ? { near, note } : { wrong: note };
}

/** The urgent cards that words call for, which need no list of services. */
const hear = (words: string): readonly string[] => detectDanger(words, danger);

const engine = { listen, take, ready, hear, ask, byId, suggestions, picked, place };
export type Engine = typeof engine;

expose(engine);
