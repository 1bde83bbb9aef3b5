import type { Directory } from '../domain/directory.ts';
import type { IndexedPlace } from './search-index.ts';

/** Towns and villages: rows of the gazetteer file (name, lat, lon, ward_code), each with the locality of its ward. */
export function gazetteerPlaces(
  rows: readonly Readonly<Record<string, string>>[],
  { localities }: Pick<Directory, 'localities'>,
): IndexedPlace[] {
  const localityOf = new Map([...localities.values()].flatMap(({ id, wards }) => wards.map(({ code }) => [code, id] as const)));
  return rows.flatMap(({ name, lat: north, lon: east, ward_code }) => {
    const [lat, lon] = [Number(north || Number.NaN), Number(east || Number.NaN)];
    const locality = localityOf.get(ward_code ?? '');
    if (!name || !Number.isFinite(lat) || !Number.isFinite(lon)) return [];
    return [{ name, kind: 'place' as const, lat, lon, ...(locality ? { locality } : {}) }];
  });
}
