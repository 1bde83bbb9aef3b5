import type { APIRoute } from 'astro';
import { directory } from '../../data/directory.ts';
import { readRows } from '../../data/places.ts';
import { buildIndex } from '../../search/build-index.ts';

/** Everything that search needs, for the browser. */
export const GET: APIRoute = () => {
  const whole = directory();
  const index = buildIndex(whole, readRows(whole.places.gazetteer));
  return new Response(JSON.stringify(index), { headers: { 'Content-Type': 'application/json' } });
};
