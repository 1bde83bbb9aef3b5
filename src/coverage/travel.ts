import { distanceKm } from '../domain/distance.ts';
import type { Point } from '../domain/schema/place.ts';

/** Kilometres from each place to each door, as the crow flies: rows are places. */
export function distances(places: readonly Point[], doors: readonly Point[]): Float64Array {
  const table = new Float64Array(places.length * doors.length);
  for (const [row, place] of places.entries())
    for (const [column, door] of doors.entries()) table[row * doors.length + column] = distanceKm(place, door);
  return table;
}
