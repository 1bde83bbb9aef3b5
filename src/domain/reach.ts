import type { Directory, ServiceRecord } from './directory.ts';
import { placesOf } from './places-of.ts';
import type { Delivery } from './schema/service.ts';

type Known = Pick<Directory, 'hubs' | 'localities'>;

/** Does it serve people who live there? A borough-wide or national service does, wherever it stands. */
export function reachesLocality(service: ServiceRecord, localityId: string, directory: Known): boolean {
  const { area } = service;
  switch (area.kind) {
    case 'national':
    case 'borough':
      return true;
    case 'localities':
      return area.localities.includes(localityId);
    case 'wards':
      return directory.localities.get(localityId)?.wards.some((ward) => area.wards.includes(ward.name)) ?? false;
    default:
      return area satisfies never;
  }
}

/** Ids of the localities where it has a door, each once, in the order of its doors. */
export const basedIn = (service: ServiceRecord, directory: Known): string[] => [
  ...new Set(placesOf(service, directory).flatMap((door) => door.locality ?? [])),
];

const deliveryWords: Readonly<Record<Exclude<Delivery, 'in-person'>, string>> = {
  home: 'Comes to you',
  phone: 'By phone',
  online: 'Online',
  text: 'By text',
};

/** Ways it comes to people without a door, in words: "Comes to you", "By phone", "Online". */
export const describeDelivery = (service: Pick<ServiceRecord, 'delivery'>): string[] =>
  service.delivery.flatMap((way) => (way === 'in-person' ? [] : [deliveryWords[way]]));

/** The area it serves, in words: "All of Doncaster", "East and South", "England or wider", "Mexborough and Conisbrough". */
export function describeArea(service: Pick<ServiceRecord, 'area'>, directory: Pick<Directory, 'localities' | 'site'>): string {
  const { area } = service;
  switch (area.kind) {
    case 'national':
      return 'Anywhere in the country';
    case 'borough':
      return `All of ${directory.site.area}`;
    case 'localities':
      return `People in ${listWords(area.localities.map((id) => directory.localities.get(id)?.name ?? id))}`;
    case 'wards':
      return `People in ${listWords(area.wards)}`;
    default:
      return area satisfies never;
  }
}

/** `a`, `a and b`, `a, b and c` */
export const listWords = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
