/** Leaflet, which is fetched only when someone asks for a map. */
export type Leaflet = typeof import('leaflet');
