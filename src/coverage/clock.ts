import { servesBand } from '../domain/ages.ts';
import type { Directory, ServiceRecord } from '../domain/directory.ts';
import { type Door, placesOf } from '../domain/places-of.ts';
import type { Session } from '../domain/schema/session.ts';
import type { AgeBand } from '../domain/schema/vocabulary.ts';
import type { Weekday } from '../domain/schema/when.ts';
import { weekdays } from '../domain/weekdays.ts';
import { hourOf } from './hours.ts';

/** The parts of a day, by the hour they start and end. */
export const clockParts = [
  { id: 'morning', label: 'Morning', says: 'before midday', from: 0, to: 12 },
  { id: 'afternoon', label: 'Afternoon', says: 'midday to 5pm', from: 12, to: 17 },
  { id: 'evening', label: 'Evening', says: 'from 5pm', from: 17, to: 24 },
] as const;

export type Season = 'term' | 'holiday';

/** Hours of open-access help in a usual week of a season, by day and part of the day. */
export interface WeeklyClock {
  readonly season: Season;
  readonly hours: ReadonlyMap<Weekday, readonly number[]>;
  readonly total: number;
  /** Services it counts. */
  readonly services: readonly ServiceRecord[];
  /** Series on listed dates, which no usual week has. */
  readonly onDates: number;
}

/** How much of a series falls in a usual week of a season. One a month is 12 in 52 weeks. */
function perWeek({ repeats }: Session, season: Season): number {
  switch (repeats.kind) {
    case 'weekly':
      return 1;
    case 'term-time':
      return season === 'term' ? 1 : 0;
    case 'school-holidays':
      return season === 'holiday' ? 1 : 0;
    case 'fortnightly':
      return 0.5;
    case 'monthly':
      return 12 / 52;
    case 'dates':
      return 0;
    default:
      return repeats satisfies never;
  }
}

/** A session at a door that anyone may turn up to. */
export interface TurnUpSession {
  readonly service: ServiceRecord;
  readonly session: Session;
  readonly door: Door;
}

/** Found once for a directory: a page of clocks asks seventy times. */
const found = new WeakMap<Directory, readonly TurnUpSession[]>();

/** Sessions at a door of services that are running and that anyone may turn up to. One whose way in is not recorded is not counted as open. */
export function turnUpSessions(directory: Directory): readonly TurnUpSession[] {
  const sessions = found.get(directory) ?? findTurnUpSessions(directory);
  found.set(directory, sessions);
  return sessions;
}

const findTurnUpSessions = (directory: Directory): TurnUpSession[] =>
  [...directory.services.values()].flatMap((service) => {
    if (service.status.kind !== 'open' && service.status.kind !== 'closing') return [];
    if (!service.referral?.routes.includes('turn-up')) return [];
    const doors = placesOf(service, directory);
    return service.sessions.flatMap((session) => {
      const door = doors.find(({ id }) => id === session.at) ?? (doors.length === 1 ? doors[0] : undefined);
      return door ? [{ service, session, door }] : [];
    });
  });

/**
 * The weekly clock of an area (empty for all of it) and an age band (none for all ages): hours behind its doors that anyone may turn up to.
 */
export function weeklyClock(
  directory: Directory,
  { locality, band, season }: { locality: string; band: AgeBand | undefined; season: Season },
): WeeklyClock {
  const hours = new Map<Weekday, number[]>(weekdays.map((day) => [day, clockParts.map(() => 0)]));
  const here = turnUpSessions(directory).filter(
    ({ service, door }) => (locality === '' || door.locality === locality) && (!band || servesBand(service.ages, band) === true),
  );
  for (const { session } of here) {
    const day = session.day && hours.get(session.day);
    if (!day) continue;
    for (const [at, part] of clockParts.entries())
      day[at] = (day[at] ?? 0) + perWeek(session, season) * overlap(hourOf(session.start), hourOf(session.end), part);
  }
  const services = [...new Set(here.map(({ service }) => service))];
  const onDates = here.filter(({ session }) => session.repeats.kind === 'dates').length;
  const total = [...hours.values()].flat().reduce((sum, value) => sum + value, 0);
  return { season, hours, total, services, onDates };
}

const overlap = (start: number, end: number, { from, to }: { from: number; to: number }) =>
  Math.max(0, Math.min(end, to) - Math.max(start, from));
