import type { Directory, ServiceRecord } from './directory.ts';
import { basedIn, reachesLocality } from './reach.ts';

type Known = Pick<Directory, 'hubs' | 'localities'>;

/**
 * The localities that a service is news for: those where it has a door, and those that its area names. Empty when it is for the
 * whole area alike: it has no door and serves everyone, or has a door in every locality. Such a service is told once.
 */
export function patchesOf(service: ServiceRecord, directory: Known): string[] {
  const all = [...directory.localities.keys()];
  const doors = basedIn(service, directory);
  const named = service.area.kind === 'localities' || service.area.kind === 'wards';
  const patches = all.filter((id) => doors.includes(id) || (named && reachesLocality(service, id, directory)));
  return patches.length === all.length ? [] : patches;
}

/** Is it help of one locality: with a door there, or meant for people there? */
export const isOfLocality = (service: ServiceRecord, localityId: string, directory: Known): boolean =>
  basedIn(service, directory).includes(localityId) ||
  (['localities', 'wards'].includes(service.area.kind) && reachesLocality(service, localityId, directory));
