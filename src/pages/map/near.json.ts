import type { APIRoute } from 'astro';
import { builtBase } from './_base.ts';

/** Finer shapes, fetched when someone zooms in. */
export const GET: APIRoute = () => new Response(JSON.stringify(builtBase().near), { headers: { 'Content-Type': 'application/json' } });
