/**
 * The parts of Leaflet that a map here is made of, fetched only when someone asks for a map. Leaflet as it comes also has popups,
 * pictures, canvases and tiles: a quarter of its bytes, which no phone downloads from us.
 */
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.Keyboard.js';
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';
import 'leaflet/src/layer/vector/Renderer.getRenderer.js';
import { setPosition } from 'leaflet/src/dom/DomUtil.js';
import { toLatLngBounds } from 'leaflet/src/geo/LatLngBounds.js';
import { featureGroup } from 'leaflet/src/layer/FeatureGroup.js';
import { geoJSON } from 'leaflet/src/layer/GeoJSON.js';
import { divIcon } from 'leaflet/src/layer/marker/DivIcon.js';
import { marker } from 'leaflet/src/layer/marker/Marker.js';
import { svg } from 'leaflet/src/layer/vector/SVG.js';
import { createMap } from 'leaflet/src/map/Map.js';

export const leaflet = { createMap, divIcon, featureGroup, geoJSON, latLngBounds: toLatLngBounds, marker, setPosition, svg };
export type Leaflet = typeof leaflet;
