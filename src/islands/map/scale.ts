import type { Map as LeafletMap } from 'leaflet';
import { scaleBar } from '../../places/scale-bar.ts';

const widest = 150;

/** How far a mile is on the map, and which way is north: kept right as the map is zoomed. A screen reader has no use for it. */
export function mapScale(map: LeafletMap): DocumentFragment {
  const bar = Object.assign(document.createElement('div'), { className: 'map-scale' });
  const north = Object.assign(document.createElement('div'), { className: 'map-north', textContent: 'N' });
  north.prepend('↑', document.createElement('br'));
  const measure = () => {
    const { x, y } = map.getSize();
    const km = map.distance(map.containerPointToLatLng([0, y / 2]), map.containerPointToLatLng([x, y / 2])) / 1000;
    const { width, words } = scaleBar(km / x, widest);
    bar.style.width = `${Math.round(width)}px`;
    bar.textContent = words;
  };
  map.on('zoomend resize', measure);
  measure();
  const both = document.createDocumentFragment();
  for (const part of [bar, north]) {
    part.setAttribute('aria-hidden', 'true');
    both.append(part);
  }
  return both;
}
