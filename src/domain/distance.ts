import type { Point } from './schema/place.ts';

const earthRadiusKm = 6371.0088;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Kilometres between two points as the crow flies: the haversine formula on a sphere, right to 0.5 %. */
export function distanceKm(a: Point, b: Point): number {
  const dLat = radians(b.lat - a.lat);
  const dLon = radians(b.lon - a.lon);
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLon / 2) ** 2;
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Streets are longer than a straight line: a usual ratio for towns. Named beside every figure that rests on it. */
export const detour = 1.3;

/** A walk with a child, in kilometres an hour. */
export const walkingKmPerHour = 4.8;

/** Minutes to walk a distance that was measured in a straight line. */
export const walkMinutes = (straightKm: number, ratio: number = detour): number => ((straightKm * ratio) / walkingKmPerHour) * 60;

/** How many kilometres a mile is. */
export const kmInMile = 1.609344;

/** 1.6 → "1 mile" */
export function sayMiles(km: number): string {
  const miles = km / kmInMile;
  const rounded = miles < 10 ? Math.round(miles * 10) / 10 : Math.round(miles);
  return `${rounded} ${rounded === 1 ? 'mile' : 'miles'}`;
}

/** The same, where a few steps are no part of a mile: "under a quarter of a mile". */
export const sayFar = (km: number): string => (km < kmInMile / 4 ? 'under a quarter of a mile' : sayMiles(km));
