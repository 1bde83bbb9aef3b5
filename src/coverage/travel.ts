import { distanceKm } from '../domain/distance.ts';
import type { Point } from '../domain/schema/place.ts';

/**
 * Kilometres from every neighbourhood to a door, as the crow flies: Infinity from one whose point is not known. A place that many
 * services use is measured once, and what is measured is kept: nothing that opens or shuts can change it.
 */
export function kilometresFrom(places: readonly { readonly point?: Point | undefined }[]): (door: Point) => Float64Array {
  const kept = new Map<string, Float64Array>();
  return (door) => {
    const key = `${door.lat} ${door.lon}`;
    const found = kept.get(key);
    if (found) return found;
    const km = Float64Array.from(places, ({ point }) => (point ? distanceKm(point, door) : Infinity));
    kept.set(key, km);
    return km;
  };
}
