import { distanceKm } from '../domain/distance.ts';
import type { Point } from '../domain/schema/place.ts';

/** Streets are longer than a straight line: a usual ratio for towns. Named beside every figure that rests on it. */
export const detour = 1.3;

/** A walk with a child, in kilometres an hour. */
export const walkingKmPerHour = 4.8;

/** Minutes to walk from one point to another. */
export const walkMinutes = (straightKm: number, ratio: number = detour): number => ((straightKm * ratio) / walkingKmPerHour) * 60;

/** Kilometres from each place to each door, as the crow flies: rows are places. */
export function distances(places: readonly Point[], doors: readonly Point[]): Float64Array {
  const table = new Float64Array(places.length * doors.length);
  for (const [row, place] of places.entries())
    for (const [column, door] of doors.entries()) table[row * doors.length + column] = distanceKm(place, door);
  return table;
}
