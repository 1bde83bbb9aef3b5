import { expect, test } from '@playwright/test';
import { services } from './recount/all.ts';
import { checks } from './recount/checks.ts';
import { cell, rowsOf } from './recount/downloads.ts';
import { exceptions } from './recount/exceptions.ts';
import { Page } from './recount/page.ts';
import { tellScenario, withoutHub } from './recount/scenario.ts';

/** The figures that a browser makes, held to the same sums from the downloads as those that were built. */

const path = '/commissioners/what-if/';

test('the what-if as things are, and with a hub shut, can be counted again from the downloads to the last figure', async ({ page }) => {
  await page.goto(path);
  const summary = page.locator('[data-part="summary"]');
  await expect(summary).toHaveText(/Nothing is changed/);
  const shown = cell(rowsOf('access').find((row) => cell(row, 'by_hubs') === 'family') ?? {}, 'id');
  const read = async () => new Page(path, await page.content());
  tellScenario(await read(), { left: services(), hub: undefined, shown });
  const hub = rowsOf('hubs').find((row) => cell(row, 'hub_id') === 'moorends-family-hub') ?? {};
  await page.getByLabel('Hub', { exact: true }).selectOption({ label: cell(hub, 'hub') });
  await page.getByLabel('Show the walk to').selectOption(shown);
  await page.getByRole('button', { name: 'Shut it' }).click();
  await expect(summary).not.toHaveText(/Nothing is changed/);
  const after = await read();
  tellScenario(after, { left: withoutHub(cell(hub, 'hub_id')), hub: cell(hub, 'hub_id'), shown });
  for (const { pages, check } of checks) if (pages.test(path)) check(after);
  const left = after.untold().filter(({ element }) => !exceptions.some((one) => one.pages.test(path) && one.is(element)));
  expect(left.map(({ words }) => words)).toEqual([]);
});
