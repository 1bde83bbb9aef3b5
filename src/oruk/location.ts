import type { HubRecord, ServiceRecord } from '../domain/directory.ts';
import type { Door } from '../domain/places-of.ts';
import type { TriState } from '../domain/schema/tri-state.ts';
import type { Publication } from './publication.ts';
import type { Accessibility, Address, Location } from './v3.ts';

/** What a door is called in ids: a venue of a service's own belongs to that service, a hub and its venues to everyone. */
export const doorNames = (door: Door, service: ServiceRecord): string[] =>
  service.venues.some(({ id }) => id === door.id) ? [service.id, door.id] : [door.id];

/** A door as a location of the standard. A hidden door is never handed to it. */
export function locationOf(door: Door, names: readonly string[], publication: Publication): Location {
  const { directory, id } = publication;
  const hub = door.hub === door.id ? directory.hubs.get(door.id) : undefined;
  const address = addressOf(door, names, publication);
  const description = [...(address ? [] : [[door.address, door.postcode].filter(Boolean).join(', ')]), ...door.findIt].filter(Boolean);
  const accessibility = hub ? accessibilityOf(hub, publication) : [];
  return {
    id: id('location', ...names),
    location_type: 'physical',
    name: door.name,
    ...(description.length > 0 ? { description: description.join(' ') } : {}),
    ...(door.point ? { latitude: door.point.lat, longitude: door.point.lon } : {}),
    ...(address ? { addresses: [address] } : {}),
    ...(accessibility.length > 0 ? { accessibility } : {}),
    signpost_place: door.id,
    ...(door.locality ? { signpost_locality: door.locality } : {}),
    ...(door.hub ? { signpost_hub: door.hub } : {}),
  };
}

/** An address of the standard has a street, a town and a postcode: with one of them unknown there is none, and the description says what is known. */
function addressOf({ address, postcode }: Door, names: readonly string[], { directory, id }: Publication): Address | undefined {
  if (!address || !postcode) return undefined;
  const parts = address.split(',').map((part) => part.trim());
  const town = parts.length > 1 ? parts.pop() : undefined;
  return {
    id: id('address', ...names),
    location_id: id('location', ...names),
    address_1: parts.join(', '),
    city: town ?? directory.site.area,
    state_province: directory.site.area,
    postal_code: postcode,
    country: 'GB',
    address_type: 'physical',
  };
}

/** What a building has and has not. What nobody has recorded is not there. */
const accessibilityOf = (hub: HubRecord, publication: Publication): Accessibility[] =>
  accessFeatures(hub.accessibility, publication, 'location', hub.id);

/** Access features with a known answer: "Hearing loop: yes". */
export const accessFeatures = (
  answers: Readonly<Record<string, TriState>>,
  { directory, id }: Publication,
  ...owner: string[]
): Accessibility[] =>
  directory.accessibility.flatMap(({ id: feature, label }) => {
    const answer = answers[feature];
    if (answer !== 'yes' && answer !== 'no') return [];
    return [
      {
        id: id('accessibility', ...owner, feature),
        description: `${label}: ${answer}`,
        signpost_feature: feature,
        signpost_answer: answer,
      },
    ];
  });
