import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { onePageOfEachKind } from './pages.ts';

test.describe.configure({ mode: 'parallel' });

/** Colours are the same on every page, and so are the parts that a width moves: pages take these looks in turn. */
const looks = [
  { colorScheme: 'light', width: 320 },
  { colorScheme: 'dark', width: 1280 },
] as const;

for (const [place, path] of onePageOfEachKind.entries()) {
  const { colorScheme, width } = looks[place % 2 === 0 ? 0 : 1];
  test(`${path} has no fault that axe can find, ${colorScheme} and ${width} px wide`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    await page.goto(path);
    if (path.startsWith('/search')) await expect(page.locator('.card').first()).toBeVisible();
    if (path === '/map/') await expect(page.locator('.map-mark').first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    const faults = violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ target }) => target.join(' '))
          .slice(0, 3)
          .join(' | ')}`,
    );
    expect(faults).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(sideways, 'scrolls sideways at 320 px').toBeLessThanOrEqual(0);
  });
}

test('on a phone, the first screen has the question, the box and the way to urgent help', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('/');
  for (const seen of [
    page.getByRole('heading', { level: 1 }),
    page.getByRole('searchbox'),
    page.getByRole('button', { name: 'Find help' }),
    page.getByRole('link', { name: 'Help now', exact: true }),
  ])
    await expect(seen).toBeInViewport({ ratio: 1 });
});

test('everything a thumb may press on the home page is at least 24 px each way', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/');
  const small = await page.locator('a:visible, button:visible, summary:visible').evaluateAll((elements) =>
    elements
      .filter((element) => !element.closest('p') && !element.classList.contains('skip'))
      .map((element) => ({ says: element.textContent?.trim(), box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ says, box }) => `${says} ${box.width}×${box.height}`),
  );
  expect(small).toEqual([]);
});
