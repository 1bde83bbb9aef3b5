import type { APIRoute } from 'astro';
import { directory } from '../../data/directory.ts';
import { readGeoJson } from '../../data/places.ts';
import { baseMap } from '../../places/base-map.ts';

/** What the map draws beneath the pins, fetched when someone asks for the map. */
export const GET: APIRoute = () => {
  const whole = directory();
  const { outline, neighbours, settlements, rail, wards, labels } = whole.places;
  const files = {
    outline: readGeoJson(outline),
    neighbours: readGeoJson(neighbours),
    settlements: readGeoJson(settlements),
    rail: readGeoJson(rail),
    wards: readGeoJson(wards),
    labels: readGeoJson(labels),
  };
  return new Response(JSON.stringify(baseMap(files, whole)), { headers: { 'Content-Type': 'application/json' } });
};
