import type { Directory, HubRecord, ServiceRecord } from './directory.ts';
import { usualWeek } from './opening.ts';
import { type Door, doorOfHub, placesOf } from './places-of.ts';
import type { Contact } from './schema/contact.ts';
import type { Opening } from './schema/opening.ts';
import type { Status } from './schema/record.ts';
import { describeSession } from './sessions.ts';

/** What a partner would need to hear of when it changes. */
export interface RecordFacts {
  readonly name: string;
  readonly status: Status;
  readonly doors: readonly Door[];
  /** Each time in a line: "Tuesdays in term time, 9:30am to 11am, at Balby Family Hub"; "Open Monday, 9am to 5pm". */
  readonly times: readonly string[];
  readonly contact: Contact;
}

export function factsOfService(service: ServiceRecord, directory: Pick<Directory, 'hubs'>): RecordFacts {
  const doors = placesOf(service, directory);
  const sessions = service.sessions.map((session) => {
    const door = doors.length > 1 ? doors.find(({ id, hidden }) => id === session.at && !hidden) : undefined;
    return `${describeSession(session)}${door ? `, at ${door.name}` : ''}`;
  });
  const { name, status, contact, opening } = service;
  return { name, status, doors, times: [...new Set([...sessions, ...openTimes(opening)])], contact };
}

export const factsOfHub = (hub: HubRecord): RecordFacts => ({
  name: hub.name,
  status: hub.status,
  doors: [doorOfHub(hub)],
  times: openTimes(hub.opening),
  contact: hub.contact,
});

const openTimes = (opening: Opening | undefined): string[] =>
  opening ? usualWeek(opening).flatMap(({ day, hours }) => (hours === 'Closed' ? [] : [`Open ${day}, ${hours}`])) : [];
