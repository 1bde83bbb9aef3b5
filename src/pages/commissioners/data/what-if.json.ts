import type { APIRoute } from 'astro';
import { whatIfData } from '../../../coverage/what-if.ts';
import { analysis } from '../_analysis.ts';

/** What the what-if page works with, fetched when someone opens it. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(whatIfData(analysis())), { headers: { 'Content-Type': 'application/json' } });
