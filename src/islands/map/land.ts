import type { FeatureGroup, Map as LeafletMap } from 'leaflet';
import type { BaseShapes } from '../../places/base-map.ts';
import { baseLayers } from './base-layers.ts';
import { fetchShapes } from './fetch-shapes.ts';
import type { Leaflet } from './leaflet.ts';

/** The zoom from which the finer shapes are worth fetching: a pixel is about 40 metres. */
const nearFrom = 11.2;

/**
 * Draws the land: light shapes at first, finer ones once someone is near enough to see them. Without those the light ones stay.
 * Gives what is drawn now; `changed` is told when that is something else.
 */
export function drawLand(leaflet: Leaflet, map: LeafletMap, wide: BaseShapes, changed: () => void): () => BaseShapes {
  const drawn = new Map<BaseShapes, FeatureGroup>();
  let near: BaseShapes | undefined;
  let shown = wide;
  let asked = false;
  const layersOf = (shapes: BaseShapes): FeatureGroup => {
    const layers = drawn.get(shapes) ?? baseLayers(leaflet, shapes);
    drawn.set(shapes, layers);
    return layers;
  };
  const swap = () => {
    const close = map.getZoom() >= nearFrom;
    const next = (close && near) || wide;
    if (next !== shown) {
      layersOf(shown).remove();
      layersOf(next).addTo(map);
      shown = next;
    }
    if (!close || asked) return;
    asked = true;
    fetchShapes<BaseShapes>('map/near.json').then(
      (shapes) => {
        near = shapes;
        swap();
        changed();
      },
      () => {},
    );
  };
  layersOf(wide).addTo(map);
  map.on('zoomend', swap);
  return () => shown;
}
