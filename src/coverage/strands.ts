import type { Directory, HubRecord } from '../domain/directory.ts';
import { placesOf } from '../domain/places-of.ts';
import type { HubStrand } from '../domain/schema/vocabulary.ts';

/** Where the nearest help of a strand is, seen from a hub. Nowhere means that no record says so, not that there is none. */
export type StrandPlace = 'here' | 'linked venue' | 'elsewhere in the locality' | 'reaches the locality' | 'nowhere recorded';

export interface StrandCover {
  readonly strand: HubStrand;
  readonly place: StrandPlace;
  /** Ids of the services that give that answer. */
  readonly services: readonly string[];
}

/** Each strand of the programme as one hub has it. */
export function strandsAt(hub: HubRecord, directory: Directory): StrandCover[] {
  const open = [...directory.services.values()].filter(({ status }) => status.kind === 'open' || status.kind === 'closing');
  return directory.hubStrands.map((strand) => {
    const found = open
      .filter((service) => service.strands.includes(strand.id))
      .map((service) => ({ id: service.id, place: placeFrom(service) }));
    const place = order.find((one) => found.some((each) => each.place === one)) ?? 'nowhere recorded';
    return { strand, place, services: found.filter((each) => each.place === place).map(({ id }) => id) };
  });

  function placeFrom(service: Parameters<typeof placesOf>[0]): StrandPlace | undefined {
    const doors = placesOf(service, directory);
    if (doors.some(({ id }) => id === hub.id)) return 'here';
    if (doors.some((door) => door.hub === hub.id)) return 'linked venue';
    if (doors.some(({ locality }) => locality === hub.locality)) return 'elsewhere in the locality';
    const { area } = service;
    const reaches = area.kind === 'borough' || (area.kind === 'localities' && area.localities.includes(hub.locality));
    return reaches ? 'reaches the locality' : undefined;
  }
}

const order: readonly StrandPlace[] = ['here', 'linked venue', 'elsewhere in the locality', 'reaches the locality'];
