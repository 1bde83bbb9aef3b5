import { expect, test } from 'vitest';
import { azureFile } from '../../src/hosting/azure.ts';
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
