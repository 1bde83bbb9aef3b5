import { everywhere, framed, framedFolder, json, openData, unlisted } from './headers.ts';
import { listFiles, rootFile, type SiteOnHost } from './site-on-host.ts';

/** `staticwebapp.config.json` for Azure Static Web Apps. The first route that fits is the only one, so each says all of its headers. */
export function azureFile(site: SiteOnHost): string {
  const data = [...openData, ...(site.demonstration ? unlisted : [])];
  const feed = Object.fromEntries([...data, ['Content-Type', json]]);
  const root = rootFile(site);
  return `${JSON.stringify(
    {
      routes: [
        ...[root, { ...root, path: `${root.path}/` }, ...listFiles(site)].map(({ path, file }) => ({
          route: path,
          rewrite: file,
          headers: feed,
        })),
        { route: `${site.base}data/oruk/*`, headers: feed },
        { route: `${site.base}data/*`, headers: Object.fromEntries(data) },
        // A route's header stands in for the one of that name that goes everywhere.
        { route: `${site.base}${framedFolder}*`, headers: Object.fromEntries([framed]) },
        { route: `${site.base}_astro/*`, headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
      ],
      globalHeaders: Object.fromEntries(everywhere),
      responseOverrides: { 404: { rewrite: `${site.base}404.html` } },
      mimeTypes: {
        '.geojson': 'application/geo+json',
        '.ics': 'text/calendar; charset=utf-8',
        '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      },
    },
    undefined,
    2,
  )}\n`;
}
