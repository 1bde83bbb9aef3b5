import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { readContent } from '../../src/data/read.ts';
import { areaFolder, builtFolder, builtPages } from './pages.ts';

/** What the commissioners' pages owe those who use them. The what-if: 1.3.1 labels, 2.1.1 keyboard, 3.3.1 errors in words, 4.1.3 status told. */

const csv = (id: string, folder = builtFolder) => readFileSync(`${folder}/commissioners/data/${id}.csv`, 'utf8');
const summary = (page: Page) => page.locator('[data-part="summary"]');

async function takeAway(page: Page, name: string): Promise<void> {
  await page.getByLabel('Its name').fill(name);
  await page.getByRole('button', { name: 'Take it away' }).click();
}

test('nothing of a contract that may not be published is in any commissioners’ page or file', () => {
  const content = readContent('content');
  if (content.kind === 'unusable') throw new Error('The content cannot be read.');
  const services = [...content.directory.services.values()];
  const published = new Set(services.flatMap(({ commissioning }) => (commissioning?.publish ? [commissioning.funder] : [])));
  // A funder that also runs services is named for those.
  for (const { name } of content.directory.organisations.values()) published.add(name);
  const secret = services.filter(({ commissioning }) => commissioning && !commissioning.publish);
  const texts = [
    csv('contracts'),
    csv('endings'),
    ...builtPages()
      .filter(({ path }) => path.startsWith('/commissioners/'))
      .map(({ html }) => /<main.*<\/main>/s.exec(html)?.[0] ?? ''),
  ];
  for (const { commissioning, name } of secret) {
    expect(csv('contracts')).not.toContain(name);
    const { funder, annualValue } = commissioning ?? {};
    if (funder && !published.has(funder)) for (const text of texts) expect(text).not.toContain(funder);
    if (annualValue && annualValue > 1000) for (const text of texts) expect(text).not.toContain(`£${annualValue.toLocaleString('en-GB')}`);
  }
});

test('0, not known and does not apply are told apart in the page and for someone who hears it', () => {
  const html = readFileSync(`${builtFolder}/commissioners/service-map/groups/send/index.html`, 'utf8');
  expect(html).toMatch(/class="cell na"[^>]*>\s*<span[^>]*>–<\/span>\s*<span class="heard">does not apply/);
  expect(html).toMatch(/class="amount"[^>]*>0<\/span>\s*<span class="mark"[^>]*>none/);
  const places = readFileSync(`${builtFolder}/commissioners/service-map/places-here-checked/index.html`, 'utf8');
  expect(places).toMatch(
    /class="amount"[^>]*>\?<\/span>\s*<span class="mark"[^>]*>not known<\/span>\s*<span class="heard">[^<]*: not known/,
  );
});

test('the numbers in the service map are those in the file', async ({ page }) => {
  await page.goto('/commissioners/service-map/groups/school/');
  const rows = parse(csv('service-map'), { columns: true, bom: true }) as Record<string, string>[];
  const school = rows.filter(({ need_id, area_id }) => area_id === 'east' && need_id === 'attendance');
  const line = page.getByRole('table', { name: /, East$/ }).getByRole('row', { name: /won't go to school/ });
  const shown = await line.locator('.amount').allTextContents();
  const filed = school.filter(({ state }) => state !== 'not-applicable');
  expect(shown.length).toBeGreaterThan(3);
  expect(shown.map((text) => text.replace('+', ''))).toEqual(
    filed.map((row) => (row.state === 'unknown' ? '?' : String(Number(row.services_based_here) + Number(row.services_reaching_here)))),
  );
});

test('a cell opens the search that a family would make', async ({ page }) => {
  await page.goto('/commissioners/service-map/groups/parenting/');
  const cell = page
    .getByRole('table', { name: /, East$/ })
    .getByRole('link', { name: /6 to 11 years, East/ })
    .first();
  await cell.click();
  await expect(page).toHaveURL(/\/search\/#need=.*age=6-11.*locality=east/);
  await expect(page.locator('.card').first()).toBeVisible();
});

test('what if a service ends: the figures change at once, are told, go into the address, and come back undone', async ({ page }) => {
  await page.goto('/commissioners/what-if/');
  await expect(summary(page)).toHaveText(/Nothing is changed/);
  await takeAway(page, 'No such thing');
  await expect(page.getByText('We have no service of that name')).toBeVisible();
  await takeAway(page, 'Marlpit holiday playscheme');
  await expect(summary(page)).not.toHaveText(/Nothing is changed/);
  expect(page.url()).toContain('#without=marlpit-playscheme');
  const said = (await summary(page).textContent()) ?? '';
  await page.reload();
  await expect(summary(page)).toHaveText(said);
  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(summary(page)).toHaveText(/Nothing is changed/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(summary(page)).toHaveText(said);
  await page.getByRole('button', { name: /Without Marlpit holiday playscheme/ }).click();
  await expect(summary(page)).toHaveText(/Nothing is changed/);
});

test('what if nothing is renewed gives what the page of endings says', async ({ page }) => {
  const emptied = csv('endings')
    .split('\r\n')
    .filter((row) => /,empty,/.test(row) && !/,all,/.test(row)).length;
  await page.goto('/commissioners/what-if/');
  await page
    .getByLabel('Everything that ends on or before')
    .selectOption({ index: (await page.locator('#what-if-ends option').count()) - 1 });
  await page.getByRole('button', { name: 'Take them away' }).click();
  await expect(summary(page)).toHaveText(new RegExp(`^${emptied} combination`));
});

test('a session that is added makes something better, by keyboard alone', async ({ page }) => {
  await page.goto('/commissioners/what-if/');
  await page.getByLabel('For which need').selectOption('online-safety');
  await page.getByLabel('Where').selectOption('east');
  await page.getByRole('button', { name: 'Add it' }).press('Enter');
  await expect(page.getByText('Tick at least one.')).toBeVisible();
  await page.getByRole('checkbox', { name: '6 to 11 years' }).press('Space');
  await page.getByRole('button', { name: 'Add it' }).press('Enter');
  await expect(summary(page)).toHaveText(/1 would be better covered/);
});

test('a what-if is worked out in 150 ms on a slowed-down computer', async ({ page }) => {
  await page.goto('/commissioners/what-if/');
  await expect(summary(page)).toHaveText(/Nothing is changed/);
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const times: number[] = [];
  for (const name of ['Marlpit holiday playscheme', 'Tantrum Tuesdays', 'Rowing Less', 'The Night Kettle']) {
    await page.getByLabel('Its name').fill(name);
    times.push(
      await page.evaluate(() => {
        const form = document.querySelector<HTMLFormElement>('form[name="service"]');
        const started = performance.now();
        form?.requestSubmit();
        return performance.now() - started;
      }),
    );
  }
  expect(Math.min(...times), times.map((time) => time.toFixed(0)).join(', ')).toBeLessThan(150);
});

test('with JavaScript off, the page says so and leads to what ends', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/commissioners/what-if/');
  expect(readFileSync(`${builtFolder}/commissioners/what-if/index.html`, 'utf8')).toMatch(
    /<noscript>\s*<p[^>]*>This page needs JavaScript, which is off\. <a/,
  );
  await expect(page.getByLabel('Its name')).toBeHidden();
  await context.close();
});

test('the workbook is a workbook, and another area has its own', () => {
  for (const folder of [builtFolder, areaFolder]) {
    const bytes = readFileSync(`${folder}/commissioners/data/workbook.xlsx`);
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
  }
  expect(csv('service-map', areaFolder)).toContain('Coast');
});
