import Supercluster from 'supercluster';
import type { MapHub } from '../../places/base-map.ts';
import type { Pin } from './pin.ts';

/** Pins that stand so close that one mark stands for them all; most often a single one. */
export interface Group {
  /** The same for the same pins, however often the map is drawn. */
  readonly key: string;
  readonly lat: number;
  readonly lon: number;
  /** In the order of the list. */
  readonly pins: readonly Pin[];
  /** The hubs among them, each once. */
  readonly hubs: readonly MapHub[];
  /** The zoom at which they part; undefined when there is one, or all are behind one door. */
  readonly partsAt?: number | undefined;
}

/** West, south, east, north, in degrees. */
export type Bounds = [number, number, number, number];

/** Marks stand no closer than a thumb is wide, in pixels, at a whole zoom; at most a fifth closer between two. */
const thumb = 44;

/** As far as the map zooms in. */
export const closest = 17;

/** Pins → what to draw of them in a part of the world at a zoom. */
export function groupPins(pins: readonly Pin[]): (bounds: Bounds, zoom: number) => Group[] {
  // Leaflet's world is 256 px wide at zoom 0: with that extent the radius is in pixels.
  const index = new Supercluster<{ place: number }>({ radius: thumb, extent: 256, maxZoom: closest, minPoints: 2 });
  index.load(
    pins.map((pin, place) => ({
      type: 'Feature',
      properties: { place },
      geometry: { type: 'Point', coordinates: [pin.lon, pin.lat] },
    })),
  );
  return (bounds, zoom) =>
    index
      .getClusters(bounds, Math.floor(zoom + 0.25))
      .map(({ properties, geometry }) => {
        const cluster = 'cluster_id' in properties ? properties.cluster_id : undefined;
        const leaves = cluster === undefined ? [properties] : index.getLeaves(cluster, Infinity).map((leaf) => leaf.properties);
        const places = leaves.flatMap((leaf) => ('place' in leaf ? [leaf.place] : [])).sort((a, b) => a - b);
        const [lon = 0, lat = 0] = geometry.coordinates;
        const group = groupOf(places, pins, { lat, lon });
        const partsAt = cluster === undefined || !isSpread(group.pins) ? undefined : index.getClusterExpansionZoom(cluster);
        return { first: places[0] ?? 0, group: { ...group, partsAt } };
      })
      .sort((a, b) => a.first - b.first)
      .map(({ group }) => group);
}

function groupOf(places: readonly number[], all: readonly Pin[], middle: { lat: number; lon: number }): Group {
  const pins = places.flatMap((place) => all[place] ?? []);
  const hubs = [...new Map(pins.flatMap(({ hub }) => (hub ? [[hub.id, hub] as const] : []))).values()];
  const [only] = hubs;
  // A hub among its neighbours is drawn as itself, where it is.
  const { lat, lon } = only && hubs.length === 1 ? only : middle;
  return { key: places.join('.'), lat, lon, pins, hubs };
}

/** Are they in more than one place, so that zooming in would part them? A ten-thousandth of a degree is about ten metres. */
const isSpread = (pins: readonly Pin[]): boolean =>
  pins.some(({ lat, lon }) => Math.abs(lat - (pins[0]?.lat ?? 0)) > 1e-4 || Math.abs(lon - (pins[0]?.lon ?? 0)) > 1e-4);
