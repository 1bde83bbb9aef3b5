import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { readContent } from '../../src/data/read.ts';
import { areaBase, areaFolder, builtFolder, builtPages } from './pages.ts';

/** The open data page and what it leads to, as they were built. */

test('everything that the page offers is there, and is what it says', async ({ page, request }) => {
  await page.goto('/data/');
  const links = await page.locator('main a[href^="/data/"]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(links.length).toBeGreaterThan(25);
  for (const link of links) {
    const response = await request.get(link);
    expect(response.status(), link).toBe(200);
    const bytes = await response.body();
    expect(bytes.length, link).toBeGreaterThan(20);
    if (/\.(json|geojson)$/.test(link)) expect(typeof JSON.parse(bytes.toString()), link).toBe('object');
    if (link.endsWith('.xlsx')) expect(bytes.subarray(0, 2).toString()).toBe('PK');
  }
});

test('the feeds of XML are whole', async ({ page, request }) => {
  await page.goto('/data/');
  for (const path of ['/data/changes.atom', '/data/opensearch.xml', '/sitemap-index.xml', '/sitemap-0.xml']) {
    const xml = await (await request.get(path)).text();
    const fault = await page.evaluate(
      (text) => new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror')?.textContent,
      xml,
    );
    expect(fault, path).toBeUndefined();
  }
});

test('a page of another site can read the feed at the addresses of the standard', async ({ request }) => {
  const list = await request.get('/data/oruk/v3/services');
  expect(list.headers()['content-type']).toMatch(/^application\/json/);
  expect(list.headers()['access-control-allow-origin']).toBe('*');
  const { contents } = await list.json();
  const one = await request.get(`/data/oruk/v3/services/${contents[0].id}`);
  expect(one.headers()['content-type']).toMatch(/^application\/json/);
  expect(await one.json()).toMatchObject({ id: contents[0].id, name: contents[0].name });
  expect(await (await request.get('/data/oruk/v3/')).json()).toMatchObject({ version: 'HSDS-UK-3.0' });
});

test('every page that is built is in the sitemap, but for the one that says a page is not there and the lists for other sites', () => {
  const listed = [...readFileSync(`${builtFolder}/sitemap-0.xml`, 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, url = '']) => new URL(url).pathname,
  );
  const built = builtPages().map(({ path }) => path);
  expect(listed.sort()).toEqual(built.filter((path) => path !== '/404.html' && !path.startsWith('/embed/')).sort());
});

test('addresses in the feed of a site under its own path have that path', () => {
  const feeds = globSync('data/oruk/v3/services/*.json', { cwd: areaFolder }).map((name) =>
    JSON.parse(readFileSync(`${areaFolder}/${name}`, 'utf8')),
  );
  expect(feeds.length).toBeGreaterThan(4);
  for (const { url } of feeds) expect(new URL(url).pathname.startsWith(areaBase), url).toBe(true);
  expect(readFileSync(`${areaFolder}/_redirects`, 'utf8')).toContain(
    `${areaBase}data/oruk/v3/services ${areaBase}data/oruk/v3/services.json 200`,
  );
});

test('a demonstration says so in its data, where no banner can be', () => {
  const feed = JSON.parse(readFileSync(`${builtFolder}/data/oruk/v3/services.json`, 'utf8'));
  expect(feed.contents.every(({ signpost_demonstration }: { signpost_demonstration?: true }) => signpost_demonstration)).toBe(true);
  expect(JSON.parse(readFileSync(`${builtFolder}/data/records.json`, 'utf8')).demonstration).toBe(true);
  expect(readFileSync(`${builtFolder}/data/changes.atom`, 'utf8')).toContain('This is a demonstration');
});

test('what was kept back is in no file of the site', () => {
  const content = readContent('content');
  if (content.kind === 'unusable') throw new Error('The content cannot be read.');
  const services = [...content.directory.services.values()];
  const quiet = services.filter(({ commissioning }) => commissioning && !commissioning.publish);
  expect(quiet.length).toBeGreaterThan(2);
  const { services: open } = JSON.parse(readFileSync(`${builtFolder}/data/records.json`, 'utf8'));
  for (const { id } of quiet) {
    const record = open.find((one: { id: string }) => one.id === id);
    expect(record.fields.commissioning, id).toBeUndefined();
    expect(record.withheld, id).toContain('commissioning');
  }
  // What is said for other reasons is no secret.
  const said = new Set([
    content.directory.site.council,
    ...services.flatMap(({ commissioning }) => (commissioning?.publish ? [commissioning.funder] : [])),
  ]);
  const secrets = quiet.flatMap(({ commissioning }) => (commissioning && !said.has(commissioning.funder) ? [commissioning.funder] : []));
  expect(secrets.length).toBeGreaterThan(2);
  const files = globSync('{data,services}/**/*.{json,csv,html,ics}', { cwd: builtFolder }).map((name) =>
    readFileSync(`${builtFolder}/${name}`, 'utf8'),
  );
  for (const secret of secrets) expect(files.filter((text) => text.includes(secret)).length, secret).toBe(0);
});
