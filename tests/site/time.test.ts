import { expect, type Page, test } from '@playwright/test';
import { readContent, today } from '../../src/data/read.ts';
import { addDays, clockInLondon, weekdayOf } from '../../src/domain/day.ts';
import { sayNextTime } from '../../src/domain/next-time.ts';
import { sayOpenNow } from '../../src/domain/open-now.ts';
import type { Day } from '../../src/domain/schema/when.ts';
import { hubUrl, serviceUrl } from '../../src/domain/urls.ts';
import { allSeries } from '../../src/schedule/series.ts';

/** What pages say of time, whatever the clock says: a site that was built a year ago still tells the truth. */

const content = readContent('content');
if (content.kind === 'unusable') throw new Error('The demonstration cannot be read.');
const { directory } = content;
const series = allSeries(directory, today());
const hubs = [...directory.hubs.values()].filter(({ opening }) => opening).slice(0, 5);
const services = [...directory.services.values()]
  .filter(({ id, status, sessions }) => status.kind === 'open' && sessions.length > 0 && (series.get(id) ?? []).some(({ on }) => on !== ''))
  .filter((_, at) => at % 25 === 0)
  .slice(0, 6);

const moments: readonly (readonly [string, string])[] = [
  ['Christmas Day', '2026-12-25T10:30:00Z'],
  ['a half-term Tuesday', '2027-02-16T10:30:00Z'],
  ['a Sunday night', '2026-11-29T22:15:00Z'],
  ['the minute before the hour that does not exist', '2027-03-28T00:59:30Z'],
  ['the minute after it', '2027-03-28T01:00:30Z'],
  ['the hour that comes twice, the first time', '2027-10-31T00:59:30Z'],
  ['the hour that comes twice, the second time', '2027-10-31T01:00:30Z'],
];

/** The first Wednesday to come in a school term: what's on begins on the day of the build. */
function wednesdayInTerm(): Day {
  const inTerm = (day: Day) =>
    directory.calendar.terms.some(
      ({ from, to, halfTerm }) => from <= day && day <= to && !(halfTerm && halfTerm.from <= day && day <= halfTerm.to),
    );
  let day = addDays(today(), 1);
  while (weekdayOf(day) !== 'Wednesday' || !inTerm(day)) day = addDays(day, 1);
  return day;
}

const at = async (page: Page, moment: string, path: string) => {
  await page.clock.setFixedTime(new Date(moment));
  await page.goto(path);
};

for (const [name, moment] of moments)
  test(`eleven pages are right about what is open and what is next: ${name}`, async ({ page }) => {
    const now = clockInLondon(new Date(moment));
    for (const hub of hubs) {
      await at(page, moment, hubUrl(hub.id));
      await expect(page.locator('open-now').first()).toHaveText(hub.opening ? sayOpenNow(hub.opening, directory.calendar, now) : '');
    }
    for (const { id } of services) {
      await at(page, moment, serviceUrl(id));
      const next = sayNextTime(series.get(id) ?? [], now);
      if (next) await expect(page.locator('coming-times li:not(.not-on)').first()).toContainText(next);
    }
  });

test('on Christmas Day no hub is said to be open, and nothing is said to be on for certain', async ({ page }) => {
  await at(page, '2026-12-25T10:30:00Z', '/hubs/');
  await expect(page.locator('open-now').first()).toHaveText(/\w/);
  expect(await page.locator('open-now', { hasText: /^Open / }).count()).toBe(0);
  await page.goto('/whats-on/');
  await expect(page.locator('.whats-on-count')).toBeVisible();
  const rows = await page.locator('.on-day .on-list > li').all();
  for (const row of rows) await expect(row).toContainText('Christmas Day: check first');
});

test('on a half-term Tuesday term-time groups stand apart, with the reason', async ({ page }) => {
  await at(page, '2027-02-16T08:00:00Z', '/whats-on/');
  await expect(page.getByRole('heading', { name: 'Not on this time' })).toBeVisible();
  await expect(page.locator('.off-list li').first()).toContainText(': half term');
  await expect(
    page.getByRole('radio', { name: 'Half term 16 to 19 February' }).or(page.getByRole('radio', { name: 'Half term 15 to 19 February' })),
  ).toBeVisible();
});

test('a card says that its group is on now, and when the next time is', async ({ page }) => {
  await at(page, `${wednesdayInTerm()}T09:40:00Z`, '/whats-on/');
  const row = page.locator('.on-list > li', { has: page.getByText('On now') }).first();
  await row.getByRole('link').click();
  await expect(page.locator('coming-times li').first()).toHaveText(/^On now, until/);
});

test('what is on, for an age, a place and a part of the day, by keyboard; the address holds it and can be gone back to', async ({
  page,
}) => {
  await at(page, `${wednesdayInTerm()}T07:00:00Z`, '/whats-on/');
  const count = async () => Number.parseInt(await page.locator('.whats-on-count').innerText(), 10);
  await expect(page.locator('.whats-on-count')).toHaveText(/^\d+ things on today$/);
  const everything = await count();
  await page.getByRole('radio', { name: 'Today' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.whats-on-count')).toHaveText(/this week$/);
  await page.getByLabel('How old').selectOption('18m');
  await page.getByLabel('Where').selectOption({ index: 1 });
  await page.getByLabel('Part of the day').selectOption('morning');
  await page.getByLabel('Free').check();
  expect(await count()).not.toBe(everything);
  await expect(page).toHaveURL(/#when=week&age=18m&locality=\w+&part=morning&free=yes$/);
  const said = await page.locator('.whats-on-count').innerText();
  await page.locator('.on-day').getByRole('link').first().click();
  await page.goBack();
  await expect(page.locator('.whats-on-count')).toHaveText(said);
});

test('near a postcode, things on say how far they are, and the postcode goes nowhere', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await at(page, `${wednesdayInTerm()}T07:00:00Z`, '/whats-on/#when=week');
  await page.getByLabel('Near a postcode or a place').fill('dn40ab');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('From DN4 0AB')).toHaveValue('2');
  const rows = await page.locator('.on-list > li .how').filter({ visible: true }).allInnerTexts();
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row).toMatch(/miles? away|of a mile away/);
  expect(asked.filter((url) => /dn4/i.test(url))).toEqual([]);
  await page.getByRole('button', { name: 'Forget DN4 0AB' }).click();
  await expect(page).toHaveURL(/#when=week$/);
});

test('without JavaScript the usual week is there, and nothing claims to know the time', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/whats-on/');
  await expect(page.getByText('Looking at the clock')).toBeHidden();
  await page.getByText(/^Tuesday \(\d+\)$/).click();
  await expect(page.locator('.usual-day[open] .on-list a').first()).toBeVisible();
  await context.close();
});

test('a hub’s week is one sheet of A4 in term time and one in the holidays, however full it is', async ({ page }) => {
  for (const { id } of directory.hubs.values()) {
    await page.goto(`${hubUrl(id)}week/`);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
  }
});
