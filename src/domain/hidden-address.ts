import type { ServiceRecord } from './directory.ts';

/**
 * Takes a hidden address away: streets, points, and the hub or hub's venue that would give it away just as well. What
 * nobody holds, nobody can show. The locality of its own places stays, so that the service is still found near home.
 */
export function withoutHiddenAddress(service: ServiceRecord): ServiceRecord {
  if (!service.addressHidden) return service;
  const venues = service.venues.map(({ id, name, locality }) => ({ id, name, locality }));
  const own = new Set(venues.map(({ id }) => id));
  const sessions = service.sessions.map(({ at, ...session }) => ({ ...session, ...(at && own.has(at) ? { at } : {}) }));
  return { ...service, venues, sessions, at: service.at.filter((id) => own.has(id)) };
}
