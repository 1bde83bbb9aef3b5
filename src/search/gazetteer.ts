import type { Directory } from '../domain/directory.ts';
import type { IndexedPlace } from './search-index.ts';

/** Towns and villages from the gazetteer file (columns name, lat, lon, ward_code), each with the locality of its ward. */
export function gazetteerPlaces(csv: string, { localities }: Pick<Directory, 'localities'>): IndexedPlace[] {
  const [heading = [], ...rows] = csv
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map(cells);
  const at = (row: readonly string[], name: string) => row[heading.indexOf(name)] ?? '';
  const localityOf = new Map(
    [...localities.values()].flatMap(({ id, wards }) => wards.flatMap(({ code }) => (code ? [[code, id] as const] : []))),
  );
  return rows.flatMap((row) => {
    const name = at(row, 'name');
    const lat = Number(at(row, 'lat') || Number.NaN);
    const lon = Number(at(row, 'lon') || Number.NaN);
    const locality = localityOf.get(at(row, 'ward_code'));
    if (!name || !Number.isFinite(lat) || !Number.isFinite(lon)) return [];
    return [{ name, kind: 'place' as const, lat, lon, ...(locality ? { locality } : {}) }];
  });
}

/** The cells of a line of CSV; quotes may hold commas and doubled quotes. */
const cells = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare = '']) =>
    quoted === undefined ? bare.trim() : quoted.replaceAll('""', '"'),
  );
