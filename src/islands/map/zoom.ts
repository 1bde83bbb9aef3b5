import type { Map as LeafletMap } from 'leaflet';

/** Nearer or farther at once, not gliding there: a press that comes while Leaflet glides is lost. */
export const zoom = (map: LeafletMap, steps: number): void => {
  map.setZoom(map.getZoom() + steps, { animate: false });
};
