import type { Directory, ServiceRecord } from './directory.ts';
import { type Door, placesOf } from './places-of.ts';

/** A door that is not a hub's front door, with every service behind it. `key` tells doors of one name apart. */
export interface MapDoor {
  readonly key: string;
  readonly door: Door;
  readonly services: readonly ServiceRecord[];
}

/** Doors to show, by name: a hall that six groups use is one place. Hidden doors and hubs' front doors are left out. */
export function doorsOnTheMap(directory: Directory): MapDoor[] {
  const doors = new Map<string, { door: Door; services: ServiceRecord[] }>();
  for (const service of directory.services.values()) {
    if (service.status.kind === 'closed') continue;
    for (const door of placesOf(service, directory)) {
      if (door.hidden || door.hub === door.id) continue;
      const key = `${door.id}-${door.locality}`;
      const known = doors.get(key);
      if (known) known.services.push(service);
      else doors.set(key, { door, services: [service] });
    }
  }
  return [...doors].map(([key, found]) => ({ key, ...found })).sort((a, b) => a.door.name.localeCompare(b.door.name, 'en-GB'));
}
