import type { APIRoute, GetStaticPaths } from 'astro';
import { caddyFile } from '../../../hosting/caddy.ts';
import { nginxFile } from '../../../hosting/nginx.ts';
import { siteOnHost } from './_site-on-host.ts';

const files = { 'signpost.nginx.conf': nginxFile, 'signpost.caddy': caddyFile } as const;

export const getStaticPaths = (() =>
  Object.entries(files).map(([file, write]) => ({ params: { file }, props: { write } }))) satisfies GetStaticPaths;

/** What a web server of one's own reads, for this site at this path. */
export const GET: APIRoute<{ write: typeof nginxFile }> = ({ props }) => new Response(props.write(siteOnHost()));
