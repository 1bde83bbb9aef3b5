import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { freePort, serveSite } from '../../scripts/site-server.ts';
import { packed } from '../bench/brotli.ts';
import { focusedName, marks, openMap, region, tool } from './map-page.ts';
import { areaBase, areaFolder, builtFolder } from './pages.ts';
import { heading } from './search-page.ts';

/** What comes to a phone for a map, from whom, and what there is without one. */

/** Every file that was asked for, as bytes on their way to a phone. */
function weighed(urls: readonly string[]): { path: string; bytes: number }[] {
  return urls.map((url) => {
    const { pathname } = new URL(url);
    const file = `${builtFolder}${pathname.replace(/\/$/, '/index.html')}`;
    return { path: pathname, bytes: existsSync(file) ? packed(readFileSync(file)).length : Number.POSITIVE_INFINITY };
  });
}

test('the first map is under 60 kB beyond its page, and is all from this site', async ({ page, baseURL }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/search/#q=sleep');
  await expect(heading(page)).toHaveText(/services/);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => /leaflet|show-map|map\.|\/map\//.test(url))).toEqual([]);
  await page.goto('/map/');
  asked.length = 0;
  await page.reload();
  await expect(marks(page).first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => !url.startsWith(baseURL ?? ''))).toEqual([]);
  // The page is its HTML, and what that links to.
  const html = readFileSync(`${builtFolder}/map/index.html`, 'utf8');
  const forMap = weighed(asked).filter(({ path }) => path !== '/map/' && path !== '/favicon.svg' && !html.includes(path));
  expect(forMap.map(({ path }) => path)).toContain('/map/base.json');
  expect(forMap.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(60_000);
});

test('no point is sent twice: hubs come with the base map, other places with the list', () => {
  const html = readFileSync(`${builtFolder}/map/index.html`, 'utf8');
  const { hubs } = JSON.parse(readFileSync(`${builtFolder}/map/base.json`, 'utf8')) as { hubs: { lat: number; lon: number }[] };
  expect(hubs.length).toBeGreaterThan(10);
  expect(hubs.filter(({ lat, lon }) => html.includes(String(lat)) || html.includes(String(lon)))).toEqual([]);
  expect(html.match(/data-point="/g)?.length).toBeGreaterThan(20);
});

test('finer shapes are fetched only when someone comes nearer', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await openMap(page);
  await page.waitForLoadState('networkidle');
  expect(asked).not.toContain('/map/near.json');
  await tool(page, 'Zoom in').click();
  await tool(page, 'Zoom in').click();
  await expect.poll(() => asked).toContain('/map/near.json');
  await expect(region(page).locator('.map-footprint').first()).toBeAttached();
});

test('when the shapes do not come, the list is there and says so', async ({ page }) => {
  await page.route('**/map/base.json', (route) => route.abort());
  await page.goto('/map/');
  await expect(page.getByText('The map did not load. Everything on it is in the list.')).toBeVisible();
  await expect(page.locator('#map-list').getByRole('link', { name: 'Balby Family Hub' })).toBeVisible();
});

test('results on a map: each service with a door has a way to its mark, and a mark shows its services', async ({ page }) => {
  await page.goto('/search/#q=sleep');
  await page.getByRole('button', { name: /Map$/ }).click();
  const map = page.getByRole('region', { name: /^Map of the results/ });
  await expect(map.locator('.map-mark').first()).toBeVisible();
  const show = page.getByRole('button', { name: /^Show on the map: / }).first();
  const [, service = ''] = /: (.+)/.exec((await show.getAttribute('aria-label')) ?? '') ?? [];
  await show.click();
  await expect(map.locator('.map-mark:focus')).toHaveCount(1);
  await expect.poll(() => focusedName(page)).toMatch(/services? (at|together)|, at |^[A-Z]/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Picked on the map' }).getByRole('link', { name: service, exact: true })).toBeVisible();
  await expect(page).toHaveURL(/#q=sleep$/);
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('the list is all there, with no map and no way to one that would do nothing', async ({ page }) => {
    await page.goto('/map/');
    await expect(page.locator('.map-side')).toBeHidden();
    await expect(page.getByRole('button', { name: /Show on the map/ })).toHaveCount(0);
    await expect(page.locator('#map-list').getByRole('link', { name: 'Balby Family Hub' })).toBeVisible();
  });

  test('the page of a hub and of a locality has a map with its words', async ({ page }) => {
    await page.goto('/hubs/balby-family-hub/');
    const hub = page.getByRole('img', { name: /^Where Balby Family Hub is/ });
    await expect(hub).toBeVisible();
    await expect(hub).toHaveAccessibleName(/miles? to the/);
    await page.goto('/places/east/');
    await expect(page.getByRole('img', { name: /^Map of East/ })).toBeVisible();
  });
});

test('the map of a hub is printed, and the one that moves is not', async ({ page }) => {
  await openMap(page);
  await page.emulateMedia({ media: 'print' });
  await expect(region(page)).toBeHidden();
  await page.goto('/hubs/balby-family-hub/');
  await expect(page.getByRole('img', { name: /^Where Balby/ })).toBeVisible();
});

test('another area with no shapes has its map; its streets are asked of nobody before someone says so', async ({ page }) => {
  const port = await freePort(undefined, Number(process.env.PORT ?? 4399) + 50);
  if (typeof port === 'string') throw new Error(port);
  const server = await serveSite({ folder: areaFolder, base: areaBase, port });
  try {
    const elsewhere: string[] = [];
    await page.route('https://tiles.example.org/**', (route) => {
      elsewhere.push(route.request().url());
      return route.fulfill({ contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>' });
    });
    await page.goto(`http://localhost:${port}${areaBase}map/`);
    await expect(region(page).getByRole('button', { name: 'Saltmouth Family Centre, family centre, Coast' })).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(elsewhere).toEqual([]);
    await expect(region(page).getByText(/Example Tiles learns your internet address/)).toBeVisible();
    await page.getByRole('button', { name: 'Show streets' }).click();
    await expect(page.getByText('Streets: © Example Tiles')).toBeFocused();
    await expect.poll(() => elsewhere.length).toBeGreaterThan(0);
    await expect(page.locator('.leaflet-tile-loaded').first()).toBeAttached();
  } finally {
    server.close();
  }
});
