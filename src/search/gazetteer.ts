import type { Directory } from '../domain/directory.ts';
import { unnamedDistrict } from '../domain/outside.ts';
import { localityOfWard } from '../domain/ward-locality.ts';
import type { IndexedPlace } from './search-index.ts';

/** A row of the gazetteer: name, lat and lon in degrees, ward_code, and for a place outside the area `inside` no and its district. */
export type PlaceRow = Readonly<Record<string, string>>;

/** Where a row is: its point, and the locality of its ward. Undefined when it gives no point. */
function whereIs({ lat: north, lon: east, ward_code }: PlaceRow, directory: Pick<Directory, 'localities'>) {
  const [lat, lon] = [Number(north || Number.NaN), Number(east || Number.NaN)];
  if (!Number.isFinite(lat) || !Number.isFinite(lon)) return undefined;
  return { lat, lon, locality: localityOfWard({ code: ward_code }, directory) };
}

/** Towns and villages, each with the locality of its ward. */
export function gazetteerPlaces(rows: readonly PlaceRow[], directory: Pick<Directory, 'localities'>): IndexedPlace[] {
  return rows.flatMap((row) => {
    const at = whereIs(row, directory);
    if (!at || !row.name) return [];
    const { lat, lon, locality } = at;
    const outside = row.inside === 'no' ? row.district || unnamedDistrict : undefined;
    return [{ name: row.name, kind: 'place' as const, lat, lon, ...(locality ? { locality } : {}), ...(outside ? { outside } : {}) }];
  });
}
