import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { type Frame, frameOf } from './frame.ts';
import { degreesOf } from './grid.ts';

/** The shape of a ward or a district. */
export interface Boundary {
  readonly code: string;
  readonly name: string;
  readonly kind: 'ward' | 'district';
  /** The district or county that a ward says it is in. Empty when it does not say. */
  readonly within: readonly string[];
  readonly geometry: Polygon | MultiPolygon;
}

/** Why a shape was left out, said of where it stands in the file. */
export interface BoundaryFault {
  /** From 1. */
  readonly place: number;
  readonly found: string;
}

/** What the beginning of a code says. Office for National Statistics, Register of Geographic Codes. */
const wardCode = /^(E05|W05|S13|N08)\d{6}$/;
const districtCode = /^(E0[6789]|E10|W06|S12|N09)\d{6}$/;
/** Output areas and parishes: they may say which ward they are in, and are none. */
const smallerCode = /^([EWSN]0[0-2]|E04|W04)\d{6}$/;

/** Shapes in any of the usual property names and coordinate systems → boundaries in degrees. */
export function boundariesIn({ features }: FeatureCollection): { boundaries: Boundary[]; faults: BoundaryFault[] } {
  const faults: BoundaryFault[] = [];
  const boundaries = features.flatMap((feature, at) => {
    const boundary = boundaryOf(feature);
    if (typeof boundary === 'string') faults.push({ place: at + 1, found: boundary });
    return typeof boundary === 'string' ? [] : [boundary];
  });
  return { boundaries, faults };
}

function boundaryOf(feature: Feature | null): Boundary | string {
  const entries = Object.entries(feature?.properties ?? {}).map(([key, value]) => [key.toLowerCase(), String(value ?? '').trim()] as const);
  const coded = [...entries, ['id', String(feature?.id ?? '')] as const];
  const smaller = coded.find(([, value]) => smallerCode.test(value));
  if (smaller) return `the shape of ${smaller[1]}, which is smaller than a ward`;
  const ward = coded.find(([, value]) => wardCode.test(value));
  const own = ward ?? coded.find(([, value]) => districtCode.test(value));
  if (!own) return 'a shape with no code of a ward or a district (like E05010729 or E08000017)';
  const [key, code] = own;
  const geometry = feature?.geometry;
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return `no shape for ${code}`;
  const within = coded.map(([, value]) => value).filter((value) => districtCode.test(value) && value !== code);
  const name = nameBeside(key, new Map(entries));
  return { code, name, kind: ward ? 'ward' : 'district', within: [...new Set(within)], geometry: inDegrees(geometry) };
}

/** The name that goes with a code: wd24nm with wd24cd, name with code. Empty when there is none. */
function nameBeside(key: string, properties: ReadonlyMap<string, string>): string {
  const keys = [key.replace(/cd$/, 'nm'), key.replace(/code$/, 'name'), 'name'].filter((one) => one !== key);
  const any = [...properties.keys()].filter((one) => /(nm|name)$/.test(one));
  return [...keys, ...any].flatMap((one) => properties.get(one) || [])[0] ?? '';
}

function inDegrees(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon {
  const polygon = (rings: Position[][]) => rings.map((ring) => ring.map(degreesOf));
  if (geometry.type === 'Polygon') return { type: 'Polygon', coordinates: polygon(geometry.coordinates) };
  return { type: 'MultiPolygon', coordinates: geometry.coordinates.map(polygon) };
}

/** The box around a shape. */
export function frameOfBoundary({ geometry }: Boundary): Frame | undefined {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return frameOf(polygons.flatMap(([outer]) => (outer ?? []).map(([lon = 0, lat = 0]) => ({ lat, lon }))));
}

/** Boundaries as the site's files hold them. */
export const asCollection = (boundaries: readonly Boundary[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: boundaries.map(({ code, name, geometry }) => ({ type: 'Feature', id: code, properties: { code, name }, geometry })),
});
