import type { APIRoute, GetStaticPaths } from 'astro';
import { azureFile } from '../hosting/azure.ts';
import { headersFile, redirectsFile } from '../hosting/netlify.ts';
import { siteOnHost } from './data/hosting/_site-on-host.ts';

const files = { _redirects: redirectsFile, _headers: headersFile, 'staticwebapp.config.json': azureFile } as const;

export const getStaticPaths = (() =>
  Object.entries(files).map(([hostFile, write]) => ({ params: { hostFile }, props: { write } }))) satisfies GetStaticPaths;

/** What Netlify, Cloudflare Pages and Azure read from the top of the folder that is published. Their names start with a mark that Astro leaves out, so the names are said here. */
export const GET: APIRoute<{ write: typeof redirectsFile }> = ({ props }) => new Response(props.write(siteOnHost()));
