import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';

/** A shape ready to draw: the code of its area, and an SVG path. */
export interface DrawnShape {
  readonly code: string;
  readonly path: string;
}

/** Shapes and points of one map, in a box of the given width; `height` follows from the places. */
export interface DrawnMap {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly DrawnShape[];
  readonly project: (lon: number, lat: number) => readonly [number, number];
}

/** Boundaries → paths, with degrees east squeezed by the cosine of the middle latitude so that shapes look right over one council. */
export function drawMap({ features }: FeatureCollection, width: number): DrawnMap | undefined {
  const all = features.flatMap(({ geometry }) => ringsOf(geometry).flat());
  if (all.length === 0) return undefined;
  const lons = all.map(([lon = 0]) => lon);
  const lats = all.map(([, lat = 0]) => lat);
  const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)];
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = width / ((east - west) * squeeze);
  const project = (lon: number, lat: number) => [round((lon - west) * squeeze * scale), round((north - lat) * scale)] as const;
  return { width, height: Math.ceil((north - south) * scale), project, shapes: features.map((feature) => drawShape(feature, project)) };
}

function drawShape(feature: Feature, project: DrawnMap['project']): DrawnShape {
  const path = ringsOf(feature.geometry)
    .map((ring) => `M${thin(ring.map(([lon = 0, lat = 0]) => project(lon, lat).join(' '))).join('L')}Z`)
    .join('');
  return { code: String(feature.properties?.code ?? feature.id ?? ''), path };
}

/** Points that rounding has made the same as the one before are dropped. */
const thin = (points: readonly string[]) => points.filter((point, at) => point !== points[at - 1]);

function ringsOf(geometry: Geometry): Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat();
  return [];
}

const round = (value: number) => Math.round(value * 10) / 10;
