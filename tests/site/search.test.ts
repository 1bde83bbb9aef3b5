import { expect, type Page, test } from '@playwright/test';

/**
 * What the search box owes the people who use it.
 *
 * By keyboard: Down and Up go through the suggestions and back to the box; Home, End, Left and Right stay in the words; Enter takes
 * what is marked and otherwise searches; Escape closes the list and keeps the words; Tab leaves.
 * By screen reader: a combobox that says whether its list is open and which suggestion is marked; each says what it does; nothing is
 * read out while someone types, and the outcome is said once, when they pause.
 * By voice: words that arrive all at once count as typed. By touch: a press takes a suggestion, and the button stays in reach.
 * For everyone: nothing moves while the list opens, closes or changes; every chip can be taken away, and the focus is never lost.
 */

const theBox = (page: Page) => page.getByRole('combobox', { name: 'What do you need help with?' });
const suggestions = (page: Page) => page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');

/** A page of search whose box has been typed in, with its suggestions open. */
async function typed(page: Page, words: string): Promise<void> {
  await page.goto('/search/');
  await theBox(page).pressSequentially(words, { delay: 30 });
  await expect(suggestions(page).first()).toBeVisible();
}

test('Down marks a suggestion, says which, and Enter takes it: a need becomes a chip', async ({ page }) => {
  await typed(page, 'bedt');
  await expect(theBox(page)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  const marked = suggestions(page).first();
  await expect(marked).toHaveAttribute('aria-selected', 'true');
  await expect(theBox(page)).toHaveAttribute('aria-activedescendant', (await marked.getAttribute('id')) ?? '');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#need=sleep-routines$/);
  await expect(page.getByRole('button', { name: 'Take away: Bedtime, sleep and routines' })).toBeVisible();
});

test('Up and Down go round by the box itself, and Home and End stay in the words', async ({ page }) => {
  await typed(page, 'sleep');
  await page.keyboard.press('ArrowUp');
  await expect(suggestions(page).last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(theBox(page)).not.toHaveAttribute('aria-activedescendant');
  await page.keyboard.press('Home');
  expect(await theBox(page).evaluate((box: HTMLInputElement) => box.selectionStart)).toBe(0);
});

test('Escape closes the list and keeps the words; Tab goes on to the button', async ({ page }) => {
  await typed(page, 'sleep');
  await page.keyboard.press('Escape');
  await expect(theBox(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(theBox(page)).toHaveValue('sleep');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Find help' })).toBeFocused();
});

test('each suggestion says what taking it does', async ({ page }) => {
  await typed(page, 'sleep');
  for (const says of await suggestions(page).allInnerTexts())
    expect(says).toMatch(/Show all help with this|Go to this service|Search in this place/);
});

test('words that a voice puts in all at once are searched for', async ({ page }) => {
  await page.goto('/search/');
  await theBox(page).fill('my toddler bites at nursery');
  await expect(page.locator('#results-heading')).toHaveText(/^\d+ services?$/);
  await expect(page.getByRole('button', { name: 'Take away: Aged 1 to 3' })).toBeVisible();
});

test('nothing moves while someone types, and while results come', async ({ page }) => {
  await page.addInitScript(() => {
    const moved = { sum: 0 };
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput) moved.sum += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await typed(page, 'speech help in mexb');
  await page.waitForTimeout(1200);
  expect(await page.evaluate(() => (window as unknown as { moved: { sum: number } }).moved.sum)).toBeLessThan(0.01);
});

test('every chip can be taken away by keyboard, and the focus goes on to something', async ({ page }) => {
  await page.goto('/search/#q=group+for+18+months+and+7+in+balby&cost=free');
  const chips = page.getByRole('button', { name: /^Take away: / });
  await expect(chips).toHaveCount(4);
  for (let left = 4; left > 0; left--) {
    await chips.first().focus();
    await page.keyboard.press('Enter');
    await expect(chips).toHaveCount(left - 1);
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  }
});

test('every result says why it is here', async ({ page }) => {
  await page.goto('/search/#q=wont+sleep');
  await expect(page.locator('.results .card').first()).toBeVisible();
  const cards = await page.locator('.results .card').count();
  await expect(page.locator('.results .card .because')).toHaveCount(cards);
});

test('words that nothing has are said so plainly, with someone to ring', async ({ page }) => {
  await page.goto('/search/#q=xqzzv');
  await expect(page.getByRole('heading', { name: 'We did not find your words' })).toBeVisible();
  await expect(page.getByRole('link', { name: '01632 960800' }).first()).toBeVisible();
  await expect(page.locator('.results .card').first()).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('Back brings back the words, the filters, the longer list and the place in it', async ({ page }) => {
    await page.goto('/search/#q=something+to+do&cost=free');
    const more = page.getByRole('button', { name: /^Show \d+ more$/ });
    for (const shown of [20, 30]) {
      await more.click();
      await expect(page.locator('.results .card')).toHaveCount(shown);
    }
    const far = page.locator('.results .card a').nth(24);
    await far.scrollIntoViewIfNeeded();
    const [name, scroll] = [await far.innerText(), await page.evaluate(() => window.scrollY)];
    await far.click();
    await expect(page).toHaveURL(/\/services\//);
    await page.goBack();
    await expect(theBox(page)).toHaveValue('something to do');
    await expect(page).toHaveURL(/cost=free$/);
    await expect(page.locator('.results .card a').nth(24)).toHaveText(name);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(scroll - 100);
  });

  test('a place and a distance narrow the list by what they promise', async ({ page }) => {
    await page.goto('/search/#q=baby+group');
    await page.getByRole('button', { name: /^Filters/ }).click();
    await page.getByText('How near').click();
    await page.getByLabel('A postcode or a place').fill('DN4 0AB');
    await page.keyboard.press('Enter');
    const within = page.getByRole('radio', { name: /^Within 2 miles/ });
    const promised = Number.parseInt(await within.locator('xpath=..').locator('.count').innerText(), 10);
    await within.check();
    await expect(page.locator('#results-heading')).toHaveText(new RegExp(`^(${promised} services?|No services match all of that)$`));
  });
});
