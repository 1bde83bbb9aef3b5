import { expect, type Page } from '@playwright/test';
import { queryToFragment } from '../../src/search/fragment.ts';
import { emptyQuery } from '../../src/search/query.ts';

/** The search page, as tests speak of it. */

export const phone = { width: 360, height: 740 };
export const theBox = (page: Page) => page.getByRole('combobox', { name: 'What do you need help with?' });
export const theList = (page: Page) => page.getByRole('listbox', { name: 'Suggestions' });
export const suggestions = (page: Page) => theList(page).getByRole('option');
export const chips = (page: Page) => page.getByRole('button', { name: /^Take away: / });
export const cards = (page: Page) => page.locator('.results .card');
export const heading = (page: Page) => page.locator('#results-heading');
export const toHave = (words: string) => `/search/${queryToFragment({ ...emptyQuery, words })}`;

/** The search page, listening: its code has come. */
export async function openSearch(page: Page): Promise<void> {
  await page.goto('/search/');
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
}

/** The search page with words typed in its box, and the suggestions open. */
export async function typed(page: Page, words: string): Promise<void> {
  await openSearch(page);
  await theBox(page).pressSequentially(words, { delay: 30 });
  await expect(suggestions(page).first()).toBeVisible();
}
