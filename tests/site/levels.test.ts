import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { readContent } from '../../src/data/read.ts';
import { servicesAtLevel } from '../../src/domain/levels-of-help.ts';
import { builtPages } from './pages.ts';

/**
 * Levels of help, how much help do I want, one-minute guides and the sheets for a conversation. Accessible when: the windscreen is read as
 * a list of links in order (1.1.1, 1.3.1, 1.3.2), works by keyboard with a focus that shows (2.1.1, 2.4.7), says by words and place what it
 * says by tint (1.4.1), and stays whole in forced colours; a statement opens by keyboard and says that it is open (4.1.2).
 */

const read = readContent('content');
if (read.kind === 'unusable') throw new Error('The content cannot be read.');
const { directory } = read;
const levels = directory.levelsOfHelp;
const guides = [...directory.guides.values()];
const pages = new Map(builtPages().map(({ path, html }) => [path, html]));
const ofThePage = (path: string) => /<main[\s\S]*<\/main>/.exec(pages.get(path) ?? '')?.[0] ?? '';
const shapes = [
  { name: 'wide', width: 1280 },
  { name: 'tall', width: 360 },
];

for (const { name, width } of shapes) {
  test(`the ${name} windscreen is one list of the levels, in order, to a screen reader`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/professionals/levels/');
    await expect(page.getByRole('figure')).toMatchAriaSnapshot(`
      - figure:
        - text: /Help grows from the first wipe to the last/
        - list "Levels of help, from the lightest to the most":
${levels
  .map(
    ({ id, label, need }) =>
      `          - listitem:\n            - link "${label}. Level of need ${need}.":\n              - /url: /professionals/levels/#level-${id}`,
  )
  .join('\n')}
    `);
    await expect(page.getByRole('list', { name: 'Levels of help, from the lightest to the most' })).toHaveCount(1);
  });

  test(`on the ${name} windscreen, no word lies over the edge of its wipe, and none is under 16 px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/professionals/levels/');
    await page.evaluate(() => document.fonts.ready);
    const wipes = await page.locator(`.windscreen.${name} .wipe`).evaluateAll((all) =>
      all.map((wipe) => {
        const glass = wipe.querySelector<SVGPathElement>('.glass');
        const words = [...wipe.querySelectorAll<SVGTSpanElement>('tspan')];
        const over = words.filter((line) => {
          const [first, last] = [line.getExtentOfChar(0), line.getExtentOfChar(line.getNumberOfChars() - 1)];
          return [first.x, last.x + last.width].some((x) =>
            [first.y + first.height * 0.15, first.y + first.height * 0.85].some((y) => !glass?.isPointInFill(new DOMPoint(x, y))),
          );
        });
        const scale = (wipe as SVGGraphicsElement).getScreenCTM()?.a ?? 0;
        const size = Number(wipe.querySelector('text')?.getAttribute('font-size')) * scale;
        return { lines: words.length, over: over.map(({ textContent }) => textContent), small: size < 15.5 };
      }),
    );
    expect(wipes).toHaveLength(levels.length);
    expect(wipes.filter(({ lines, over, small }) => lines === 0 || over.length > 0 || small)).toEqual([]);
  });
}

test('by keyboard alone, a wipe leads to what its level looks like, and the focus shows', async ({ page }) => {
  await page.goto('/professionals/levels/');
  const wipe = page.locator('.windscreen.wide .wipe').nth(2);
  await page.locator('.windscreen.wide .wipe').nth(1).focus();
  const before = await wipe.locator('.glass').evaluate((glass) => getComputedStyle(glass).fill);
  await page.keyboard.press('Tab');
  await expect(wipe).toBeFocused();
  expect(await wipe.locator('.glass').evaluate((glass) => getComputedStyle(glass).fill)).not.toBe(before);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`#level-${levels[2]?.id}$`));
  await expect(page.getByRole('heading', { level: 2, name: levels[2]?.label ?? '' })).toBeInViewport();
});

test('in forced colours the wipes keep their edges, and no tint is left that could hide a word', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/professionals/levels/');
  const tints = await page.locator('.windscreen.wide .tint').evaluateAll((all) =>
    all.map((tint) => {
      const { fill, stroke } = getComputedStyle(tint);
      return { fill, edged: stroke !== 'none' && stroke !== getComputedStyle(document.body).backgroundColor };
    }),
  );
  expect(tints).toEqual(levels.map(() => ({ fill: 'none', edged: true })));
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('each level says how many services it has, and leads to exactly those', async ({ page }) => {
    await page.goto('/professionals/levels/');
    await expect(page.getByText('It does not replace it.')).toBeVisible();
    for (const { id } of levels) {
      const expected = servicesAtLevel(directory, id).map((service) => `/services/${service.id}/`);
      const link = page.locator(`#level-${id}`).getByRole('link');
      await expect(link).toHaveText(`${expected.length} services at this level`);
      const listed = [...ofThePage(`/professionals/levels/${id}/`).matchAll(/href="(\/services\/[^"]+)"/g)].map(([, href]) => href);
      expect(listed.sort()).toEqual(expected.sort());
    }
  });

  test('a parent opens the statement that sounds like them, and every door of it leads somewhere', async ({ page, baseURL }) => {
    await page.goto('/how-much-help/');
    for (const level of levels) {
      const statement = page.locator('details', { hasText: level.family });
      await statement.locator('summary').click();
      const doors = statement.getByRole('link');
      expect(await doors.count()).toBeGreaterThan(0);
      for (const href of await doors.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href)))
        expect(href.startsWith('tel:') || pages.has(new URL(href, baseURL).pathname), href).toBe(true);
    }
    await page
      .locator('details', { hasText: levels.at(-1)?.family ?? '' })
      .getByRole('link', { name: 'Help now' })
      .click();
    await expect(page).toHaveURL(/\/help-now\/$/);
  });
});

test('a door to the search sets what it says in the fragment, and nothing is sent or kept', async ({ page, context }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/how-much-help/');
  await page.locator('summary', { hasText: levels[0]?.family ?? '' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Things you can just turn up to' }).click();
  await expect(page).toHaveURL(/\/search\/#route=turn-up$/);
  await expect(page.locator('#results-heading')).toHaveText(/^\d+ services$/);
  expect(asked.filter((url) => new URL(url).search !== '')).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
});

test('a young person is asked in their own words and colours, and no door of theirs is for their parents', () => {
  const html = pages.get('/how-much-help/young-person/') ?? '';
  expect(html).toContain('<body class="youth"');
  for (const { young } of levels) expect(html).toContain(young?.says);
  expect(ofThePage('/how-much-help/young-person/')).not.toMatch(
    /\b(your|my) (child|son|daughter)\b|href="\/hubs\/"|href="\/help-me-choose\/"/i,
  );
});

for (const path of ['/how-much-help/', '/how-much-help/young-person/'])
  test(`${path} with every statement open has no fault that axe can find, and targets of 44 px, on the smallest phone`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      // Only one of a named group stays open, so that the page stays calm: to see all, they are parted first.
      await page.locator('details.statement').evaluateAll((all) => {
        for (const statement of all) statement.removeAttribute('name');
        for (const statement of all) statement.setAttribute('open', '');
      });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${colorScheme} ${id} ${nodes[0]?.target.join(' ')}`)).toEqual([]);
    }
    const small = await page
      .locator('main :is(.statement a, summary)')
      .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.textContent));
    expect(small).toEqual([]);
  });

test('every one-minute guide and every sheet for a conversation prints on one side of A4', async ({ page }) => {
  const printed = guides.filter(({ kind }) => kind !== undefined);
  expect(printed.length).toBeGreaterThan(15);
  const long: string[] = [];
  for (const { id } of printed) {
    await page.goto(`/guides/${id}/`);
    const sides = await sidesOf(page);
    if (sides !== 1) long.push(`${id}: ${sides}`);
  }
  expect(long).toEqual([]);
});

test('the sheets print together, a side each, and there is nothing on the page to type a family into', async ({ page }) => {
  await page.goto('/professionals/conversation/');
  const sheets = guides.filter(({ kind }) => kind === 'conversation').length;
  expect(await sidesOf(page)).toBe(sheets);
  await expect(page.locator('main').locator('input, textarea, select, [contenteditable]')).toHaveCount(0);
});

/** How many sides of A4 the page takes on paper. */
async function sidesOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  return (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;
}
