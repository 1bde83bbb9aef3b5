import type { Directory } from '../domain/directory.ts';
import { localityOfWard } from '../domain/ward-locality.ts';
import type { IndexedPlace } from './search-index.ts';

/** A row of a file of places: name or postcode, lat and lon in degrees, ward_code. */
export type PlaceRow = Readonly<Record<string, string>>;

/** Where a row is: its point, and the locality of its ward. Undefined when it gives no point. */
export function whereIs({ lat: north, lon: east, ward_code }: PlaceRow, directory: Pick<Directory, 'localities'>) {
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
    return [{ name: row.name, kind: 'place' as const, lat, lon, ...(locality ? { locality } : {}) }];
  });
}
