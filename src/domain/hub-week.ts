import type { Directory, HubRecord, ServiceRecord } from './directory.ts';
import { type Door, placesOf, servicesAtHub } from './places-of.ts';
import type { Session } from './schema/session.ts';
import type { Weekday } from './schema/when.ts';
import { weekdays } from './weekdays.ts';

/** One line of a hub's week: a session, whose it is, and behind which of the hub's doors. */
export interface HubSession {
  readonly service: ServiceRecord;
  readonly session: Session;
  readonly door: Door;
}

/** Every session behind one of a hub's doors. */
export const sessionsAtHub = (hub: HubRecord, directory: Directory): HubSession[] =>
  servicesAtHub(hub.id, directory).flatMap((service) => sessionsBehind(service, hub.id, directory));

/** When a week is: most sessions keep to school terms, and some to the holidays. */
export type Season = 'term' | 'holidays';

/** The usual week at a hub: days that have something, Monday first, each in the order of the clock. All seasons, unless one is given. */
export function weekAtHub(hub: HubRecord, directory: Directory, season?: Season): { day: Weekday; sessions: HubSession[] }[] {
  const sessions = sessionsAtHub(hub, directory).filter(({ session }) => session.repeats.kind !== notIn[season ?? 'any']);
  return weekdays
    .map((day) => ({
      day,
      sessions: sessions.filter(({ session }) => session.day === day).sort((a, b) => a.session.start.localeCompare(b.session.start)),
    }))
    .filter((row) => row.sessions.length > 0);
}

const notIn = { term: 'school-holidays', holidays: 'term-time', any: undefined } as const;

function sessionsBehind(service: ServiceRecord, hubId: string, directory: Directory): HubSession[] {
  const doors = placesOf(service, directory);
  const here = doors.filter((door) => door.hub === hubId);
  return service.sessions.flatMap((session) => {
    const door = session.at ? here.find(({ id }) => id === session.at) : doors.length === 1 ? here[0] : undefined;
    return door ? [{ service, session, door }] : [];
  });
}
