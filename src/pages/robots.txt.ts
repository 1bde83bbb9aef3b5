import type { APIRoute } from 'astro';
import { directory } from '../data/directory.ts';

/** A demonstration asks every robot to stay away. */
export const GET: APIRoute = () => new Response(`User-agent: *\n${directory().site.demonstration ? 'Disallow: /' : 'Allow: /'}\n`);
