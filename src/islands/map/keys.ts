import type { Map as LeafletMap } from 'leaflet';
import { zoom } from './zoom.ts';

const step = 80;

const keys = new Map<string, (map: LeafletMap) => void>([
  ['ArrowLeft', (map) => map.panBy([-step, 0])],
  ['ArrowRight', (map) => map.panBy([step, 0])],
  ['ArrowUp', (map) => map.panBy([0, -step])],
  ['ArrowDown', (map) => map.panBy([0, step])],
  ['+', (map) => zoom(map, 1)],
  ['=', (map) => zoom(map, 1)],
  ['-', (map) => zoom(map, -1)],
]);

/** Leaflet hears keys only while the map itself has the focus: here its marks hear them too, so that nobody must first find the way out. */
export function hearKeys(map: LeafletMap): void {
  const canvas = map.getContainer();
  canvas.addEventListener('keydown', (event) => {
    const press = keys.get(event.key);
    if (!press || event.target === canvas || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    press(map);
  });
}
