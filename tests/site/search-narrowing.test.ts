import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { chips, heading, phone, theBox, toHave } from './search-page.ts';

/** Chips and filters: what they owe the people who use them is written at the top of search.test.ts. */

test.describe('chips', () => {
  test('two children, days, the holidays and the way to be helped are each a chip', async ({ page }) => {
    await page.goto(toHave('holiday club for 18 months and 7 this weekend near balby'));
    for (const says of ['18 months old', 'Aged 7', 'Saturdays first', 'Sundays first', 'Near Balby'])
      await expect(page.getByRole('button', { name: `Take away: ${says}` })).toBeVisible();
    for (const [words, says] of [
      ['parent course online for dads', 'Online first'],
      ['home visit for my baby', 'Comes to you first'],
      ['talk to someone by text', 'By text first'],
      ['help by phone with debt', 'By phone first'],
      ['what is on in the school holidays', 'In the school holidays first'],
    ] as const) {
      await page.goto(toHave(words));
      await expect(page.getByRole('button', { name: `Take away: ${says}` })).toBeVisible();
    }
  });

  test('every chip can be taken away by keyboard: the focus goes on to the next, then the last, then the box', async ({ page }) => {
    await page.goto('/search/#q=group+for+18+months+and+7+in+balby&cost=free');
    await expect(chips(page)).toHaveCount(4);
    const [, second] = await chips(page).allInnerTexts();
    await chips(page).first().focus();
    await page.keyboard.press('Enter');
    await expect(chips(page)).toHaveCount(3);
    await expect(page.locator(':focus')).toHaveText(second ?? '');
    await chips(page).last().focus();
    for (const left of [2, 1]) {
      await page.keyboard.press('Space');
      await expect(chips(page)).toHaveCount(left);
      await expect(chips(page).last()).toBeFocused();
    }
    await page.keyboard.press('Enter');
    await expect(chips(page)).toHaveCount(0);
    await expect(theBox(page)).toBeFocused();
  });

  test('what was taken away stays away while someone goes on typing', async ({ page }) => {
    await page.goto(toHave('swimming for my 7 year old'));
    await page.getByRole('button', { name: 'Take away: Aged 7' }).click();
    await theBox(page).press('End');
    await theBox(page).pressSequentially(' near balby');
    await expect(page.getByRole('button', { name: 'Take away: Near Balby' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Take away: Aged 7' })).toHaveCount(0);
  });
});

test.describe('filters', () => {
  test('on a desk, what is shut is drawn when it is opened, and a count is what choosing gives', async ({ page }) => {
    await page.goto(toHave('sport'));
    await page.getByText('Day', { exact: true }).click();
    const days = page.getByRole('group', { name: 'Day' }).getByRole('checkbox');
    await expect(days).toHaveCount(7);
    const saturday = page.getByRole('checkbox', { name: /^Saturday/ });
    const promised = Number.parseInt(await saturday.locator('xpath=..').locator('.count').innerText(), 10);
    await saturday.check();
    await expect(heading(page)).toHaveText(new RegExp(`^${promised} services?$`));
    await expect(saturday).toBeFocused();
  });

  test('a place and a distance narrow the list by what they promise', async ({ page }) => {
    await page.setViewportSize(phone);
    await page.goto(toHave('baby group'));
    await page.getByRole('button', { name: /^Filters/ }).click();
    await page.getByText('How near').click();
    await page.getByLabel('A postcode or a place').fill('DN4 0AB');
    await page.keyboard.press('Enter');
    const within = page.getByRole('radio', { name: /^Within 2 km \(about 33 minutes’ walk\)/ });
    const promised = Number.parseInt(await within.locator('xpath=..').locator('.count').innerText(), 10);
    await within.check();
    await expect(heading(page)).toHaveText(new RegExp(`^${promised} services?$`));
    await page.getByRole('button', { name: 'Take away: Within 2 km of DN4 0AB' }).click();
    await expect(page).toHaveURL(/#q=baby\+group$/);
  });

  test('with every filter open there is no fault that axe can find, on the smallest phone', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('/search/#q=speech&near=Balby@53.5,-1.15');
    await page.getByRole('button', { name: /^Filters/ }).click();
    await expect(page.locator('details.filter').filter({ hasText: 'Languages spoken' })).toBeVisible();
    await page.locator('details.filter').evaluateAll((all) => {
      for (const filter of all) filter.setAttribute('open', '');
    });
    await expect(page.locator('details.filter > fieldset:visible')).toHaveCount(await page.locator('details.filter').count());
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ')}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  });
});
