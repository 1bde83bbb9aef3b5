import type { HubRecord } from '../domain/directory.ts';
import { distanceKm } from '../domain/distance.ts';
import type { Point } from '../domain/schema/place.ts';
import type { MapHub } from './base-map.ts';
import { type Drawing, drawPart } from './drawing.ts';
import type { PartMaps } from './part-maps.ts';

export interface NearbyHub {
  readonly hub: MapHub;
  readonly km: number;
  /** north, north-east … */
  readonly way: string;
}

/** Hubs farther than this are told of, but do not stretch the map. */
const onTheMapKm = 7;

const told = 2;

/** A hub among its nearest neighbours, as a map and as facts. Undefined when nobody knows where it is. */
export function hubMap(hub: HubRecord, { shapes, hubs, nameOf }: PartMaps): { drawing: Drawing; nearby: readonly NearbyHub[] } | undefined {
  const { point } = hub;
  if (!point) return undefined;
  const nearby = hubs
    .filter(({ id }) => id !== hub.id)
    .map((other) => ({ hub: other, km: distanceKm(point, other), way: wayTo(point, other) }))
    .sort((a, b) => a.km - b.km)
    .slice(0, told);
  const close = nearby.filter(({ km }) => km <= onTheMapKm).map((near) => near.hub);
  const others = hubs.filter(({ id }) => id !== hub.id);
  const named = [...hubs.filter(({ id }) => id === hub.id), ...others].map((one) => ({ id: one.id, text: nameOf(one) }));
  return { drawing: drawPart({ shapes, show: [point, ...close], hubs, named }), nearby };
}

const ways = ['east', 'north-east', 'north', 'north-west', 'west', 'south-west', 'south', 'south-east'];

/** The way from one point to another, as a compass with eight points says it. */
export function wayTo(from: Point, to: Point): string {
  const east = (to.lon - from.lon) * Math.cos((from.lat * Math.PI) / 180);
  const eighth = Math.round(Math.atan2(to.lat - from.lat, east) / (Math.PI / 4));
  return ways[(eighth + ways.length) % ways.length] ?? '';
}
