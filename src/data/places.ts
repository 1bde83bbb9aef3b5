import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { FeatureCollection } from 'geojson';
import type { Places } from '../domain/schema/places.ts';
import { contentFolder } from './folder.ts';

/** A boundary or base map file from content/places. None when it is not named, not there, or not GeoJSON. */
function readGeoJson(file: string | undefined): FeatureCollection | undefined {
  if (!file) return undefined;
  const path = join(contentFolder(), 'places', file);
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
export function readRows(file: string | undefined): Record<string, string>[] {
  if (!file) return [];
  const path = join(contentFolder(), 'places', file);
  if (!existsSync(path)) return [];
  try {
    return parse(readFileSync(path), { columns: true, bom: true, trim: true, skipEmptyLines: true, relaxColumnCount: true });
  } catch {
    return [];
  }
}
