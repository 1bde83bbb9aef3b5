import { quantize } from 'topojson-client';
import { filter, filterWeight, simplify } from 'topojson-simplify';
import type { BaseFacts, BasePart, BaseShapes } from './base-map.ts';

/** How fine a base map is drawn. */
export interface Scale {
  /** Bends flatter than this, in metres, are left out, and so are shapes a few times as small. */
  readonly metres: number;
  /** Place names up to this rank, of 5. */
  readonly leastRank: number;
  /** Parts that are not drawn at this scale. */
  readonly without: readonly BasePart[];
}

/** For a whole borough on a screen, where a pixel is 50 to 100 metres: what is fetched before the map is first seen. */
export const wideScale: Scale = { metres: 220, leastRank: 3, without: ['footprint', 'stations', 'wardNames'] };

/** For the small map on a hub's page, ten miles across or less, where a pixel is about 30 metres. */
export const hubScale: Scale = { metres: 80, leastRank: 5, without: ['stations', 'localityNames'] };

/** For the small map on a locality's page, twenty miles across or less. */
export const localityScale: Scale = { metres: 180, leastRank: 4, without: ['footprint', 'stations', 'localityNames'] };

/** For a few streets, fetched when someone zooms in. */
export const nearScale: Scale = { metres: 28, leastRank: 5, without: [] };

const metresInDegree = 111_320;

/** Weighed shapes → the base map of one scale: simplified so that neighbours still share their border, then in whole steps. */
export function atScale(shapes: BaseShapes, { metres, leastRank, without }: Scale): BaseShapes {
  if (Object.keys(shapes.objects).length === 0) return shapes;
  const latitude = shapes.bbox ? (shapes.bbox[1] + shapes.bbox[3]) / 2 : 54;
  const squareDegrees = metres ** 2 / (metresInDegree ** 2 * Math.cos((latitude * Math.PI) / 180));
  const left = new Set<string>(without);
  // The same land, finer and newer.
  if (shapes.objects.footprint && !left.has('footprint')) left.add('settlements');
  const parts = Object.entries(shapes.objects)
    .filter(([part]) => !left.has(part))
    .map(([part, { geometries, ...rest }]) => [
      part,
      { ...rest, geometries: geometries.filter(({ properties }) => ((properties as BaseFacts | undefined)?.rank ?? 0) <= leastRank) },
    ]);
  const chosen = { ...shapes, objects: Object.fromEntries(parts) };
  const light = filter(simplify(chosen, squareDegrees), filterWeight(shapes, squareDegrees * 3));
  return quantize(light, stepsAcross(light, metres)) as BaseShapes;
}

/** Steps of about a third of the finest bend. */
const stepsAcross = ({ bbox }: Pick<BaseShapes, 'bbox'>, metres: number): number => {
  const [west = 0, south = 0, east = 0, north = 0] = bbox ?? [];
  return Math.max(100, Math.round((Math.max(east - west, north - south) * metresInDegree * 3) / metres));
};
