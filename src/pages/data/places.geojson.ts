import type { APIRoute } from 'astro';
import { directory } from '../../data/directory.ts';
import { doorsGeoJson } from '../../places/doors-geojson.ts';

/** Every hub and venue, for a map. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(doorsGeoJson(directory())), { headers: { 'Content-Type': 'application/geo+json' } });
