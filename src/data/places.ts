import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { FeatureCollection } from 'geojson';
import type { Places } from '../domain/schema/places.ts';
import { contentFolder } from './folder.ts';

/** Where the open data beneath the maps is kept. */
export const placesFolder = () => join(contentFolder(), 'places');

/** A boundary or base map file from content/places. None when it is not named, not there, or not GeoJSON. */
export function readGeoJson(file: string | undefined, folder: string = placesFolder()): FeatureCollection | undefined {
  if (!file) return undefined;
  const path = join(folder, file);
  if (!existsSync(path)) return undefined;
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isFeatureCollection(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const shapeFiles = ['outline', 'neighbours', 'settlements', 'footprint', 'rail', 'stations', 'wards', 'labels'] as const;

/** Every shape file that places.yaml names and that can be read. */
export const readShapes = (places: Places): { readonly [Part in (typeof shapeFiles)[number]]?: FeatureCollection } =>
  Object.fromEntries(
    shapeFiles.flatMap((part) => {
      const shapes = readGeoJson(places[part]);
      return shapes ? [[part, shapes]] : [];
    }),
  );

const isFeatureCollection = (value: unknown): value is FeatureCollection =>
  typeof value === 'object' && value !== null && 'features' in value && Array.isArray(value.features);

/** The rows of a CSV file in content/places, by the names in its first line. None when it is not named, not there, or not CSV. */
export function readRows(file: string | undefined, folder: string = placesFolder()): Record<string, string>[] {
  if (!file) return [];
  const path = join(folder, file);
  if (!existsSync(path)) return [];
  try {
    return parse(readFileSync(path), { columns: true, bom: true, trim: true, skipEmptyLines: true, relaxColumnCount: true });
  } catch {
    return [];
  }
}

/** All that is known of postcodes: the rows of the area's own and of those next door, and the names of wards and districts by their codes. */
export function readPostcodes(
  { postcodes, nearbyPostcodes, areaNames, wards }: Places,
  folder: string = placesFolder(),
): {
  own: Record<string, string>[];
  nearby: Record<string, string>[];
  names: ReadonlyMap<string, string>;
} {
  const shapes = readGeoJson(wards, folder)?.features ?? [];
  const named = [...readRows(areaNames, folder), ...shapes.map(({ properties }) => properties ?? {})];
  return {
    own: readRows(postcodes, folder),
    nearby: readRows(nearbyPostcodes, folder),
    names: new Map(named.map(({ code, name }) => [String(code), String(name)])),
  };
}
