import type { FeatureCollection } from 'geojson';
import type { FeatureGroup, LatLngBounds, Map as LeafletMap } from 'leaflet';
import { at } from '../../domain/urls.ts';
import { featuresOf } from '../../places/base-features.ts';
import type { BaseMap, BaseShapes } from '../../places/base-map.ts';
import { baseLayers } from './base-layers.ts';
import { closest } from './group-pins.ts';
import type { Leaflet } from './leaflet.ts';
import type { Nouns } from './mark-name.ts';
import { drawMarks } from './marks.ts';
import { drawNames } from './names.ts';
import type { Pin } from './pin.ts';
import { mapScale } from './scale.ts';
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

/** The zoom from which the finer shapes are worth fetching: a pixel is about 30 metres. */
const nearFrom = 11.7;

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
  const wide = baseLayers(leaflet, base.shapes);
  const area = boundsOf(leaflet, base.shapes);
  let shapes = base.shapes;
  let layers = wide.addTo(map);
  const marks = drawMarks({ leaflet, map, base, nouns, choose });
  const writeNames = drawNames(leaflet, map);
  let pins: readonly Pin[] = [];

  const showAll = () => {
    const bounds = leaflet.latLngBounds(pins.map(({ lat, lon }) => [lat, lon]));
    if (area && (view === 'area' || pins.length === 0)) bounds.extend(area);
    if (bounds.isValid()) map.fitBounds(bounds.pad(0.03), { maxZoom: 13, animate: false });
    else map.setView([54, -2.5], 6);
  };
  const draw = () => {
    marks.draw();
    writeNames(shapes, marks.drawn());
  };
  const setPins = (next: PinsOf) => {
    pins = next(base);
    marks.setPins(pins);
    showAll();
    draw();
  };
  whenNear(map, (near) => {
    const finer = baseLayers(leaflet, near);
    const swap = () => {
      const close = map.getZoom() >= nearFrom;
      shapes = close ? near : base.shapes;
      const next: FeatureGroup = close ? finer : wide;
      if (next === layers) return;
      layers.remove();
      layers = next.addTo(map);
    };
    map.on('zoomend', swap);
    swap();
    draw();
  });
  region.prepend(mapTools(map, showAll));
  setPins(pinsOf);
  map.on('moveend', draw);
  canvas.append(mapScale(map));
  if (base.tiles) region.append(streetTiles(map, base.tiles));
  return { setPins, showPin: marks.show };
}

function startMap(leaflet: Leaflet, canvas: HTMLElement): LeafletMap {
  const map = leaflet.createMap(canvas, {
    zoomControl: false,
    attributionControl: false,
    minZoom: 8,
    maxZoom: closest,
    zoomSnap: 0.25,
    scrollWheelZoom: false,
    renderer: leaflet.svg({ padding: 0.4 }),
    ...still(),
  });
  canvas.setAttribute('role', 'group');
  canvas.setAttribute('aria-label', 'Map. Arrow keys move it, plus and minus zoom.');
  // A wheel that scrolls the page past a map must not be caught by it: only who has pressed the map zooms it so.
  map.on('focus click', () => map.scrollWheelZoom.enable());
  map.on('blur mouseout', () => map.scrollWheelZoom.disable());
  return map;
}

/** For who asked for less motion, the map moves at once. */
const still = () =>
  matchMedia('(prefers-reduced-motion: reduce)').matches ? { zoomAnimation: false, fadeAnimation: false, inertia: false } : {};

/** How far the area reaches: its outline, or its wards. */
function boundsOf(leaflet: Leaflet, shapes: BaseShapes): LatLngBounds | undefined {
  const [outline, wards] = (['outline', 'wards'] as const).map((part) => featuresOf(shapes, part));
  const features = outline?.length ? outline : (wards ?? []);
  return features.length > 0
    ? leaflet.geoJSON({ type: 'FeatureCollection', features: [...features] } as FeatureCollection).getBounds()
    : undefined;
}

/** Fetches the finer shapes once someone is near enough to see them. Without them the light ones stay. */
function whenNear(map: LeafletMap, arrived: (shapes: BaseShapes) => void): void {
  const look = () => {
    if (map.getZoom() < nearFrom) return;
    map.off('zoomend', look);
    fetchShapes<BaseShapes>('map/near.json').then(arrived, () => {});
  };
  map.on('zoomend', look);
}

async function fetchShapes<Shapes>(path: string): Promise<Shapes> {
  const answer = await fetch(at(path));
  if (!answer.ok) throw new Error(`The map's shapes did not load (${answer.status}).`);
  return answer.json();
}
