import type { APIRoute } from 'astro';
import { neighbourhoodsOnTheMap } from '../../../coverage/neighbourhood-shapes.ts';
import { directory } from '../../../data/directory.ts';
import { readGeoJson } from '../../../data/places.ts';
import { analysis } from '../_analysis.ts';

/** Neighbourhoods as shapes, with their people and how far they have to go. With no shapes supplied there are none in it. */
export const GET: APIRoute = () => {
  const shapes = readGeoJson(directory().places.smallAreas?.boundaries);
  return new Response(JSON.stringify(neighbourhoodsOnTheMap(shapes, analysis())), { headers: { 'Content-Type': 'application/geo+json' } });
};
