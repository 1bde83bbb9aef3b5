import type { Directory, HubRecord, ServiceRecord } from './directory.ts';
import type { Point, Venue } from './schema/place.ts';

/** A door that a service can be found behind. A hidden one has a locality and nothing else. */
export interface Door {
  readonly id: string;
  readonly name: string;
  /** None for a place outside them all. */
  readonly locality?: string | undefined;
  readonly address?: string | undefined;
  readonly postcode?: string | undefined;
  readonly point?: Point | undefined;
  readonly findIt: readonly string[];
  /** The hub it is, or belongs to. */
  readonly hub?: string | undefined;
  readonly hidden: boolean;
}

/** Where a service happens, in the order of its record. A hidden address is never among the facts. */
export function placesOf(service: ServiceRecord, directory: Pick<Directory, 'hubs'>): Door[] {
  const own = new Map(service.venues.map((venue) => [venue.id, doorOfVenue(venue, service.addressHidden)]));
  const listed = service.at.flatMap((id) => own.get(id) ?? hubDoor(id, directory) ?? []);
  const unlisted = [...own.values()].filter((door) => !service.at.includes(door.id));
  return [...listed, ...unlisted];
}

function doorOfVenue(venue: Venue, hidden: boolean): Door {
  const { id, name, locality } = venue;
  if (hidden) return { id, name, locality, findIt: [], hidden };
  return {
    id,
    name,
    locality,
    address: venue.address,
    postcode: venue.postcode,
    point: venue.point,
    findIt: venue.findIt ? [venue.findIt] : [],
    hidden,
  };
}

function hubDoor(id: string, { hubs }: Pick<Directory, 'hubs'>): Door | undefined {
  const hub = hubs.get(id);
  if (hub) return doorOfHub(hub);
  for (const owner of hubs.values()) {
    const venue = owner.venues.find((one) => one.id === id);
    if (venue) return { ...doorOfVenue(venue, false), hub: owner.id };
  }
  return undefined;
}

/** A hub's own front door. */
export function doorOfHub(hub: HubRecord): Door {
  const { id, name, locality, address, postcode, point, findIt } = hub;
  return { id, name, locality, address, postcode, point, findIt, hub: id, hidden: false };
}

/** The services that happen at a hub or at a venue that belongs to it, by name. Closed ones are left out. */
export function servicesAtHub(hubId: string, directory: Directory): ServiceRecord[] {
  return [...directory.services.values()].filter(
    (service) => service.status.kind !== 'closed' && placesOf(service, directory).some((door) => door.hub === hubId),
  );
}
