import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Directory, ServiceRecord } from '../domain/directory.ts';
import { openService } from '../domain/open-record.ts';
import { type Door, doorOfHub, placesOf } from '../domain/places-of.ts';

/** What a door's feature says. What is not known is not there. */
interface DoorFacts {
  readonly id: string;
  readonly name: string;
  readonly kind: 'family hub' | 'youth hub' | 'venue';
  readonly locality?: string;
  readonly address?: string;
  readonly postcode?: string;
  /** The hub that it is, or belongs to. */
  readonly hub?: string;
  /** Ids of the services that happen there and are not closed. */
  readonly services: readonly string[];
}

export type DoorFeature = Feature<Point | null, DoorFacts>;

/**
 * Every hub and venue as GeoJSON (RFC 7946), hubs first. One whose point is not recorded has no shape, so that nothing is
 * lost; a hidden one is not there at all. A venue that several services share by name and address is one feature.
 */
export function doorsGeoJson(directory: Directory): FeatureCollection<Point | null, DoorFacts> {
  const doors = new Map<string, { readonly door: Door; readonly services: string[] }>();
  const add = (door: Door) => {
    const key = keyOf(door);
    const known = doors.get(key) ?? { door, services: [] };
    doors.set(key, known);
    return known;
  };
  for (const hub of directory.hubs.values()) add(doorOfHub(hub));
  for (const service of directory.services.values()) {
    if (service.status.kind === 'closed') continue;
    for (const door of openDoors(service, directory)) add(door).services.push(service.id);
  }
  return { type: 'FeatureCollection', features: [...doors.values()].map(({ door, services }) => feature(door, services, directory)) };
}

const openDoors = (service: ServiceRecord, directory: Directory) =>
  placesOf(openService(service), directory).filter(({ hidden }) => !hidden);

const keyOf = ({ id, hub, name, address = '', postcode = '', point }: Door) =>
  hub ? id : JSON.stringify([id, name, address, postcode, point ?? null]);

function feature(door: Door, services: readonly string[], { hubs }: Directory): DoorFeature {
  const hub = door.hub === door.id ? hubs.get(door.id) : undefined;
  return {
    type: 'Feature',
    geometry: door.point ? { type: 'Point', coordinates: [door.point.lon, door.point.lat] } : null,
    properties: {
      id: door.id,
      name: door.name,
      kind: hub ? `${hub.brand} hub` : 'venue',
      ...(door.locality ? { locality: door.locality } : {}),
      ...(door.address ? { address: door.address } : {}),
      ...(door.postcode ? { postcode: door.postcode } : {}),
      ...(door.hub ? { hub: door.hub } : {}),
      services,
    },
  };
}
