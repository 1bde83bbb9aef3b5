import { distanceKm, walkMinutes } from '../domain/distance.ts';
import type { Point } from '../domain/schema/place.ts';
import { type Amount, sumOf, unknown } from './amount.ts';
import { type PlacedArea, peopleAged } from './population.ts';

/** People of some years of age who live within a walk of a door, by the points of their neighbourhoods. */
export function peopleWithin(
  door: Point | undefined,
  minutes: number,
  { areas, from, to }: { areas: readonly PlacedArea[]; from: number; to: number },
): Amount {
  if (!door || areas.length === 0 || areas.some(({ point }) => !point)) return unknown;
  return sumOf(
    areas.flatMap((area) => (area.point && walkMinutes(distanceKm(area.point, door)) <= minutes ? [peopleAged(area, from, to)] : [])),
  );
}
