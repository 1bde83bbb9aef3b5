import type { APIRoute } from 'astro';
import { directory } from '../../data/directory.ts';
import { readRows } from '../../data/places.ts';
import { postcodeTable } from '../../search/postcodes.ts';

/** Where each postcode is, all of them in one file: asking for one would tell the server where someone lives. */
export const GET: APIRoute = () => {
  const whole = directory();
  const table = postcodeTable(readRows(whole.places.postcodes), whole);
  return new Response(JSON.stringify(table), { headers: { 'Content-Type': 'application/json' } });
};
