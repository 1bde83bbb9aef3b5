import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { readContent } from '../../src/data/read.ts';
import { hubSheetUrl, hubUrl, whoToRingUrl } from '../../src/domain/urls.ts';
import { readCode } from './read-code.ts';
import { a4, sheetsOfPaper } from './sheets-of-paper.ts';

/**
 * Whom a professional rings, and a hub on one sheet.
 *
 * The box is a combobox with a list (ARIA 1.2, "editable combobox with list autocomplete"): Down and Up mark a place, Enter takes it, or
 * asks for what was typed; Escape shuts the list and keeps the words. What came of it gets the focus, and so is read out (WCAG 4.1.3).
 * What is wrong is beside the box, said once, and the box points to it (3.3.1, 3.3.3). All by keyboard (2.1.1).
 */

const content = readContent('content');
if (content.kind === 'unusable') throw new Error('The demonstration cannot be read.');
const hubs = [...content.directory.hubs.values()];
if (hubs.length === 0) throw new Error('There is no hub to print.');

const box = (page: Page) => page.getByRole('combobox', { name: 'A postcode, school, nursery or GP practice' });
const options = (page: Page) => page.getByRole('option');
const answer = (page: Page) => page.locator('#ring-answer');

async function openBox(page: Page): Promise<void> {
  await page.goto(whoToRingUrl());
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
}

async function ask(page: Page, typed: string): Promise<void> {
  await box(page).fill(typed);
  await page.keyboard.press('Enter');
}

test('by keyboard alone, a school leads to its hub, the role to ask for and a number to ring', async ({ page }) => {
  await openBox(page);
  await box(page).focus();
  await page.keyboard.type('hexthorpe prim');
  await expect(options(page)).toHaveCount(1);
  await expect(box(page)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options(page)).toHaveAttribute('aria-selected', 'true');
  await expect(box(page)).toHaveAttribute('aria-activedescendant', 'ring-place-0');
  await page.keyboard.press('Enter');
  await expect(answer(page)).toBeFocused();
  await expect(answer(page)).toHaveText('For Hexthorpe Primary School, ring Central Family Hub');
  await expect(page.locator('.ring-lines dt').first()).toHaveText('Early help coordinator, Central');
  await page.keyboard.press('Tab');
  await expect(page.locator('.ring-lines a').first()).toBeFocused();
  await expect(page.locator('.ring-lines a').first()).toHaveAttribute('href', 'tel:01632960850');
  const { violations } = await new AxeBuilder({ page }).include('.ring').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('the list opens, goes round and shuts by the keyboard, and keeps the words', async ({ page }) => {
  await openBox(page);
  await box(page).focus();
  await page.keyboard.type('mexb');
  await page.keyboard.press('ArrowUp');
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(box(page)).not.toHaveAttribute('aria-activedescendant');
  await page.keyboard.press('Escape');
  await expect(options(page).first()).toBeHidden();
  await expect(box(page)).toHaveValue('mexb');
  await page.keyboard.press('Enter');
  await expect(page.getByText('More than one place has those words. Choose one from the list.')).toBeVisible();
  await expect(options(page).first()).toBeVisible();
});

test('a postcode, half a postcode, one next door, one far away and no place at all are each answered in words', async ({ page }) => {
  await openBox(page);
  await ask(page, 'dn40ab');
  await expect(answer(page)).toHaveText(/^For DN4 0AB, ring .+ Hub$/);
  await expect(page.locator('.ring-answer')).toContainText('is in Central.');
  await ask(page, 'S70 3NJ');
  await expect(answer(page)).toHaveText('For S70 3NJ, ring Barnsley');
  await expect(page.locator('.ring-answer')).toContainText('S70 3NJ is in Barnsley, not Doncaster.');
  await ask(page, 'DN5');
  await expect(page.getByText(/DN5 lies in more than one of the localities\. Type the whole postcode\./)).toBeVisible();
  await expect(box(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(answer(page)).toHaveCount(0);
  await ask(page, 'LS1 4AP');
  await expect(page.getByText('We do not know LS1 4AP. It is not in or near Doncaster.')).toBeVisible();
  await ask(page, 'xyzzy');
  await expect(page.getByText('We do not know that name.')).toBeVisible();
});

test('of a nursery whose street nobody recorded, every hub that serves its part is named, and none as the nearest', async ({ page }) => {
  await openBox(page);
  await ask(page, 'blue door');
  await expect(answer(page)).toHaveText('For Blue Door Nursery, ring a family hub in Central');
  await expect(page.locator('.ring-lines dt').first()).toHaveText('Early help coordinator, Central');
  await expect(page.locator('.ring-answer')).toContainText('We do not know exactly where.');
  await expect(page.locator('.ring-answer')).not.toContainText('nearest');
});

test('once the page is there, what is typed asks nothing of anyone, works with no network, and is kept nowhere', async ({
  page,
  context,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
  await openBox(page);
  await page.waitForLoadState('networkidle');
  const before = asked.length;
  await context.setOffline(true);
  await ask(page, 'DN4 0AB');
  await expect(answer(page)).toContainText('DN4 0AB');
  await ask(page, 'S64 9AA');
  await expect(page.getByText(/S64 9/).first()).toBeVisible();
  await ask(page, 'hungerhill');
  await expect(answer(page)).toContainText('Hungerhill School');
  expect(asked.slice(before)).toEqual([]);
  expect(asked.filter((line) => /dn4|0ab|hungerhill/i.test(line))).toEqual([]);
  expect(page.url()).not.toMatch(/[?#]/);
  expect(await page.title()).not.toMatch(/dn4|hungerhill/i);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
});

const now = (page: Page) => page.locator('.front-door-line.is-now');

test('the clock in London marks the line to ring now, by day, by night and on a bank holiday', async ({ page }) => {
  for (const [moment, line] of [
    ['2026-11-25T16:59:00Z', 'By day'],
    ['2026-11-25T17:00:00Z', 'By night'],
    ['2027-07-02T15:30:00Z', 'By day'],
    ['2027-07-02T16:30:00Z', 'By night'],
    ['2026-12-25T12:00:00Z', 'By night'],
  ] as const) {
    await page.clock.setFixedTime(new Date(moment));
    await page.goto(whoToRingUrl());
    await expect(now(page).getByRole('heading'), moment).toHaveText(`${line} Ring this one now`);
    await expect(now(page), moment).toHaveCount(1);
  }
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('every hub is on the page with its locality, its coordinator and the schools that it is rung for', async ({ page }) => {
    await page.goto(whoToRingUrl());
    await expect(box(page)).toBeHidden();
    await expect(page.locator('noscript p')).toHaveText(/^The box needs JavaScript, which is off\./);
    await expect(page.locator('.ring-hubs > li')).toHaveCount(hubs.filter(({ brand }) => brand === 'family').length);
    const central = page.locator('.ring-hubs > li', { has: page.getByRole('link', { name: 'Central Family Hub' }) });
    await expect(central).toContainText('Early help coordinator, Central: 01632 960850');
    await central.locator('summary').click();
    await expect(central.getByText('Hexthorpe Primary School')).toBeVisible();
    await expect(page.locator('.front-door-line')).toHaveCount(2);
    await expect(now(page)).toHaveCount(0);
  });
});

for (const { id, name } of hubs)
  test(`${name} prints on one side of A4, and the code on it opens its page`, async ({ page }) => {
    await page.goto(hubSheetUrl(id));
    const { sheets, size } = await sheetsOfPaper(page);
    expect(sheets).toBe(1);
    expect(size).toMatch(a4);
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    const code = await readCode(page, await page.locator('.qr').screenshot({ scale: 'device' }));
    expect(new URL(code).pathname).toBe(hubUrl(id));
  });
