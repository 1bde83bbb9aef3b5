import type { APIRoute } from 'astro';
import { directory } from '../data/directory.ts';
import { brandCss } from '../domain/brand.ts';

/** The council's own colours and its localities', after the tokens. */
export const GET: APIRoute = () => new Response(brandCss(directory()), { headers: { 'Content-Type': 'text/css' } });
