import { distanceKm } from '../../domain/distance.ts';
import type { Point } from '../../domain/schema/place.ts';
import { pointOfGrid } from './grid.ts';

/** A town, village or suburb as OS Open Names tells it. */
export interface NamedPlace {
  readonly name: string;
  readonly kind: string;
  readonly point: Point;
}

/** Columns of OS Open Names, which has no header line. Ordnance Survey, OS Open Names technical specification. */
const column = { name: 2, otherName: 4, type: 6, localType: 7, easting: 8, northing: 9 };

const kinds: ReadonlyMap<string, string> = new Map([
  ['Suburban Area', 'suburb'],
  ['Other Settlement', 'settlement'],
]);

/** A row → the places it names: two where there are two languages, none when it is a road, a river or a postcode. */
export function placesInRow(row: readonly string[]): NamedPlace[] {
  if (row[column.type] !== 'populatedPlace') return [];
  const [easting, northing] = [Number(row[column.easting]), Number(row[column.northing])];
  if (!(easting > 0 && northing > 0)) return [];
  const point = pointOfGrid(easting, northing);
  const localType = row[column.localType] ?? '';
  const kind = kinds.get(localType) ?? localType.toLowerCase();
  return [row[column.name], row[column.otherName]].flatMap((name) => (name?.trim() ? [{ name: name.trim(), kind, point }] : []));
}

/** A postcode that a place may stand beside. */
export interface Beside {
  readonly point: Point;
  /** Empty next door. */
  readonly ward: string;
  /** Whose it is, next door. Empty in the area. */
  readonly district: string;
}

/** The nearest postcode to a place says which ward or district the place is in. Undefined farther than 5 km from any. */
export function nearestPostcode(place: Point, postcodes: readonly Beside[]): Beside | undefined {
  const close = postcodes.filter(({ point }) => Math.abs(point.lat - place.lat) < 0.045 && Math.abs(point.lon - place.lon) < 0.09);
  let best: { readonly km: number; readonly postcode: Beside } | undefined;
  for (const postcode of close) {
    const km = distanceKm(place, postcode.point);
    if (km < (best?.km ?? Number.POSITIVE_INFINITY)) best = { km, postcode };
  }
  return best?.postcode;
}
