import type { APIRoute } from 'astro';
import { directory } from '../../data/directory.ts';
import { openSearchDescription } from '../../domain/open-search.ts';
import { searchUrl } from '../../domain/urls.ts';

/** How a browser searches this site from its own box. */
export const GET: APIRoute = ({ site }) =>
  new Response(openSearchDescription(directory().site, new URL(searchUrl(), site).href), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml' },
  });
