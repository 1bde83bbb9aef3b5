import { detour, walkMinutes } from '../domain/distance.ts';
import type { AccessTheme } from '../domain/schema/supplied.ts';
import { type AccessDoor, type AccessPlaces, doorsTo } from './access-doors.ts';
import { type Catchment, type Draw, shareOut } from './catchment.ts';
import { concentrationIndex, type RankedGroup } from './fairness.ts';
import type { Ground } from './ground.ts';
import { shareOf } from './population.ts';
import type { Supply } from './supply.ts';
import { type Approach, type Viewpoint, viewpointOf } from './viewpoint.ts';

/** How far one neighbourhood has to go. */
export interface AccessArea {
  readonly code: string;
  readonly name: string;
  readonly locality: string;
  readonly people: number;
  /** To the nearest door that is for them, as the crow flies. None when there is no such door. */
  readonly km: number | undefined;
  /** On foot: as a table of journeys says, or worked out from the straight line. */
  readonly minutes: number | undefined;
  /** Is the walk from a table of journeys? */
  readonly told: boolean;
  /** By bus, as a table of journeys says. */
  readonly busMinutes: number | undefined;
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
  /** Whom each door draws, in the order of the doors. */
  readonly draws: readonly Draw[];
  /** Below nought: access is greater where children are poorer. None where nobody has any access, or no share is known. */
  readonly concentration: number | undefined;
  readonly groups: readonly RankedGroup[];
}

/** Everything about the way to one sort of help. None where the neighbourhoods' points, or people of those ages, are not known. */
export function accessTo(
  theme: AccessTheme,
  supplies: readonly Supply[],
  { ground, places }: { ground: Ground; places: AccessPlaces },
): Access | undefined {
  const viewpoint = viewpointOf(theme, ground);
  return viewpoint && accessFrom(viewpoint, supplies, places);
}

/** The same from a viewpoint that is kept: doors seen before are not measured again. */
export function accessFrom({ theme, settled, approachTo }: Viewpoint, supplies: readonly Supply[], places: AccessPlaces): Access {
  const { doors, withoutPoint } = doorsTo(theme, supplies, places);
  const approaches = doors.map(approachTo);
  const counted = doors.every(({ sessions }) => sessions !== undefined && sessions > 0);
  const supplyOf = (door: AccessDoor | undefined) => (counted ? (door?.sessions ?? 0) : 1);
  const catchment: Catchment = {
    unit: counted ? 'sessions' : 'presence',
    ...shareOut(
      approaches.map(({ draw }, at) => ({ supply: supplyOf(doors[at]), draw })),
      settled.length,
    ),
  };
  const nearest = nearestOf(approaches, settled.length);
  const areas = settled.map(({ area, people }, row): AccessArea => {
    const ways = nearest[row] ?? noWay;
    const minutes = walkOf(ways, detour);
    return {
      code: area.code,
      name: area.name,
      locality: area.locality,
      people,
      km: finite(ways.km),
      minutes: finite(minutes),
      told: ways.walk <= walkMinutes(ways.estimatedKm) && ways.walk < Infinity,
      busMinutes: finite(ways.bus),
      score: catchment.access[row] ?? 0,
      share: shareOf(area),
    };
  });
  const people = areas.reduce((sum, one) => sum + one.people, 0);
  const groups = areas.flatMap(({ people: weight, score, share }) =>
    share === undefined ? [] : [{ weight, health: score, poverty: share }],
  );
  const whole = groups.length === areas.length;
  return {
    theme,
    people,
    doors,
    withoutPoint,
    areas,
    meanKm: people > 0 && areas.every(({ km }) => km !== undefined) ? meanOf(areas, people) : undefined,
    covers: [15, 30].map((minutes) => coverWithin(minutes, nearest, areas)),
    catchment,
    draws: approaches.map(({ draw }) => draw),
    concentration: whole ? concentrationIndex(groups) : undefined,
    groups: whole ? groups : [],
  };
}

/** The least of each measure over all doors, from one neighbourhood. */
type Nearest = Readonly<Record<'km' | 'estimatedKm' | 'walk' | 'bus', number>>;
const noWay: Nearest = { km: Infinity, estimatedKm: Infinity, walk: Infinity, bus: Infinity };

const walkOf = ({ walk, estimatedKm }: Nearest, ratio: number) => Math.min(walk, walkMinutes(estimatedKm, ratio));

function nearestOf(approaches: readonly Approach[], places: number): Nearest[] {
  const least = (measure: keyof Nearest) => {
    const found = new Float64Array(places).fill(Infinity);
    for (const approach of approaches) {
      const column = approach[measure];
      for (let at = 0; at < places; at++) {
        const value = column[at] ?? Infinity;
        if (value < (found[at] ?? Infinity)) found[at] = value;
      }
    }
    return found;
  };
  const km = least('km');
  // With no table of journeys, every walk is worked out from the straight line.
  const isTold = approaches.some((approach) => approach.estimatedKm !== approach.km);
  const never = new Float64Array(places).fill(Infinity);
  const [estimatedKm, walk, bus] = isTold ? [least('estimatedKm'), least('walk'), least('bus')] : [km, never, never];
  return Array.from({ length: places }, (_, at) => ({
    km: km[at] ?? Infinity,
    estimatedKm: estimatedKm[at] ?? Infinity,
    walk: walk[at] ?? Infinity,
    bus: bus[at] ?? Infinity,
  }));
}

const finite = (value: number) => (value === Infinity ? undefined : value);

const meanOf = (areas: readonly AccessArea[], people: number) =>
  areas.reduce((sum, area) => sum + area.people * (area.km ?? 0), 0) / people;

/** Cover within T: Σ p·1[walk ≤ T] ÷ Σ p, with the streets at 1.2 and at 1.4 times the straight line to show how far it rests on that. */
function coverWithin(minutes: number, nearest: readonly Nearest[], areas: readonly AccessArea[]): Cover {
  const beyondAt = (ratio: number) =>
    areas.reduce((sum, { people }, row) => sum + (walkOf(nearest[row] ?? noWay, ratio) > minutes ? people : 0), 0);
  const people = areas.reduce((sum, one) => sum + one.people, 0);
  const beyond = beyondAt(detour);
  return { minutes, beyond, within: people > 0 ? 1 - beyond / people : 0, beyondLow: beyondAt(1.2), beyondHigh: beyondAt(1.4) };
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
