import { quote } from '../../domain/problem.ts';
import type { Point } from '../../domain/schema/place.ts';
import { fiveDecimals, isInBritain, pointOfGrid } from './grid.ts';

/** A postcode as a source tells it. */
export interface SourcePostcode {
  readonly postcode: string;
  readonly point: Point;
  readonly ward: string;
  readonly district: string;
  /** Where there are two tiers of council. */
  readonly county: string;
}

/** What a row turned out to be. */
export type PostcodeRowRead =
  | { readonly kind: 'postcode'; readonly of: SourcePostcode }
  /** No longer used. */
  | { readonly kind: 'ended' }
  /** A postcode of this district, with nowhere on the map. */
  | { readonly kind: 'no-point'; readonly postcode: string; readonly district: string; readonly county: string }
  | { readonly kind: 'fault'; readonly found: string };

/** Where in a row each thing stands. */
export interface PostcodeColumns {
  readonly postcode: number;
  readonly district: number;
  readonly ward: number;
  readonly county?: number | undefined;
  readonly lat?: number | undefined;
  readonly lon?: number | undefined;
  readonly easting?: number | undefined;
  readonly northing?: number | undefined;
  readonly ended?: number | undefined;
}

/** Code-Point Open has no header line. Ordnance Survey, Code-Point Open technical specification. */
export const codePointColumns: PostcodeColumns = { postcode: 0, easting: 2, northing: 3, county: 7, district: 8, ward: 9 };

/** A row → what it is. */
export function readPostcodeRow(row: readonly string[], columns: PostcodeColumns): PostcodeRowRead {
  const cell = (at: number | undefined) => (at === undefined ? '' : (row[at] ?? '').trim());
  const postcode = wholePostcode(cell(columns.postcode));
  if (!postcode) return { kind: 'fault', found: quote(cell(columns.postcode)) };
  if (cell(columns.ended)) return { kind: 'ended' };
  const [district, ward, county] = [cell(columns.district), cell(columns.ward), cell(columns.county)];
  const point = pointOf({
    lat: cell(columns.lat),
    lon: cell(columns.lon),
    easting: cell(columns.easting),
    northing: cell(columns.northing),
  });
  return point ? { kind: 'postcode', of: { postcode, point, ward, district, county } } : { kind: 'no-point', postcode, district, county };
}

/** "DN101AB", "DN1  1AB", "dn1 1ab" → "DN10 1AB", "DN1 1AB". Undefined when it is none. */
export function wholePostcode(text: string): string | undefined {
  const match = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/.exec(text.toUpperCase().replace(/\s+/g, ''));
  return match ? `${match[1]} ${match[2]}` : undefined;
}

interface Written {
  readonly lat: string;
  readonly lon: string;
  readonly easting: string;
  readonly northing: string;
}

/** Degrees if there are any, else the grid. Latitude 99.9999 and the grid's own corner mean that nobody knows. */
function pointOf({ lat, lon, easting, northing }: Written): Point | undefined {
  const degrees = { lat: Number(lat || Number.NaN), lon: Number(lon || Number.NaN) };
  if (isInBritain(degrees)) return { lat: fiveDecimals(degrees.lat), lon: fiveDecimals(degrees.lon) };
  const [east, north] = [Number(easting || Number.NaN), Number(northing || Number.NaN)];
  if (!(east > 0 && east < 700_000 && north > 0 && north < 1_300_000)) return undefined;
  const point = pointOfGrid(east, north);
  return isInBritain(point) ? point : undefined;
}
