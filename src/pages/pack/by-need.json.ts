import type { APIRoute } from 'astro';
import { directory } from '../../data/directory.ts';
import { byNeed } from '../../pack/like.ts';

/** Which services there are for each need, for a pack with something that has left the directory. */
export const GET: APIRoute = () => new Response(JSON.stringify(byNeed(directory())), { headers: { 'Content-Type': 'application/json' } });
