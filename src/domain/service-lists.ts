import { type Directory, type ServiceRecord, servicesForNeed } from './directory.ts';
import { basedIn, reachesLocality } from './reach.ts';

/** Services by how far they reach, each list in the order given: one part of the area, all of it, the whole country. */
export function servicesByReach(services: readonly ServiceRecord[]) {
  const reach = ({ area }: ServiceRecord) => (area.kind === 'national' || area.kind === 'borough' ? area.kind : 'local');
  return {
    local: services.filter((service) => reach(service) === 'local'),
    borough: services.filter((service) => reach(service) === 'borough'),
    national: services.filter((service) => reach(service) === 'national'),
  };
}

/** A need's services for people of one locality: those with a door there first, then those that reach it from elsewhere. */
export function servicesInLocality(services: readonly ServiceRecord[], localityId: string, directory: Directory) {
  const reaching = services.filter((service) => reachesLocality(service, localityId, directory));
  const here = reaching.filter((service) => basedIn(service, directory).includes(localityId));
  const { national } = servicesByReach(reaching.filter((service) => !here.includes(service)));
  const reachingHere = reaching.filter((service) => !here.includes(service) && !national.includes(service));
  return { here, reachingHere, national };
}

/** Open services in the order of the alphabet, by first letter; a name that starts with a number goes under 0 to 9. */
export function servicesByLetter(directory: Directory): Map<string, ServiceRecord[]> {
  const letters = new Map<string, ServiceRecord[]>();
  for (const service of directory.services.values()) {
    if (service.status.kind === 'closed') continue;
    const initial = service.name
      .replace(/^(the|a) /i, '')
      .normalize('NFD')
      .charAt(0)
      .toUpperCase();
    const letter = /[A-Z]/.test(initial) ? initial : '0 to 9';
    letters.set(letter, [...(letters.get(letter) ?? []), service]);
  }
  return new Map([...letters].sort(([a], [b]) => a.localeCompare(b)));
}

/** Other open services that share a service's first need, nearest in kind first; at most `limit`. */
export function servicesLike(service: ServiceRecord, directory: Directory, limit: number): ServiceRecord[] {
  const [need] = service.needs;
  if (!need) return [];
  const localities = basedIn(service, directory);
  const shared = (other: ServiceRecord) =>
    other.needs.filter((id) => service.needs.includes(id)).length +
    (basedIn(other, directory).some((id) => localities.includes(id)) ? 1 : 0);
  return servicesForNeed(directory, need)
    .filter((other) => other.id !== service.id)
    .sort((a, b) => shared(b) - shared(a) || a.name.localeCompare(b.name, 'en-GB'))
    .slice(0, limit);
}
