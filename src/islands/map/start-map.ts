import type { Map as LeafletMap } from 'leaflet';
import { closest } from './group-pins.ts';
import { hearKeys } from './keys.ts';
import type { Leaflet } from './leaflet.ts';

/** An empty map in an element: named, and moved by fingers, a mouse or keys. */
export function startMap(leaflet: Leaflet, canvas: HTMLElement): LeafletMap {
  const map = leaflet.createMap(canvas, {
    zoomControl: false,
    attributionControl: false,
    minZoom: 8,
    maxZoom: closest,
    zoomSnap: 0.25,
    zoomDelta: 1,
    scrollWheelZoom: false,
    renderer: leaflet.svg({ padding: 0.4 }),
    ...still(),
  });
  canvas.setAttribute('role', 'group');
  canvas.setAttribute('aria-label', 'Map. Arrow keys move it, plus and minus zoom.');
  hearKeys(map);
  // A wheel that scrolls the page past a map must not be caught by it: only who has pressed the map zooms it so.
  map.on('click', () => map.scrollWheelZoom.enable());
  map.on('mouseout', () => map.scrollWheelZoom.disable());
  new ResizeObserver(() => map.invalidateSize()).observe(canvas);
  return map;
}

/** For who asked for less motion, the map moves at once. */
const still = () =>
  matchMedia('(prefers-reduced-motion: reduce)').matches ? { zoomAnimation: false, fadeAnimation: false, inertia: false } : {};
