import type { Directory } from '../domain/directory.ts';
import { type PlaceRow, whereIs } from './gazetteer.ts';
import type { IndexedPlace } from './search-index.ts';

/** A full postcode or its first half, as someone may type it: "dn40ab", "DN4 0AB", "DN4". */
export const looksLikePostcode = (text: string): boolean => /\b[a-z]{1,2}\d[a-z\d]?(?:\s*\d[a-z]{2})?\b/i.test(text);

/** "dn40ab" → "dn4 0ab", in text that is in small letters. */
export const plainPostcodes = (text: string): string => text.replace(/\b([a-z]{1,2}\d[a-z\d]?)(\d[a-z]{2})\b/g, '$1 $2');

/** Postcodes beside the index: they are many, so a page fetches them only when one is typed. */
export interface PostcodeTable {
  /** Ids of localities that rows point to. */
  readonly localities: readonly string[];
  /** Postcode → latitude, longitude, and the place of its locality in the list, or -1. */
  readonly points: Readonly<Record<string, readonly [lat: number, lon: number, locality: number]>>;
}

/** Rows of the postcodes file → a table. */
export function postcodeTable(rows: readonly PlaceRow[], directory: Pick<Directory, 'localities'>): PostcodeTable {
  const localities = [...directory.localities.keys()];
  const points = rows.flatMap((row): [string, PostcodeTable['points'][string]][] => {
    const at = whereIs(row, directory);
    return at && row.postcode ? [[row.postcode, [at.lat, at.lon, localities.indexOf(at.locality ?? '')]]] : [];
  });
  return { localities, points: Object.fromEntries(points) };
}

/** The postcodes as places to name, and each first half ("DN4") as the middle of all that begin with it. */
export function postcodePlaces({ localities, points }: PostcodeTable): IndexedPlace[] {
  const halves = new Map<string, { lat: number; lon: number; count: number }>();
  const whole = Object.entries(points).map(([postcode, [lat, lon, locality]]): IndexedPlace => {
    const half = postcode.split(' ')[0] ?? postcode;
    const sum = halves.get(half) ?? { lat: 0, lon: 0, count: 0 };
    halves.set(half, { lat: sum.lat + lat, lon: sum.lon + lon, count: sum.count + 1 });
    const id = localities[locality];
    return { name: postcode, kind: 'place', lat, lon, ...(id ? { locality: id } : {}) };
  });
  const middles = [...halves].map(
    ([name, { lat, lon, count }]): IndexedPlace => ({ name, kind: 'place', lat: lat / count, lon: lon / count }),
  );
  return [...whole, ...middles];
}
