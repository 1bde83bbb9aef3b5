import type { APIRoute } from 'astro';
import { builtBase } from './_base.ts';

/** What the map draws first, fetched when someone asks for the map. */
export const GET: APIRoute = () => new Response(JSON.stringify(builtBase().wide), { headers: { 'Content-Type': 'application/json' } });
