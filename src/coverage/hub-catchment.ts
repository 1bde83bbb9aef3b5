import { distanceKm, walkMinutes } from '../domain/distance.ts';
import type { Point } from '../domain/schema/place.ts';
import { type Amount, sumOf, unknown } from './amount.ts';
import type { Journeys } from './journeys.ts';
import { type PlacedArea, peopleAged } from './population.ts';

/** People of some years of age who live within a walk of a door, by the points of their neighbourhoods, or by a table of journeys. */
export function peopleWithin(
  door: { readonly id: string; readonly point?: Point | undefined },
  minutes: number,
  { areas, journeys, from, to }: { areas: readonly PlacedArea[]; journeys: Journeys; from: number; to: number },
): Amount {
  const { id, point } = door;
  if (!point || areas.length === 0 || areas.some((area) => !area.point)) return unknown;
  const walk = (area: PlacedArea) =>
    journeys.between(area.code, id)?.walk ?? (area.point ? walkMinutes(distanceKm(area.point, point)) : Infinity);
  return sumOf(areas.flatMap((area) => (walk(area) <= minutes ? [peopleAged(area, from, to)] : [])));
}

/** The ages, in whole years, and the walks, in minutes, that a hub's own page tells. */
export const hubAges = [
  { from: 0, to: 4 },
  { from: 5, to: 11 },
  { from: 12, to: 18 },
] as const;
export const hubWalks = [15, 30] as const;
