import type { FeatureCollection } from 'geojson';
import type { LatLngBounds } from 'leaflet';
import { featuresOf } from '../../places/base-features.ts';
import type { BaseMap, BaseShapes } from '../../places/base-map.ts';
import { fetchShapes } from './fetch-shapes.ts';
import { drawLand } from './land.ts';
import type { Leaflet } from './leaflet.ts';
import type { Nouns } from './mark-name.ts';
import { drawMarks } from './marks.ts';
import { drawNames } from './names.ts';
import type { Pin } from './pin.ts';
import { mapScale } from './scale.ts';
import { startMap } from './start-map.ts';
import { loadStyles } from './styles.ts';
import { streetTiles } from './tiles.ts';
import { mapTools } from './tools.ts';

/** Pins of a list, which may name the hubs that the base map knows. */
export type PinsOf = (base: BaseMap) => readonly Pin[];

interface Asked {
  readonly pinsOf: PinsOf;
  readonly nouns: Nouns;
  /** What is in view at first: only the pins, or all of the area with them. */
  readonly view: 'pins' | 'area';
  /** Told which cards a person picked on the map. */
  readonly choose: (ids: readonly string[]) => void;
}

export interface ShownMap {
  /** Draws other pins and moves to show them. */
  readonly setPins: (pinsOf: PinsOf) => void;
  /** Moves to a card's pin and puts the focus on it. */
  readonly showPin: (id: string) => void;
}

/**
 * Draws a map in a region of the page, over our own shapes: nobody else is asked for anything. Leaflet, the styles and the shapes
 * are fetched only now. The region has a name; in it are the tools, then the map, whose marks are buttons.
 */
export async function showMap(region: HTMLElement, { pinsOf, nouns, view, choose }: Asked): Promise<ShownMap> {
  const [{ leaflet }, base] = await Promise.all([import('./leaflet.ts'), fetchShapes<BaseMap>('map/base.json'), loadStyles()]);
  const canvas = document.createElement('div');
  canvas.className = 'map-canvas map-land';
  region.replaceChildren(canvas);
  const map = startMap(leaflet, canvas);
  const area = boundsOf(leaflet, base.shapes);
  let pins: readonly Pin[] = [];
  const showAll = () => {
    const bounds = leaflet.latLngBounds(pins.map(({ lat, lon }) => [lat, lon]));
    if (area && (view === 'area' || pins.length === 0)) bounds.extend(area);
    if (bounds.isValid()) map.fitBounds(bounds.pad(0.03), { maxZoom: 13, animate: false });
    else map.setView([54, -2.5], 8);
  };
  region.prepend(mapTools(map, showAll));
  if (base.tiles) region.append(streetTiles(map, base.tiles));

  const marks = drawMarks({ leaflet, map, base, nouns, choose });
  const writeNames = drawNames(leaflet, map);
  const draw = () => {
    marks.draw();
    writeNames(land(), marks.drawn());
  };
  const land = drawLand(leaflet, map, base.shapes, draw);
  const setPins = (next: PinsOf) => {
    pins = next(base);
    marks.setPins(pins);
    showAll();
    draw();
  };
  setPins(pinsOf);
  map.on('moveend', draw);
  canvas.append(mapScale(map));
  return { setPins, showPin: marks.show };
}

/** How far the area reaches: its outline, or its wards. Undefined when neither is known. */
function boundsOf(leaflet: Leaflet, shapes: BaseShapes): LatLngBounds | undefined {
  const features = [...featuresOf(shapes, 'outline'), ...featuresOf(shapes, 'wards')];
  const collection: FeatureCollection = { type: 'FeatureCollection', features };
  return features.length > 0 ? leaflet.geoJSON(collection).getBounds() : undefined;
}
