import type { APIRoute } from 'astro';
import { directory } from '../data/directory.ts';
import { at } from '../domain/urls.ts';

/** A demonstration asks every robot to stay away; a real directory shows them every page. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    directory().site.demonstration
      ? 'User-agent: *\nDisallow: /\n'
      : `User-agent: *\nAllow: /\n\nSitemap: ${new URL(at('sitemap-index.xml'), site).href}\n`,
  );
