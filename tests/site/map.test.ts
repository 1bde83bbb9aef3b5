import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { balby, focusedName, marks, openMap, region, tool } from './map-page.ts';
import { phone } from './search-page.ts';

/**
 * What a map owes the people who use it: everything on it is in the list; each mark is a button with a full name; a keyboard moves,
 * zooms, enters and leaves it; the focus is never lost nor kept; nobody else is asked for anything; it is light.
 */

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
