import type { DivIcon, LatLngBounds, LayerGroup, Map as LeafletMap } from 'leaflet';
import Supercluster from 'supercluster';
import type { Mark } from '../domain/locality-shape.ts';
import { at } from '../domain/urls.ts';
import type { BaseMap } from '../places/base-map.ts';

/** One place on the map. Everything on it is also in a list on the page: a pin leads to its card, and back. */
export interface Pin {
  /** The id of the card it belongs to. */
  readonly id: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly kind: 'hub' | 'youth-hub' | 'service';
  /** A hub's locality, which gives its colour, and that locality's letter and mark. */
  readonly locality?: string | undefined;
  readonly letter?: string | undefined;
  readonly mark?: Mark | undefined;
}

export interface ShownMap {
  /** Draws other pins and moves to show them. */
  readonly setPins: (pins: readonly Pin[]) => void;
}

type Leaflet = typeof import('leaflet');

/**
 * Draws a map in an element, over our own shapes: no tile server is asked. Leaflet and the shapes are fetched only now.
 * `choose` is told which cards a person picked on the map.
 */
export async function showMap(element: HTMLElement, pins: readonly Pin[], choose: (ids: readonly string[]) => void): Promise<ShownMap> {
  const [leaflet, base] = await Promise.all([import('leaflet'), fetchBase(), import('leaflet/dist/leaflet.css')]);
  const map = leaflet.map(element, {
    zoomControl: true,
    attributionControl: false,
    minZoom: 6,
    maxZoom: 16,
    zoomSnap: 0.5,
    keyboard: true,
  });
  drawBase(leaflet, map, base);
  const marks = leaflet.layerGroup().addTo(map);
  let index = indexOf(pins);
  const draw = () => drawMarks(leaflet, { map, marks, index, choose });
  const show = (shown: readonly Pin[]) => {
    index = indexOf(shown);
    fit(leaflet, map, shown, base);
    draw();
  };
  map.on('moveend', draw);
  show(pins);
  return { setPins: show };
}

async function fetchBase(): Promise<BaseMap> {
  const answer = await fetch(at('map/base.json'));
  if (!answer.ok) throw new Error(`The map's shapes did not load (${answer.status}).`);
  return (await answer.json()) as BaseMap;
}

type Index = Supercluster<{ pin: Pin }>;

// Leaflet's tiles are 256 px, so with that extent the radius is in pixels: no two marks stand closer than a thumb.
function indexOf(pins: readonly Pin[]): Index {
  const index = new Supercluster<{ pin: Pin }>({ radius: 48, extent: 256, maxZoom: 17, minPoints: 2 });
  index.load(pins.map((pin) => ({ type: 'Feature', properties: { pin }, geometry: { type: 'Point', coordinates: [pin.lon, pin.lat] } })));
  return index;
}

function drawBase(leaflet: Leaflet, map: LeafletMap, base: BaseMap): void {
  const shapes = (part: BaseMap[keyof BaseMap], className: (locality: unknown) => string) => {
    if (part)
      leaflet
        .geoJSON(part, { interactive: false, style: (feature) => ({ className: className(feature?.properties?.locality) }) })
        .addTo(map);
  };
  shapes(base.neighbours, () => 'map-neighbour');
  shapes(base.wards, (locality) => `map-ward ${locality ? `locality-${locality}` : ''}`);
  shapes(base.settlements, () => 'map-settlement');
  shapes(base.rail, () => 'map-rail');
  shapes(base.outline, () => 'map-outline');
  const labels = leaflet.layerGroup().addTo(map);
  const drawLabels = () => {
    labels.clearLayers();
    const bounds = map.getBounds().pad(0.1);
    for (const { properties, geometry } of base.labels?.features ?? []) {
      const rank = Number(properties?.rank ?? 5);
      if (geometry.type !== 'Point' || rank > map.getZoom() - 8.5) continue;
      const [lon = 0, lat = 0] = geometry.coordinates;
      if (!bounds.contains([lat, lon])) continue;
      const icon = leaflet.divIcon({
        className: `map-label rank-${rank}`,
        html: escapeHtml(String(properties?.name ?? '')),
        iconSize: [0, 0],
      });
      leaflet.marker([lat, lon], { icon, interactive: false, keyboard: false }).addTo(labels);
    }
  };
  map.on('moveend', drawLabels);
}

function fit(leaflet: Leaflet, map: LeafletMap, pins: readonly Pin[], base: BaseMap): void {
  const whole = base.outline && leaflet.geoJSON(base.outline).getBounds();
  const bounds: LatLngBounds | undefined = pins.length > 0 ? leaflet.latLngBounds(pins.map(({ lat, lon }) => [lat, lon])) : whole;
  if (bounds?.isValid()) map.fitBounds(bounds.pad(0.08), { maxZoom: 13, animate: false });
  else map.setView([54, -2.5], 6);
}

interface Marks {
  readonly map: LeafletMap;
  readonly marks: LayerGroup;
  readonly index: Index;
  readonly choose: (ids: readonly string[]) => void;
}

function drawMarks(leaflet: Leaflet, { map, marks, index, choose }: Marks): void {
  marks.clearLayers();
  const bounds = map.getBounds().pad(0.2);
  const box: [number, number, number, number] = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  for (const { geometry, properties } of index.getClusters(box, Math.floor(map.getZoom()))) {
    const [lon = 0, lat = 0] = geometry.coordinates;
    const clustered = 'cluster' in properties && properties.cluster ? properties.cluster_id : undefined;
    const pins =
      clustered === undefined
        ? ['pin' in properties ? properties.pin : undefined].flatMap((pin) => pin ?? [])
        : index.getLeaves(clustered, Infinity).map((leaf) => leaf.properties.pin);
    const [first] = pins;
    if (!first) continue;
    const label = pins.length === 1 ? first.name : groupName(pins);
    const mark = leaflet.marker([lat, lon], {
      icon: pins.length === 1 ? pinIcon(leaflet, first) : groupIcon(leaflet, pins),
      keyboard: true,
      riseOnHover: true,
    });
    const pick = () => {
      const apart = clustered !== undefined && map.getZoom() < 15 && spread(pins);
      if (apart) map.setView([lat, lon], Math.min(index.getClusterExpansionZoom(clustered), 15));
      else choose(pins.map((pin) => pin.id));
    };
    mark.on('click', pick);
    // Leaflet makes a marker a button, but leaves it deaf to the keys that press one.
    mark.on('keydown', ({ originalEvent }) => {
      if (originalEvent.key !== 'Enter' && originalEvent.key !== ' ') return;
      originalEvent.preventDefault();
      pick();
    });
    mark.addTo(marks);
    // Leaflet gives a marker made of HTML no name, so a screen reader would read only its number.
    mark.getElement()?.setAttribute('aria-label', label);
  }
}

/** Are the pins of a group in more than one place, so that zooming in would part them? */
const spread = (pins: readonly Pin[]): boolean =>
  pins.some((pin) => Math.abs(pin.lat - (pins[0]?.lat ?? 0)) > 1e-4 || Math.abs(pin.lon - (pins[0]?.lon ?? 0)) > 1e-4);

const groupName = (pins: readonly Pin[]): string =>
  `${pins.length} places together: ${pins
    .slice(0, 3)
    .map((pin) => pin.name)
    .join(', ')}${pins.length > 3 ? ' and more' : ''}`;

function pinIcon(leaflet: Leaflet, pin: Pin): DivIcon {
  if (pin.kind === 'service') return leaflet.divIcon({ className: 'map-pin map-service', html: '<span></span>', iconSize: [32, 32] });
  const head = `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${escapeHtml(pin.mark?.path ?? '')}"/><text x="12" y="${pin.mark?.letterY ?? 16}">${escapeHtml(pin.letter ?? '')}</text></svg>`;
  return leaflet.divIcon({ className: `map-pin map-${pin.kind} locality-${pin.locality ?? ''}`, html: head, iconSize: [40, 40] });
}

function groupIcon(leaflet: Leaflet, pins: readonly Pin[]): DivIcon {
  const hub = pins.some((pin) => pin.kind !== 'service');
  return leaflet.divIcon({
    className: `map-pin map-group ${hub ? 'has-hub' : ''}`,
    html: `<span>${pins.length}</span>`,
    iconSize: [40, 40],
  });
}

const escapeHtml = (text: string) =>
  text.replace(/[&<>"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter] ?? letter);
