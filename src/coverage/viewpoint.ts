import { walkMinutes } from '../domain/distance.ts';
import type { AccessTheme } from '../domain/schema/supplied.ts';
import type { AccessDoor } from './access-doors.ts';
import { type Draw, drawOf } from './catchment.ts';
import type { Ground } from './ground.ts';
import { type PlacedArea, peopleAged } from './population.ts';

/** A walk of this many minutes is the edge of a catchment. */
export const catchmentMinutes = 30;

/** One door as it is seen from every neighbourhood, in their order. Infinity where it is not for people there. */
export interface Approach {
  readonly km: Float64Array;
  /** The same, only where no table of journeys says how long the walk is: the walk is then worked out from it. */
  readonly estimatedKm: Float64Array;
  /** Minutes on foot as a table of journeys says. */
  readonly walk: Float64Array;
  /** Minutes by bus as a table of journeys says. */
  readonly bus: Float64Array;
  readonly draw: Draw;
}

/** The people whom a sort of help is for, where they live, and how each door looks from there. */
export interface Viewpoint {
  readonly theme: AccessTheme;
  readonly settled: readonly { readonly area: PlacedArea; readonly people: number }[];
  /** Worked out once for each door and kept: a door does not come nearer when another shuts. */
  readonly approachTo: (door: AccessDoor) => Approach;
}

/** None where the neighbourhoods' points, or people of those ages, are not known. */
export function viewpointOf(
  theme: AccessTheme,
  { areas, kmTo, journeys }: Pick<Ground, 'areas' | 'kmTo' | 'journeys'>,
): Viewpoint | undefined {
  const settled = areas.flatMap((area) => {
    const people = peopleAged(area, theme.from_age, theme.to_age);
    return area.point && people !== undefined ? [{ area, people }] : [];
  });
  if (settled.length === 0 || settled.length < areas.length) return undefined;
  const people = settled.map((one) => one.people);
  const kept = new Map<string, Approach>();
  const never = new Float64Array(areas.length).fill(Infinity);
  const look = ({ place, point, serves }: AccessDoor): Approach => {
    const straight = kmTo(point);
    const byArea = (far: (area: PlacedArea, at: number) => number | undefined) =>
      Float64Array.from(areas, (area, at) => (serves.includes(area.locality) ? (far(area, at) ?? Infinity) : Infinity));
    const km = byArea((_, at) => straight[at]);
    if (journeys.count === 0)
      return {
        km,
        estimatedKm: km,
        walk: never,
        bus: never,
        draw: drawOf(
          people,
          km.map((far) => walkMinutes(far)),
          catchmentMinutes,
        ),
      };
    const walk = byArea(({ code }) => journeys.between(code, place)?.walk);
    const estimatedKm = km.map((far, at) => (walk[at] === Infinity ? far : Infinity));
    const minutes = walk.map((told, at) => Math.min(told, walkMinutes(estimatedKm[at] ?? Infinity)));
    const bus = byArea(({ code }) => journeys.between(code, place)?.bus);
    return { km, estimatedKm, walk, bus, draw: drawOf(people, minutes, catchmentMinutes) };
  };
  return {
    theme,
    settled,
    approachTo: (door) => {
      const approach = kept.get(door.id) ?? look(door);
      kept.set(door.id, approach);
      return approach;
    },
  };
}
