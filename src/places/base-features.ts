import type { Feature, Geometry, MultiLineString } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import type { BaseFacts, BasePart, BaseShapes } from './base-map.ts';

/** The features of a part of the base map; none when the area has no such part. */
export function featuresOf(shapes: BaseShapes, part: BasePart): readonly Feature<Geometry, BaseFacts>[] {
  const collection = shapes.objects[part];
  return collection ? (feature(shapes, collection).features as Feature<Geometry, BaseFacts>[]) : [];
}

/** The borders of wards for which `which` holds, each drawn once although two share it. On the outer edge both are the same ward. */
export function wardBorders(shapes: BaseShapes, which: (a: BaseFacts, b: BaseFacts) => boolean): MultiLineString[] {
  const { wards } = shapes.objects;
  if (!wards) return [];
  type Ward = GeometryCollection<BaseFacts>['geometries'][number];
  const facts = (ward: unknown) => (ward as Ward).properties ?? {};
  return [mesh(shapes, wards, (a, b) => which(facts(a), facts(b)))];
}
