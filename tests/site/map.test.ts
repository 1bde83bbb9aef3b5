import { existsSync, readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { freePort, serveSite } from '../../scripts/site-server.ts';
import { packed } from '../bench/brotli.ts';
import { areaBase, areaFolder, builtFolder } from './pages.ts';
import { heading, phone } from './search-page.ts';

/**
 * What a map owes the people who use it: everything on it is in the list; each mark is a button with a full name; a keyboard moves,
 * zooms, enters and leaves it; the focus is never lost nor kept; nobody else is asked for anything; it is light.
 */

const region = (page: Page) => page.getByRole('region', { name: /^Map of/ });
const marks = (page: Page) => region(page).locator('.map-mark');
const tool = (page: Page, name: string) => region(page).getByRole('button', { name, exact: true });
const balby = 'Balby Family Hub, family hub, Central';
const focusedName = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent);

async function openMap(page: Page, place = ''): Promise<void> {
  await page.goto(`/map/${place}`);
  await expect(marks(page).first()).toBeVisible();
}

/** Names of all that a screen reader finds in the map, in its order. */
async function buttonsHeard(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as {
    nodes: { role?: { value: string }; name?: { value: string }; nodeId: string; parentId?: string; ignored: boolean }[];
  };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inMap = (node: (typeof nodes)[number]): boolean => {
    const parent = byId.get(node.parentId ?? '');
    if (!parent) return false;
    return (parent.role?.value === 'region' && (parent.name?.value.startsWith('Map of') ?? false)) || inMap(parent);
  };
  return nodes.filter((node) => !node.ignored && node.role?.value === 'button' && inMap(node)).map(({ name }) => name?.value ?? '');
}

test('a screen reader finds a region, the tools, and every mark as a button with a full name', async ({ page }) => {
  await openMap(page);
  await expect(region(page)).toHaveAccessibleName('Map of Doncaster. Everything on it is in the list.');
  const heard = await buttonsHeard(page);
  expect(heard.slice(0, 7)).toEqual(['Zoom in', 'Zoom out', 'Move west', 'Move north', 'Move south', 'Move east', 'Show all places']);
  const named = heard.slice(7);
  expect(named).toHaveLength(await marks(page).count());
  for (const name of named) expect(name).toMatch(/^(\d+ places together: .+|.+ (Family|Youth) Hub, (family|youth) hub, \w+|[A-Z].{3,})$/);
  expect(named.some((name) => /^\d+ places together: .+ Hub, family hub, \w+/.test(name))).toBe(true);
});

test('all marks together stand for every place in the list that has a point, and no others', async ({ page }) => {
  await openMap(page);
  const rows = await page.locator('#map-list [data-hub], #map-list [data-point]').count();
  const counts = await marks(page).evaluateAll((buttons) =>
    buttons.map((button) => Number(/^(\d+) places together/.exec(button.getAttribute('aria-label') ?? '')?.[1] ?? 1)),
  );
  expect(rows).toBeGreaterThan(30);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rows);
});

test('by keyboard: past the map, or in, along, nearer, and out again', async ({ page }) => {
  await openMap(page);
  const skip = page.getByRole('link', { name: 'Skip past the map, to the list' });
  await skip.focus();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.querySelector('#map-list')?.contains(document.activeElement))).toBe(true);

  await skip.focus();
  await page.keyboard.press('Tab');
  await expect(tool(page, 'Zoom in')).toBeFocused();
  const before = await marks(page).count();
  await page.keyboard.press('Enter');
  await expect.poll(() => marks(page).count()).not.toBe(before);
  await expect(tool(page, 'Zoom in')).toBeFocused();
  // From the tools to the map itself, whose arrows move it, then through every mark and out.
  await tool(page, 'Show all places').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await focusedName(page)).toBe('Map. Arrow keys move it, plus and minus zoom.');
  const place = () => marks(page).first().boundingBox();
  const was = await place();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await place())?.x).not.toBe(was?.x);
  const stops = await marks(page).count();
  for (let press = 0; press <= stops; press++) await page.keyboard.press('Tab');
  expect(await region(page).evaluate((map) => map.contains(document.activeElement))).toBe(false);
});

test('Tab goes through the marks in the order of the list, however often the map has been moved', async ({ page }) => {
  await openMap(page);
  const order = () =>
    page.evaluate(() => {
      const rows = [...document.querySelectorAll('#map-list [data-hub] a, #map-list [data-point] strong')].map(
        (name) => name.textContent ?? '',
      );
      return [...document.querySelectorAll('.map-mark')]
        .map((mark) => mark.getAttribute('aria-label') ?? '')
        .filter((name) => !/^\d/.test(name))
        .map((name) => rows.findIndex((row) => name === row || name.startsWith(`${row}, `)));
    });
  for (const press of ['Zoom in', 'Move west', 'Move north', 'Zoom in', 'Show all places']) {
    await tool(page, press).click();
    await page.waitForTimeout(400);
    const places = await order();
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  }
});

test('a mark leads to its entry in the list, and the entry back to its mark', async ({ page }) => {
  await openMap(page);
  await page.getByRole('button', { name: 'Show on the map: Balby Family Hub' }).click();
  const mark = region(page).getByRole('button', { name: balby, exact: true });
  await expect(mark).toBeFocused();
  await expect(mark).toBeInViewport();
  await page.keyboard.press('Space');
  await expect(page.locator('#map-list').getByRole('link', { name: 'Balby Family Hub' })).toBeFocused();
  await expect(page.locator('#place-balby-family-hub')).toHaveClass(/picked/);
});

test('when a group parts or a mark is swallowed, the focus goes to the mark that now stands for it', async ({ page }) => {
  await openMap(page);
  const group = region(page)
    .getByRole('button', { name: /^\d+ places together: / })
    .first();
  await group.focus();
  const [, first = ''] = /together: ([^;,]+)/.exec((await focusedName(page)) ?? '') ?? [];
  await page.keyboard.press('Enter');
  await expect.poll(async () => region(page).evaluate((map) => map.querySelector('.map-mark:focus') !== null)).toBe(true);
  await page.waitForTimeout(500);
  expect(await focusedName(page)).toContain(first);
  for (let press = 0; press < 4; press++) {
    await page.keyboard.press('-');
    await page.waitForTimeout(400);
  }
  expect(await region(page).evaluate((map) => map.querySelector(':focus') !== null)).toBe(true);
});

test('the page of a hub leads to its mark on the big map', async ({ page }) => {
  await page.goto('/hubs/balby-family-hub/');
  await page.getByRole('link', { name: 'See it on the big map' }).click();
  await expect(region(page).getByRole('button', { name: balby, exact: true })).toBeFocused();
});

test('tools and marks are at least 44 px each way, for a thumb', async ({ page }) => {
  await page.setViewportSize(phone);
  await openMap(page);
  const small = await region(page)
    .locator('button')
    .evaluateAll((buttons) =>
      buttons
        .map((button) => ({ name: button.getAttribute('aria-label'), box: button.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 44 || box.height < 44),
    );
  expect(small).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`near and far, the map has no fault that axe can find (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openMap(page);
    for (const press of ['', 'Zoom in', 'Zoom in']) {
      if (press) await tool(page, press).click();
      await page.waitForTimeout(400);
      const { violations } = await new AxeBuilder({ page })
        .include('.map-side')
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)).toEqual([]);
    }
  });
}

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
