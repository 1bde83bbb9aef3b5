import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { azureFile } from '../../src/hosting/azure.ts';
import { caddyFile } from '../../src/hosting/caddy.ts';
import { parts } from '../../src/hosting/headers.ts';
import { headersFile, redirectsFile } from '../../src/hosting/netlify.ts';
import { feedFiles } from '../../src/oruk/files.ts';
import { publication } from '../../src/oruk/publication.ts';
import { readArea } from '../support/area.ts';
import { areaOnHost } from '../support/feed-folder.ts';

const files = new Set(
  [...feedFiles(publication(readArea(), 'https://help.example.org/')).keys()].map((path) => `/compass/data/oruk/${path}`),
);

test('each address of the feed is answered from a file that is there, under the path of the site', () => {
  const rules = redirectsFile(areaOnHost)
    .split('\n')
    .filter((line) => line.startsWith('/'))
    .map((line) => line.split(' '));
  expect(rules.map(([path]) => path)).toContain('/compass/data/oruk/v3/services');
  for (const [path, file = '', status] of rules) expect([path, files.has(file), status]).toEqual([path, true, '200']);
});

test('no rule stands over a file of its own: Cloudflare follows rules before it looks for files', () => {
  for (const line of redirectsFile(areaOnHost).split('\n')) expect(files.has(line.split(' ')[0] ?? '')).toBe(false);
  expect(redirectsFile(areaOnHost)).not.toMatch(/^\S*[:*]/m);
});

test('Azure is told the same, in less than the 20 KB that it reads', () => {
  const text = azureFile(areaOnHost);
  const { routes } = JSON.parse(text) as { routes: { route: string; rewrite?: string; headers: Record<string, string> }[] };
  expect(text.length).toBeLessThan(20 * 1024);
  expect(routes.filter(({ rewrite }) => rewrite !== undefined && !files.has(rewrite))).toEqual([]);
  const byId = routes.find(({ route }) => route === '/compass/data/oruk/*');
  expect(byId?.headers).toMatchObject({ 'Access-Control-Allow-Origin': '*', 'Content-Type': 'application/json; charset=utf-8' });
});

test('only a demonstration asks for its data to be left out of search engines', () => {
  expect(headersFile(areaOnHost)).toContain('X-Robots-Tag: noindex');
  expect(headersFile({ ...areaOnHost, demonstration: false })).not.toContain('noindex');
});

/** Each policy that Netlify or Cloudflare gives for a path: they join all rules that fit. */
function policiesFor(path: string): string[] {
  let fits = false;
  return headersFile(areaOnHost)
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('/')) fits = line.endsWith('*') ? path.startsWith(line.slice(0, -1)) : path === line;
      return fits && line.startsWith('  Content-Security-Policy:') ? [line.slice('  Content-Security-Policy: '.length)] : [];
    });
}

test('a list for other sites may stand in a frame, and no other page may: each path has one policy', () => {
  expect(policiesFor('/compass/embed/localities/east/')).toEqual(["frame-ancestors *; object-src 'none'; base-uri 'self'"]);
  for (const path of ['', '404.html', 'services/vale-larder/', 'data/embed/', 'help-now/'])
    expect(policiesFor(`/compass/${path}`), path).toEqual(["frame-ancestors 'none'; object-src 'none'; base-uri 'self'"]);
  const { routes, globalHeaders } = JSON.parse(azureFile(areaOnHost));
  expect(globalHeaders['Content-Security-Policy']).toContain("frame-ancestors 'none'");
  const embed = routes.find(({ route }: { route: string }) => route === '/compass/embed/*');
  expect(embed.headers['Content-Security-Policy']).toContain('frame-ancestors *');
  expect(caddyFile(areaOnHost)).toMatch(/@unframed not path \/compass\/embed\/\*/);
});

test('every part of the site that has pages is kept out of frames, but for the lists for other sites', () => {
  const folders = [...new Set(globSync('src/pages/*/**/*.astro').map((file) => file.split('/')[2]))].sort();
  expect(parts.filter((part) => part.endsWith('/*')).map((part) => part.slice(0, -2))).toEqual(
    folders.filter((folder) => folder !== 'embed'),
  );
});
