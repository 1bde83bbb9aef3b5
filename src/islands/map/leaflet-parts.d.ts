/** Leaflet's own modules, which its types know only as one. */
declare module 'leaflet/src/map/Map.js' {
  export { map as createMap } from 'leaflet';
}
declare module 'leaflet/src/geo/LatLngBounds.js' {
  export { latLngBounds as toLatLngBounds } from 'leaflet';
}
declare module 'leaflet/src/layer/FeatureGroup.js' {
  export { featureGroup } from 'leaflet';
}
declare module 'leaflet/src/layer/GeoJSON.js' {
  export { geoJSON } from 'leaflet';
}
declare module 'leaflet/src/layer/marker/DivIcon.js' {
  export { divIcon } from 'leaflet';
}
declare module 'leaflet/src/layer/marker/Marker.js' {
  export { marker } from 'leaflet';
}
declare module 'leaflet/src/layer/vector/SVG.js' {
  export { svg } from 'leaflet';
}
declare module 'leaflet/src/layer/tile/TileLayer.js' {
  export { tileLayer } from 'leaflet';
}
declare module 'leaflet/src/dom/DomUtil.js' {
  import { DomUtil } from 'leaflet';
  export const setPosition: typeof DomUtil.setPosition;
}
declare module 'leaflet/src/map/handler/*';
declare module 'leaflet/src/layer/vector/Renderer.getRenderer.js';
