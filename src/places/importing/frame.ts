import type { Point } from '../../domain/schema/place.ts';

/** A box of degrees. */
export interface Frame {
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
}

/** What is this near is next door: about 7 km each way. */
const beside = { lat: 0.06, lon: 0.1 };

/** The box around points, or nothing when there are none. */
export function frameOf(points: Iterable<Point>): Frame | undefined {
  let frame: Frame | undefined;
  for (const { lat, lon } of points) {
    frame = frame
      ? {
          south: Math.min(frame.south, lat),
          north: Math.max(frame.north, lat),
          west: Math.min(frame.west, lon),
          east: Math.max(frame.east, lon),
        }
      : { south: lat, north: lat, west: lon, east: lon };
  }
  return frame;
}

/** The same with what is next door. */
export const widened = ({ south, north, west, east }: Frame): Frame => ({
  south: south - beside.lat,
  north: north + beside.lat,
  west: west - beside.lon,
  east: east + beside.lon,
});

export const isInFrame = ({ lat, lon }: Point, { south, north, west, east }: Frame): boolean =>
  lat >= south && lat <= north && lon >= west && lon <= east;

/** Do two boxes share any ground? */
export const framesMeet = (a: Frame, b: Frame): boolean => a.south <= b.north && b.south <= a.north && a.west <= b.east && b.west <= a.east;

export const middleOfFrame = ({ south, north, west, east }: Frame): Point => ({
  lat: Math.round(((south + north) / 2) * 1e3) / 1e3,
  lon: Math.round(((west + east) / 2) * 1e3) / 1e3,
});
