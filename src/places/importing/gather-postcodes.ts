import { type Frame, isInFrame } from './frame.ts';
import type { PostcodeRowRead, SourcePostcode } from './postcode-row.ts';

/** Something that was left out, and where it stands. */
export interface LeftOut {
  readonly file: string;
  /** Of a table; of shapes, which of them. From 1. */
  readonly line: number;
  readonly found: string;
}

/** What became of every row: the counts add up to `rows`. */
export interface PostcodeTally {
  rows: number;
  own: number;
  /** Of other districts; those near enough are kept as next door. */
  elsewhere: number;
  ended: number;
  /** The same postcode again. */
  again: number;
  readonly noPoint: LeftOut[];
  readonly faults: LeftOut[];
  /** How many postcodes each district has. */
  readonly districts: Map<string, number>;
}

export interface Gathered {
  readonly own: Map<string, SourcePostcode>;
  readonly nearby: Map<string, SourcePostcode>;
  readonly tally: PostcodeTally;
}

export const gatherNothing = (): Gathered => ({
  own: new Map(),
  nearby: new Map(),
  tally: { rows: 0, own: 0, elsewhere: 0, ended: 0, again: 0, noPoint: [], faults: [], districts: new Map() },
});

/** Is it one of the districts, or in one of the counties, that the area is made of? */
export const isOwn = ({ district, county }: { readonly district: string; readonly county: string }, area: readonly string[]): boolean =>
  area.includes(district) || (county !== '' && area.includes(county));

/** Takes a row into what was gathered: the area's own postcodes. Nothing is left out without being counted. */
export function gatherOwn(
  { own, tally }: Gathered,
  read: PostcodeRowRead,
  { area, file, line }: { readonly area: readonly string[]; readonly file: string; readonly line: number },
): void {
  tally.rows++;
  if (read.kind === 'fault') tally.faults.push({ file, line, found: read.found });
  if (read.kind === 'ended') tally.ended++;
  if (read.kind === 'no-point' && isOwn(read, area)) tally.noPoint.push({ file, line, found: read.postcode });
  if (read.kind === 'no-point' && !isOwn(read, area)) tally.elsewhere++;
  if (read.kind !== 'postcode') return;
  const { of } = read;
  tally.districts.set(of.district, (tally.districts.get(of.district) ?? 0) + 1);
  if (!isOwn(of, area)) {
    tally.elsewhere++;
    return;
  }
  if (own.has(of.postcode)) {
    tally.again++;
    return;
  }
  own.set(of.postcode, of);
  tally.own++;
}

/** Takes a row into what was gathered, when it is next door: known only once all of the area's own are. */
export function gatherNearby({ own, nearby }: Gathered, read: PostcodeRowRead, frame: Frame): void {
  if (read.kind !== 'postcode' || own.has(read.of.postcode) || nearby.has(read.of.postcode)) return;
  if (isInFrame(read.of.point, frame)) nearby.set(read.of.postcode, read.of);
}
