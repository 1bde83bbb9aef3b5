import type { FeatureCollection, MultiLineString } from 'geojson';
import type { FeatureGroup } from 'leaflet';
import { featuresOf, wardBorders } from '../../places/base-features.ts';
import type { BaseFacts, BasePart, BaseShapes } from '../../places/base-map.ts';
import type { Leaflet } from './leaflet.ts';

/** Shapes → layers, from the back to the front. Their colours are in map-shapes.css, so that they follow the reader's scheme. */
export function baseLayers(leaflet: Leaflet, shapes: BaseShapes): FeatureGroup {
  const layers = leaflet.featureGroup();
  const add = (collection: FeatureCollection | MultiLineString, className: (facts: BaseFacts) => string) =>
    leaflet
      .geoJSON(collection, {
        interactive: false,
        style: (drawn) => ({ className: className(drawn?.properties ?? {}), smoothFactor: 0.6 }),
      })
      .addTo(layers);
  const fill = (part: BasePart, className: (facts: BaseFacts) => string) =>
    add({ type: 'FeatureCollection', features: [...featuresOf(shapes, part)] }, className);
  fill('neighbours', () => 'map-neighbour');
  fill('outline', () => 'map-outline');
  // Under the wards, so that only its outer half is seen, and a river between two banks is no thicker than it is.
  for (const line of wardBorders(shapes, (a, b) => a === b)) add(line, () => 'map-edge');
  fill('wards', ({ locality }) => (locality ? `map-ward locality-${locality}` : 'map-ward'));
  fill('footprint', () => 'map-footprint');
  fill('settlements', () => 'map-settlement');
  const sameLocality = (a: BaseFacts, b: BaseFacts) => a.locality === b.locality;
  for (const line of wardBorders(shapes, (a, b) => a !== b && sameLocality(a, b))) add(line, () => 'map-ward-border');
  for (const line of wardBorders(shapes, (a, b) => !sameLocality(a, b))) add(line, () => 'map-locality-border');
  fill('rail', () => 'map-rail-bed');
  fill('rail', () => 'map-rail');
  return layers;
}
