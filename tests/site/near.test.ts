import { expect, type Page, test } from '@playwright/test';
import { cards, chips, heading, toHave } from './search-page.ts';

/** Postcodes and places: what is known, what is next door, what is not known, and that none of it leaves the page. */

const box = (page: Page) => page.getByLabel(/^(A postcode or a place|Somewhere else)$/);

async function look(page: Page, typed: string): Promise<void> {
  if ((await box(page).count()) === 0) await page.getByText('How near').click();
  await box(page).fill(typed);
  await page.keyboard.press('Enter');
}

test('a mistyped postcode in a sentence is understood, and only its own file is fetched, by a number', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(toHave('baby group near dn4 oab'));
  await expect(page.getByRole('button', { name: 'Take away: Near DN4 0AB' })).toBeVisible();
  await expect(cards(page).first()).toBeVisible();
  const postcodes = asked.map((url) => new URL(url)).filter(({ pathname }) => pathname.includes('/postcodes-'));
  expect(postcodes.map(({ pathname }) => pathname.replace(/-[0-9a-f]{10}/, ''))).toEqual([
    '/search/postcodes.json',
    expect.stringMatching(/^\/search\/postcodes-\d+\.json$/),
  ]);
  expect(asked.filter((url) => /dn4|oab|0ab/i.test(url))).toEqual([]);
  expect(await page.title()).not.toMatch(/dn4/i);
});

test('next door, we say whose area it is, and show what reaches people there', async ({ page }) => {
  await page.goto(toHave('food near S70 3NJ'));
  await expect(page.getByRole('button', { name: 'Take away: Near S70 3NJ, which is in Barnsley' })).toBeVisible();
  await expect(cards(page).first()).toBeVisible();
  const reached = Number.parseInt(await heading(page).innerText(), 10);
  await chips(page).first().click();
  await expect(heading(page)).not.toHaveText(new RegExp(`^${reached} `));
});

test('where someone types where they are, the answer is in words', async ({ page }) => {
  await page.goto(toHave('food'));
  await look(page, 'S70 3NJ');
  await expect(page.getByText('S70 3NJ is in Barnsley, not Doncaster.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Take away: Nearest to S70 3NJ (Barnsley) first' })).toBeVisible();
  await look(page, 'DN4 0ZZ');
  await expect(page.getByText('We do not know DN4 0ZZ. We measure from the middle of DN4 0.')).toBeVisible();
  await look(page, 'mexboro');
  await expect(page.getByRole('button', { name: 'Take away: Nearest to Mexborough first' })).toBeVisible();
  await look(page, 'LS1 4AP');
  await expect(page.getByText('We do not know LS1 4AP. It is not in or near Doncaster.')).toBeVisible();
  await expect(box(page)).toHaveAttribute('aria-invalid', 'true');
});

test('with the postcodes missing, the words still find help', async ({ page }) => {
  await page.route('**/search/postcodes-*.json', (route) => route.abort());
  await page.goto(toHave('food bank DN4 0AB'));
  await expect(cards(page).first()).toBeVisible();
  await look(page, 'DN4 0AB');
  await expect(page.getByText('The list of postcodes did not load. Try a postcode, a town or a village.')).toBeVisible();
});
