import { always, framed, framedFolder, type Header, json, openData, parts, unframed, unlisted } from './headers.ts';
import { listFiles, rootFile, type SiteOnHost } from './site-on-host.ts';

/** `_redirects` for Netlify and Cloudflare Pages: answers the feed's addresses from its files, with no redirect seen. `/services/{id}` is a file of that name. */
export const redirectsFile = (site: SiteOnHost): string =>
  lines([
    '# Open Referral UK: the addresses of the standard, answered from files.',
    ...[rootFile(site), { ...rootFile(site), path: `${rootFile(site).path}/` }, ...listFiles(site)].map(
      ({ path, file }) => `${path} ${file} 200`,
    ),
  ]);

/** `_headers` for Netlify and Cloudflare Pages. */
export const headersFile = (site: SiteOnHost): string =>
  lines([
    ...block(`${site.base}*`, always),
    ...parts.flatMap((part) => block(`${site.base}${part}`, [unframed])),
    ...block(`${site.base}${framedFolder}*`, [framed]),
    ...block(`${site.base}_astro/*`, [['Cache-Control', 'public, max-age=31536000, immutable']]),
    ...block(`${site.base}data/*`, [...openData, ...(site.demonstration ? unlisted : [])]),
    ...block(`${site.base}data/oruk/*`, [['Content-Type', json]]),
  ]);

const block = (path: string, headers: readonly Header[]) => [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)];

const lines = (all: readonly string[]) => `${all.join('\n')}\n`;
