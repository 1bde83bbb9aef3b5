import type { Directory } from '../domain/directory.ts';
import { localityOfWard } from '../domain/ward-locality.ts';
import { type PackedUnits, packUnits, type Unit } from './packed-units.ts';

/** A ward of the area, or a district next door. */
export interface PostcodeArea {
  readonly code: string;
  readonly name: string;
  /** A ward's locality. A ward may be in none. */
  readonly locality?: string;
  /** It is a district outside the area. */
  readonly outside?: true;
}

/** One first half: the middle of all that begin with it, where they lie, and which files hold them. */
export interface Outcode {
  readonly lat: number;
  readonly lon: number;
  /** Places in the list of areas. */
  readonly areas: readonly number[];
  readonly files: readonly number[];
}

/** What is fetched when a postcode is typed: every first half, and no postcode. */
export interface PostcodeContents {
  /** Of all the files of postcodes: it is in their names. */
  readonly digest: string;
  readonly areas: readonly PostcodeArea[];
  readonly outcodes: Readonly<Record<string, Outcode>>;
}

export interface PostcodeFiles {
  readonly contents: Omit<PostcodeContents, 'digest'>;
  /** One for each first half, or more where it has very many. Their names say a number, not which half: an address may be noted. */
  readonly files: readonly PackedUnits[];
}

/** A row of a file of postcodes: postcode, lat and lon in degrees, and ward_code (ours) or district_code (next door). */
export type PostcodeRow = Readonly<Record<string, string>>;

interface Sources {
  readonly own: readonly PostcodeRow[];
  readonly nearby: readonly PostcodeRow[];
  /** Names of wards and of districts, by their codes. */
  readonly names: ReadonlyMap<string, string>;
}

/** At most this many postcodes in a file: with points strewn at random they are 12 kB when packed for the network. */
const mostInFile = 2000;

/** Postcodes → files by first half, with what is in them. Rows without a whole postcode or a point are left out. */
export function postcodeFiles({ own, nearby, names }: Sources, directory: Pick<Directory, 'localities'>): PostcodeFiles {
  const areas = new Map<string, { readonly place: number; readonly area: PostcodeArea }>();
  const placeOf = (code: string, make: () => PostcodeArea) => {
    const kept = areas.get(code) ?? { place: areas.size, area: make() };
    areas.set(code, kept);
    return kept.place;
  };
  const units = [
    ...own.flatMap((row) =>
      unitOf(
        row,
        placeOf(row.ward_code ?? '', () => wardOf(row.ward_code ?? '', names, directory)),
      ),
    ),
    ...nearby.flatMap((row) => {
      const code = row.district_code ?? '';
      return unitOf(
        row,
        placeOf(code, () => ({ code, name: names.get(code) ?? '', outside: true })),
      );
    }),
  ];
  const files: PackedUnits[] = [];
  const outcodes = [...byOutcode(units)].map(([outcode, all]): [string, Outcode] => {
    const chunks = Array.from({ length: Math.ceil(all.length / mostInFile) }, (_, at) => all.slice(at * mostInFile, (at + 1) * mostInFile));
    const numbers = chunks.map((chunk) => files.push(packUnits(chunk)) - 1);
    return [outcode, { ...middleOf(all), areas: [...new Set(all.map(({ area }) => area))], files: numbers }];
  });
  return { contents: { areas: [...areas.values()].map(({ area }) => area), outcodes: Object.fromEntries(outcodes) }, files };
}

function wardOf(code: string, names: ReadonlyMap<string, string>, directory: Pick<Directory, 'localities'>): PostcodeArea {
  const listed = [...directory.localities.values()].flatMap(({ wards }) => wards).find((ward) => ward.code === code);
  const name = names.get(code) ?? listed?.name ?? '';
  const locality = localityOfWard({ code, name }, directory);
  return { code, name, ...(locality ? { locality } : {}) };
}

type OutcodeUnit = Unit & { readonly outcode: string };

function unitOf({ postcode = '', lat, lon }: PostcodeRow, area: number): OutcodeUnit[] {
  const [outcode = '', incode = ''] = postcode.split(' ');
  const point = { lat: Number(lat || Number.NaN), lon: Number(lon || Number.NaN) };
  const isWhole = /^[A-Z]{1,2}\d[A-Z\d]?$/.test(outcode) && /^\d[A-Z]{2}$/.test(incode);
  return isWhole && Number.isFinite(point.lat) && Number.isFinite(point.lon) ? [{ outcode, incode, ...point, area }] : [];
}

/** In the order of the alphabet, each postcode once: the area's own before one next door. */
function byOutcode(units: readonly OutcodeUnit[]): Map<string, OutcodeUnit[]> {
  const known = new Map<string, Map<string, OutcodeUnit>>();
  for (const unit of units) {
    const same = known.get(unit.outcode) ?? new Map<string, OutcodeUnit>();
    known.set(unit.outcode, same);
    if (!same.has(unit.incode)) same.set(unit.incode, unit);
  }
  return new Map(
    [...known]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([outcode, same]) => [outcode, [...same.values()].sort((a, b) => (a.incode < b.incode ? -1 : 1))]),
  );
}

/** The mean of points, to about ten metres. */
export function middleOf(points: readonly { readonly lat: number; readonly lon: number }[]): { lat: number; lon: number } {
  const mean = (of: 'lat' | 'lon') => Math.round((points.reduce((sum, point) => sum + point[of], 0) / points.length) * 1e4) / 1e4;
  return { lat: mean('lat'), lon: mean('lon') };
}
