import type { PostcodeRow } from '../postcode-files.ts';
import { asCollection, type Boundary, frameOfBoundary } from './boundaries.ts';
import { areaNamesCsv, gazetteerCsv, nearbyCsv, postcodesCsv } from './content-files.ts';
import { type Frame, frameOf, framesMeet, isInFrame, middleOfFrame, widened } from './frame.ts';
import type { Gathered } from './gather-postcodes.ts';
import type { Beside, NamedPlace } from './open-names.ts';
import { type Credit, credits, type PlacesChange } from './places-yaml.ts';

/** What the sources gave. */
export interface Sourced {
  readonly postcodes: Gathered;
  readonly boundaries: readonly Boundary[];
  readonly places: readonly NamedPlace[];
  readonly names: ReadonlyMap<string, string>;
}

/** What the folder holds already. */
export interface Kept {
  readonly own: readonly PostcodeRow[];
  readonly nearby: readonly PostcodeRow[];
  readonly names: ReadonlyMap<string, string>;
  /** Part of places.yaml → the name of its file. */
  readonly files: Readonly<Record<string, string>>;
  /** The middle of its postcodes. */
  readonly centre?: { readonly lat: number; readonly lon: number } | undefined;
}

/** What to write, and what someone should know of it. */
export interface Plan {
  readonly files: ReadonlyMap<string, string>;
  readonly change: PlacesChange;
  readonly notes: readonly string[];
}

/** Sources and what is kept → the files of content/places. Only what the sources gave is written. */
export function planPlaces(
  sourced: Sourced,
  kept: Kept,
  { area, year }: { readonly area: readonly string[]; readonly year: string },
): Plan {
  const beside = besideOf(sourced, kept);
  const frame = frameOf(beside.filter(({ district }) => district === '').map(({ point }) => point));
  const wards = wardsOf(sourced, beside, area);
  // A county is drawn by its districts when its own shape is not there.
  const ownDistricts = new Set([...area, ...[...sourced.postcodes.own.values()].map(({ district }) => district)]);
  const outline = sourced.boundaries.filter(({ kind, code }) => kind === 'district' && ownDistricts.has(code));
  const neighbours = sourced.boundaries.filter((boundary) => isNeighbour(boundary, { own: ownDistricts, frame }));
  const names = new Map([...kept.names, ...sourced.names, ...sourced.boundaries.map(({ code, name }) => [code, name] as const)]);
  const wanted = new Set([...beside.flatMap(({ ward, district }) => [ward, district]), ...area]);
  const usedNames = new Map([...names].filter(([code, name]) => name && wanted.has(code)));
  const towns = frame ? sourced.places.filter(({ point }) => isInFrame(point, widened(frame))) : [];
  const hasPostcodes = sourced.postcodes.own.size > 0;
  const parts: readonly (readonly [part: string, file: string, text: string | undefined])[] = [
    ['postcodes', 'postcodes.csv', hasPostcodes ? postcodesCsv(sourced.postcodes.own.values()) : undefined],
    ['nearbyPostcodes', 'nearby-postcodes.csv', hasPostcodes ? nearbyCsv(sourced.postcodes.nearby.values()) : undefined],
    ['wards', 'wards.geojson', wards.length > 0 ? shapes(wards) : undefined],
    ['outline', 'outline.geojson', outline.length > 0 ? shapes(outline) : undefined],
    ['neighbours', 'neighbours.geojson', neighbours.length > 0 ? shapes(neighbours) : undefined],
    ['areaNames', 'area-names.csv', usedNames.size > 0 ? areaNamesCsv(usedNames) : undefined],
    ['gazetteer', 'gazetteer.csv', towns.length > 0 ? gazetteerCsv(towns, beside, names) : undefined],
  ];
  const written = parts.flatMap(([part, file, text]) => (text === undefined ? [] : [{ part, file, text }]));
  const moved = frame !== undefined && !(kept.centre && isInFrame(kept.centre, frame));
  const files = Object.fromEntries(written.map(({ part, file }) => [part, file]));
  return {
    files: new Map(written.map(({ file, text }) => [file, text])),
    change: {
      files,
      credits: creditsFor(written.map(({ part }) => part)).map((credit) => credit(year)),
      centre: moved ? middleOfFrame(frame) : undefined,
    },
    notes: [
      ...(moved ? strayNotes(kept, files) : []),
      ...lostNotes(sourced, kept),
      ...wardNotes(sourced, { wards, names: usedNames, beside }),
    ],
  };
}

const shapes = (boundaries: readonly Boundary[]): string => `${JSON.stringify(asCollection(boundaries))}\n`;

function creditsFor(parts: readonly string[]): ((year: string) => Credit)[] {
  const has = (...some: string[]) => some.some((part) => parts.includes(part));
  return [
    ...(parts.length > 0 ? [credits.ordnanceSurvey] : []),
    ...(has('postcodes') ? [credits.royalMail] : []),
    ...(has('wards', 'outline', 'neighbours', 'postcodes') ? [credits.statistics] : []),
  ];
}

/** Every postcode in and beside the area: from the sources if they have any, else those kept. */
function besideOf({ postcodes }: Sourced, kept: Kept): Beside[] {
  if (postcodes.own.size > 0)
    return [
      ...[...postcodes.own.values()].map(({ point, ward }) => ({ point, ward, district: '' })),
      ...[...postcodes.nearby.values()].map(({ point, district }) => ({ point, ward: '', district: district || '-' })),
    ];
  const pointOf = ({ lat, lon }: PostcodeRow) => ({ lat: Number(lat), lon: Number(lon) });
  return [
    ...kept.own.map((row) => ({ point: pointOf(row), ward: row.ward_code ?? '', district: '' })),
    ...kept.nearby.map((row) => ({ point: pointOf(row), ward: '', district: row.district_code || '-' })),
  ];
}

/** The area's wards: those that say so, or that its postcodes are in. */
function wardsOf({ boundaries, postcodes }: Sourced, beside: readonly Beside[], area: readonly string[]): Boundary[] {
  const known = new Set(beside.map(({ ward }) => ward));
  // A ward says its district and not its county; and postcodes that were there before may be of another area.
  const postcodesDecide = postcodes.own.size > 0 || area.some((code) => code.startsWith('E10'));
  return boundaries.filter(
    ({ kind, code, within }) =>
      kind === 'ward' && (within.some((one) => area.includes(one)) || ((within.length === 0 || postcodesDecide) && known.has(code))),
  );
}

interface Ground {
  /** Codes of the area's own districts. */
  readonly own: ReadonlySet<string>;
  /** The box around its postcodes. */
  readonly frame: Frame | undefined;
}

function isNeighbour(boundary: Boundary, { own, frame }: Ground): boolean {
  if (boundary.kind !== 'district' || own.has(boundary.code) || !frame) return false;
  const box = frameOfBoundary(boundary);
  return box !== undefined && framesMeet(box, frame);
}

/** At most this many are named; the rest are counted. */
export const mostNamed = 5;

export const nameSome = (list: readonly string[]): string =>
  `${list.slice(0, mostNamed).join(', ')}${list.length > mostNamed ? ` and ${list.length - mostNamed} more` : ''}`;

/** Files of another area that would stay beneath the map of this one. */
function strayNotes(kept: Kept, files: Readonly<Record<string, string>>): string[] {
  const strays = Object.entries(kept.files).flatMap(([part, file]) => (files[part] ? [] : [file]));
  if (strays.length === 0) return [];
  return [`Still there from another area: ${strays.join(', ')}. Import these too, or take their lines out of places.yaml.`];
}

/** Postcodes that were kept and are in no source: ended since, or in a file that was not given. */
function lostNotes({ postcodes: { own } }: Sourced, kept: Kept): string[] {
  if (own.size === 0) return [];
  const before = kept.own.flatMap(({ postcode }) => postcode ?? []);
  const lost = before.filter((postcode) => !own.has(postcode));
  // Another area's postcodes were kept: nothing of it is lost.
  if (lost.length === 0 || lost.length === before.length) return [];
  return [
    `${lost.length} of the ${before.length} postcodes that were there before are not in these sources: ${nameSome(lost)}. They have ended, or a file is missing: an area may need several, such as dn.csv and s.csv.`,
  ];
}

interface WardKnowledge {
  readonly wards: readonly Boundary[];
  readonly names: ReadonlyMap<string, string>;
  readonly beside: readonly Beside[];
}

function wardNotes({ postcodes, boundaries }: Sourced, { wards, names, beside }: WardKnowledge): string[] {
  const codes = [...new Set(beside.flatMap(({ ward }) => (ward ? [ward] : [])))].sort();
  const shaped = new Set(wards.map(({ code }) => code));
  const unnamed = codes.filter((code) => !names.has(code));
  const unshaped = boundaries.some(({ kind }) => kind === 'ward') ? codes.filter((code) => !shaped.has(code)) : [];
  const wardless = [...postcodes.own.values()].filter(({ ward }) => !ward).map(({ postcode }) => postcode);
  return [
    ...(unnamed.length > 0
      ? [
          `${unnamed.length} wards have a code and no name: ${nameSome(unnamed)}. Import ward boundaries, or a file of ward names and codes, to name them.`,
        ]
      : []),
    ...(unshaped.length > 0
      ? [`${unshaped.length} wards have postcodes and no shape: ${nameSome(unshaped)}. The boundary file may be of another year.`]
      : []),
    ...(wardless.length > 0 ? [`${wardless.length} postcodes say no ward, and are kept without one: ${nameSome(wardless)}.`] : []),
  ];
}
