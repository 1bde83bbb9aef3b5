import type { Drafts } from '../../src/domain/draft.ts';

/**
 * The records as an officer would leave them when a hub has shut: its file gone, its doors and the sessions behind them taken out of
 * every service, and a service with no door left taken out unless it also comes to people.
 */
export function withoutHub(drafts: Drafts, id: string): Drafts {
  const hub = drafts.hubs.find((draft) => draft.id === id);
  const shut = new Set([id, ...(hub?.fields.venues ?? []).map((venue) => venue.id)]);
  const services = drafts.services.flatMap((draft) => {
    const { at, venues, sessions, delivery } = draft.fields;
    const left = at.filter((door) => !shut.has(door));
    if (left.length === at.length) return [draft];
    const doors = new Set([...at, ...venues.map((venue) => venue.id)]);
    const doorsLeft = new Set([...left, ...venues.map((venue) => venue.id)]);
    if (doorsLeft.size === 0 && delivery.every((way) => way === 'in-person')) return [];
    const wasThere = (door: string | undefined) => (door ? shut.has(door) : doors.size === 1);
    return [{ ...draft, fields: { ...draft.fields, at: left, sessions: sessions.filter((session) => !wasThere(session.at)) } }];
  });
  return { ...drafts, hubs: drafts.hubs.filter((draft) => draft.id !== id), services };
}
