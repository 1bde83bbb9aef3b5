import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import type { Directory } from '../domain/directory.ts';
import { localityOfWard } from '../domain/ward-locality.ts';

/** What the map draws beneath the pins. Each part is absent when the area has no such file. */
export interface BaseMap {
  readonly outline?: FeatureCollection;
  readonly neighbours?: FeatureCollection;
  readonly settlements?: FeatureCollection;
  readonly rail?: FeatureCollection;
  /** Wards, each with `locality` and `name`. */
  readonly wards?: FeatureCollection;
  /** Place names, each with `name` and `rank` from 1 (a city) to 5 (a hamlet). */
  readonly labels?: FeatureCollection;
}

export type BaseMapFiles = { readonly [Part in keyof BaseMap]: FeatureCollection | undefined };

/** Boundary files → one light base map: four decimals (11 m), only the properties that are drawn, wards tagged with their locality. */
export function baseMap(files: BaseMapFiles, directory: Pick<Directory, 'localities'>): BaseMap {
  const light = (part: FeatureCollection | undefined, properties: (feature: Feature) => Record<string, unknown>) =>
    part && { type: 'FeatureCollection' as const, features: part.features.map((feature) => lightFeature(feature, properties(feature))) };
  const parts = {
    outline: light(files.outline, () => ({})),
    neighbours: light(files.neighbours, () => ({})),
    settlements: light(files.settlements, () => ({})),
    rail: light(files.rail, () => ({})),
    wards: light(files.wards, (ward) => ({ name: ward.properties?.name, locality: localityOfWard(ward.properties ?? {}, directory) })),
    labels: light(files.labels, (label) => ({ name: label.properties?.name, rank: label.properties?.rank })),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) as BaseMap;
}

const lightFeature = (feature: Feature, properties: Record<string, unknown>): Feature => ({
  type: 'Feature',
  properties,
  geometry: lightGeometry(feature.geometry),
});

function lightGeometry(geometry: Geometry): Geometry {
  switch (geometry.type) {
    case 'Point':
      return { ...geometry, coordinates: round(geometry.coordinates) };
    case 'LineString':
    case 'MultiPoint':
      return { ...geometry, coordinates: thin(geometry.coordinates) };
    case 'Polygon':
    case 'MultiLineString':
      return { ...geometry, coordinates: geometry.coordinates.map(thin) };
    case 'MultiPolygon':
      return { ...geometry, coordinates: geometry.coordinates.map((polygon) => polygon.map(thin)) };
    case 'GeometryCollection':
      return { ...geometry, geometries: geometry.geometries.map(lightGeometry) };
    default:
      return geometry satisfies never;
  }
}

const round = (position: Position): Position => position.slice(0, 2).map((degrees) => Math.round(degrees * 1e4) / 1e4);

/** Rounds a line, and drops points that rounding has made the same as the one before. */
function thin(line: readonly Position[]): Position[] {
  const rounded = line.map(round);
  return rounded.filter(
    (position, index) => index === 0 || position[0] !== rounded[index - 1]?.[0] || position[1] !== rounded[index - 1]?.[1],
  );
}
