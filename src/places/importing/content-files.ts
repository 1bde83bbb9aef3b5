import { type Beside, type NamedPlace, nearestPostcode } from './open-names.ts';
import type { SourcePostcode } from './postcode-row.ts';

/** A row of a CSV file, with quotation marks where a value needs them. */
const csvRow = (cells: readonly (string | number)[]): string =>
  cells
    .map((cell) => {
      const text = String(cell);
      return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    })
    .join(',');

const csv = (header: string, rows: readonly (readonly (string | number)[])[]): string => `${[header, ...rows.map(csvRow)].join('\n')}\n`;

const inOrder = (postcodes: Iterable<SourcePostcode>): SourcePostcode[] =>
  [...postcodes].sort((a, b) => (a.postcode < b.postcode ? -1 : 1));

/** The area's own postcodes, as content/places/postcodes.csv has them. */
export const postcodesCsv = (own: Iterable<SourcePostcode>): string =>
  csv(
    'postcode,lat,lon,ward_code',
    inOrder(own).map(({ postcode, point, ward }) => [postcode, point.lat, point.lon, ward]),
  );

/** Those next door, as content/places/nearby-postcodes.csv has them. */
export const nearbyCsv = (nearby: Iterable<SourcePostcode>): string =>
  csv(
    'postcode,lat,lon,district_code',
    inOrder(nearby).map(({ postcode, point, district }) => [postcode, point.lat, point.lon, district]),
  );

/** Names of wards and districts, as content/places/area-names.csv has them. */
export const areaNamesCsv = (names: ReadonlyMap<string, string>): string =>
  csv(
    'code,name',
    [...names].sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** Towns and villages, as content/places/gazetteer.csv has them. Those far from every postcode are left out. */
export function gazetteerCsv(places: readonly NamedPlace[], beside: readonly Beside[], names: ReadonlyMap<string, string>): string {
  const rows = places.flatMap(({ name, kind, point }) => {
    const postcode = nearestPostcode(point, beside);
    if (!postcode) return [];
    const inside = postcode.district === '';
    const district = names.get(postcode.district) ?? '';
    return [[name, kind, point.lat, point.lon, inside ? postcode.ward : '', inside ? 'yes' : 'no', inside ? '' : district]];
  });
  const sorted = rows.sort((a, b) => String(a[0]).localeCompare(String(b[0]), 'en-GB'));
  return csv('name,kind,lat,lon,ward_code,inside,district', sorted);
}
