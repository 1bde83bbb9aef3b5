import proj4 from 'proj4';
import type { Point } from '../../domain/schema/place.ts';

/**
 * The British National Grid (EPSG:27700): Airy 1830, and seven numbers from OSGB36 to WGS84, right to about 5 m.
 * Ordnance Survey, A guide to coordinate systems in Great Britain, sections 6.6 and annex C.
 */
const nationalGrid =
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs';

const toWgs84 = proj4(nationalGrid, 'EPSG:4326');
const webToWgs84 = proj4('EPSG:3857', 'EPSG:4326');

/** Metres east and north on the National Grid → WGS84 degrees, to five decimals. */
export function pointOfGrid(easting: number, northing: number): Point {
  const [lon, lat] = toWgs84.forward([easting, northing]);
  return { lat: fiveDecimals(lat), lon: fiveDecimals(lon) };
}

/** A position in whichever system its size shows: degrees, the National Grid or web maps' metres → degrees east and north. */
export function degreesOf([east = Number.NaN, north = Number.NaN]: readonly number[]): [number, number] {
  if (Math.abs(east) <= 180 && Math.abs(north) <= 90) return [fiveDecimals(east), fiveDecimals(north)];
  // Nothing on the National Grid is more than 1,300 km north of its corner; web maps count from the equator.
  const [lon, lat] = (north > 2_000_000 ? webToWgs84 : toWgs84).forward([east, north]);
  return [fiveDecimals(lon), fiveDecimals(lat)];
}

/** About a metre. */
export const fiveDecimals = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

/** Is it in or about the United Kingdom? */
export const isInBritain = ({ lat, lon }: Point): boolean => lat >= 49 && lat <= 61 && lon >= -9 && lon <= 2;
