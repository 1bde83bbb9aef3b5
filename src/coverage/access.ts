import type { HubRecord } from '../domain/directory.ts';
import { detour, walkingKmPerHour, walkMinutes } from '../domain/distance.ts';
import type { Point } from '../domain/schema/place.ts';
import type { AccessTheme } from '../domain/schema/supplied.ts';
import type { Catchment } from './catchment.ts';
import { catchmentAccess } from './catchment.ts';
import { concentrationIndex, type RankedGroup } from './fairness.ts';
import { type PlacedArea, peopleAged, shareOf } from './population.ts';
import type { Supply } from './supply.ts';
import { distances } from './travel.ts';

/** A door to go to, whom it is for, and how much happens there. */
export interface AccessDoor {
  readonly id: string;
  readonly point: Point;
  /** Localities whose people may come. */
  readonly serves: readonly string[];
  /** Sessions in the year ahead; none where they are not recorded. */
  readonly sessions: number | undefined;
}

/** How far one neighbourhood has to go. */
export interface AccessArea {
  readonly code: string;
  readonly name: string;
  readonly locality: string;
  readonly people: number;
  /** To the nearest door that is for them, as the crow flies. None when there is no such door. */
  readonly km: number | undefined;
  readonly minutes: number | undefined;
  /** E2SFCA: supply within reach for each person. */
  readonly score: number;
  readonly share: number | undefined;
}

/** A share of people with how sure it is: the same with straighter and with more winding streets. */
export interface Cover {
  readonly minutes: number;
  readonly within: number;
  readonly beyond: number;
  readonly beyondLow: number;
  readonly beyondHigh: number;
}

export interface Access {
  readonly theme: AccessTheme;
  readonly people: number;
  readonly doors: readonly AccessDoor[];
  /** Services of the theme with a door but no point on the map: the true way may be shorter. */
  readonly withoutPoint: readonly string[];
  readonly areas: readonly AccessArea[];
  readonly meanKm: number | undefined;
  readonly covers: readonly Cover[];
  readonly catchment: Catchment;
  /** Below nought: access is greater where children are poorer. None where nobody has any access, or no share is known. */
  readonly concentration: number | undefined;
  readonly groups: readonly RankedGroup[];
}

/** The hubs and localities that access is measured with. */
export interface AccessPlaces {
  readonly hubs: ReadonlyMap<string, Pick<HubRecord, 'id' | 'name' | 'brand' | 'status' | 'point'>>;
  readonly localities: ReadonlyMap<string, unknown>;
}

/** A walk of this many minutes is the edge of a catchment. */
export const catchmentMinutes = 30;

/** Everything about the way to one sort of help. None where the neighbourhoods' points, or people of those ages, are not known. */
export function accessTo(
  theme: AccessTheme,
  supplies: readonly Supply[],
  { areas, directory }: { areas: readonly PlacedArea[]; directory: AccessPlaces },
): Access | undefined {
  const settled = areas.flatMap((area) => {
    const people = peopleAged(area, theme.from_age, theme.to_age);
    return area.point && people !== undefined ? [{ area, point: area.point, people }] : [];
  });
  if (settled.length === 0 || settled.length < areas.length) return undefined;
  const { doors, withoutPoint } = theme.hubs ? hubDoors(theme.hubs, directory) : doorsOf(theme, supplies);
  const km = distances(
    settled.map(({ point }) => point),
    doors.map(({ point }) => point),
  );
  const mayCome = (row: number, column: number) => doors[column]?.serves.includes(settled[row]?.area.locality ?? '') ?? false;
  const reach = (row: number, column: number) => (mayCome(row, column) ? (km[row * doors.length + column] ?? Infinity) : Infinity);
  const counted = doors.every(({ sessions }) => sessions !== undefined && sessions > 0);
  const catchment = catchmentAccess({
    people: settled.map(({ people }) => people),
    supply: doors.map(({ sessions }) => (counted ? (sessions ?? 0) : 1)),
    distance: reach,
    reachKm: (catchmentMinutes / 60) * (walkingKmPerHour / detour),
    unit: counted ? 'sessions' : 'presence',
  });
  const nearest = settled.map((_, row) => doors.reduce((least, _door, column) => Math.min(least, reach(row, column)), Infinity));
  const people = settled.reduce((sum, one) => sum + one.people, 0);
  const groups = settled.flatMap(({ area, people: weight }, row) => {
    const share = shareOf(area);
    return share === undefined ? [] : [{ weight, health: catchment.access[row] ?? 0, poverty: share }];
  });
  return {
    theme,
    people,
    doors,
    withoutPoint,
    areas: settled.map(({ area, people: living }, row) => ({
      code: area.code,
      name: area.name,
      locality: area.locality,
      people: living,
      km: finite(nearest[row]),
      minutes: nearest[row] === undefined || nearest[row] === Infinity ? undefined : walkMinutes(nearest[row]),
      score: catchment.access[row] ?? 0,
      share: shareOf(area),
    })),
    meanKm: nearest.every(Number.isFinite) && people > 0 ? weightedMean(nearest, settled) : undefined,
    covers: [15, 30].map((minutes) => coverWithin(minutes, nearest, settled)),
    catchment,
    concentration: groups.length === settled.length ? concentrationIndex(groups) : undefined,
    groups: groups.length === settled.length ? groups : [],
  };
}

const finite = (value: number | undefined) => (value === undefined || value === Infinity ? undefined : value);

const weightedMean = (km: readonly number[], settled: readonly { people: number }[]) =>
  settled.reduce((sum, { people }, row) => sum + people * (km[row] ?? 0), 0) / settled.reduce((sum, { people }) => sum + people, 0);

/** Cover within T: Σ p·1[walk ≤ T] ÷ Σ p, with the streets at 1.2 and at 1.4 times the straight line to show how far it rests on that. */
function coverWithin(minutes: number, nearest: readonly number[], settled: readonly { people: number }[]): Cover {
  const beyondAt = (ratio: number) =>
    settled.reduce((sum, { people }, row) => sum + (walkMinutes(nearest[row] ?? Infinity, ratio) > minutes ? people : 0), 0);
  const people = settled.reduce((sum, one) => sum + one.people, 0);
  const beyond = beyondAt(detour);
  return { minutes, beyond, within: people > 0 ? 1 - beyond / people : 0, beyondLow: beyondAt(1.2), beyondHigh: beyondAt(1.4) };
}

/** Doors of open local services of the theme. One place that several use is a door for each, for each is a thing to go to. */
function doorsOf(theme: AccessTheme, supplies: readonly Supply[]): { doors: AccessDoor[]; withoutPoint: string[] } {
  const fit = supplies.filter(
    (supply) =>
      !supply.national &&
      supply.needs.some((need) => theme.needs.includes(need)) &&
      (theme.kinds.length === 0 || theme.kinds.includes(supply.kind)),
  );
  return {
    doors: fit.flatMap((supply) =>
      supply.doors.flatMap(({ id, point, sessions }) =>
        point ? [{ id: `${supply.id}/${id}`, point, serves: supply.serves, sessions: supply.timed ? sessions : undefined }] : [],
      ),
    ),
    withoutPoint: fit.filter(({ doors }) => doors.length > 0 && doors.every(({ point }) => !point)).map(({ name }) => name),
  };
}

function hubDoors(brand: 'family' | 'youth', { hubs, localities }: AccessPlaces) {
  const open = [...hubs.values()].filter((hub) => hub.brand === brand && (hub.status.kind === 'open' || hub.status.kind === 'closing'));
  return {
    // Anyone may use any hub.
    doors: open.flatMap(({ id, point }) => (point ? [{ id, point, serves: ['', ...localities.keys()], sessions: undefined }] : [])),
    withoutPoint: open.filter(({ point }) => !point).map(({ name }) => name),
  };
}

/** The share of people within each distance, nearest first: what the curve is drawn from. */
export function distanceCurve({ areas, people }: Access): { km: number; share: number }[] {
  let within = 0;
  return areas
    .flatMap(({ km, people: living }) => (km === undefined ? [] : [{ km, living }]))
    .sort((a, b) => a.km - b.km)
    .map(({ km, living }) => {
      within += living;
      return { km, share: within / people };
    });
}
