import { expect, type Page } from '@playwright/test';

/** The map page, as tests speak of it. */

export const region = (page: Page) => page.getByRole('region', { name: /^Map of/ });
export const marks = (page: Page) => region(page).locator('.map-mark');
export const tool = (page: Page, name: string) => region(page).getByRole('button', { name, exact: true });
export const balby = 'Balby Family Hub, family hub, Central';
export const focusedName = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent);

export async function openMap(page: Page, place = ''): Promise<void> {
  await page.goto(`/map/${place}`);
  await expect(marks(page).first()).toBeVisible();
}
