import { servesBand } from '../domain/ages.ts';
import type { Directory, ServiceRecord } from '../domain/directory.ts';
import { freshness } from '../domain/freshness.ts';
import { placesOf } from '../domain/places-of.ts';
import { reachesLocality } from '../domain/reach.ts';
import type { Point } from '../domain/schema/place.ts';
import type { Day } from '../domain/schema/when.ts';
import { hoursBetween, timesInYear, type YearAhead, yearAhead } from './hours.ts';

/** A door that a service is behind, with what happens there in the year ahead. */
export interface SupplyDoor {
  readonly id: string;
  readonly locality: string | undefined;
  readonly hub?: string | undefined;
  /** None where nobody recorded it, or where it must stay secret. */
  readonly point?: Point | undefined;
  readonly hours: number;
  readonly sessions: number;
}

/** What the analysis needs of one service, as plain data: the same in Node and in the browser. */
export interface Supply {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly kind: string;
  readonly needs: readonly string[];
  /** Age bands that it is known to take. */
  readonly bands: readonly string[];
  readonly agesKnown: boolean;
  /** Localities that it serves, wherever it stands. */
  readonly serves: readonly string[];
  /** Serves the whole country: a helpline, a website. Never counted as local. */
  readonly national: boolean;
  readonly doors: readonly SupplyDoor[];
  /** Can it help someone who comes to no door: by phone, online, at home? */
  readonly comesToPeople: boolean;
  /** Hours in the year ahead that are at none of its doors, or at one that nobody named. */
  readonly otherHours: number;
  readonly otherSessions: number;
  /** Are its times recorded at all? */
  readonly timed: boolean;
  /** Places at one time, where a published contract or the childcare register says so. */
  readonly places?: number | undefined;
  /** Checked within the last twelve months. */
  readonly checked: boolean;
  /** The last day, by a closing date or a published contract. */
  readonly endsOn?: Day | undefined;
}

/** The services that are running today, ready to count. Paused and closed ones are left out; so is one whose closing day has passed. */
export function supplyOf(directory: Directory, today: Day): Supply[] {
  const year = yearAhead(today, directory.calendar);
  return [...directory.services.values()]
    .filter(({ status }) => status.kind === 'open' || (status.kind === 'closing' && status.on >= today))
    .map((service) => supplyOfService(service, { directory, today, year }));
}

function supplyOfService(
  service: ServiceRecord,
  { directory, today, year }: { directory: Directory; today: Day; year: YearAhead },
): Supply {
  const doors = placesOf(service, directory);
  const times = service.sessions.map((session) => {
    const sessions = timesInYear(session, year);
    const at = doors.find(({ id }) => id === session.at)?.id ?? (doors.length === 1 ? doors[0]?.id : undefined);
    return { at, sessions, hours: sessions * hoursBetween(session.start, session.end) };
  });
  const total = (at: string | undefined, what: 'hours' | 'sessions') =>
    times.filter((time) => time.at === at).reduce((sum, time) => sum + time[what], 0);
  return {
    id: service.id,
    name: service.name,
    organisation: service.organisation,
    kind: service.kind,
    needs: service.needs,
    bands: directory.ageBands.filter((band) => servesBand(service.ages, band)).map(({ id }) => id),
    agesKnown: service.ages.kind !== 'unknown',
    serves: [...directory.localities.keys()].filter((id) => reachesLocality(service, id, directory)),
    national: service.area.kind === 'national',
    doors: doors.map(({ id, locality, hub, point, hidden }) => ({
      // The id of a secret place may say where it is.
      id: hidden ? `door-of-${service.id}` : id,
      locality,
      ...(hub ? { hub } : {}),
      ...(point && !hidden ? { point } : {}),
      hours: total(id, 'hours'),
      sessions: total(id, 'sessions'),
    })),
    comesToPeople: service.delivery.some((way) => way !== 'in-person'),
    otherHours: total(undefined, 'hours'),
    otherSessions: total(undefined, 'sessions'),
    timed: service.sessions.length > 0,
    ...placesRecorded(service),
    checked: ['fresh', 'due'].includes(freshness(service.checked, today)),
    ...lastDay(service),
  };
}

/** A contract that is not published stays off every page and file, so it is never read here. */
function placesRecorded({ commissioning, childcare }: ServiceRecord): { places?: number } {
  const places = (commissioning?.publish ? commissioning.places : undefined) ?? childcare?.places;
  return places === undefined ? {} : { places };
}

function lastDay({ status, commissioning }: ServiceRecord): { endsOn?: Day } {
  const contractEnd = commissioning?.publish ? commissioning.contractEnd : undefined;
  const closing = status.kind === 'closing' ? status.on : undefined;
  const [first] = [contractEnd, closing].filter((day) => day !== undefined).sort();
  return first ? { endsOn: first } : {};
}
