import { globSync, readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import ICAL from 'ical.js';
import { readContent } from '../../src/data/read.ts';
import { isAtRisk } from '../../src/domain/at-risk.ts';
import { frameTag, scriptTag } from '../../src/partners/tags.ts';
import { areaFolder, builtFolder } from './pages.ts';
import { type SchoolSite, schoolSite } from './school-site.ts';

/**
 * Lists on a school's own website, from another origin and under a strict policy. What they owe: 1.3.1 headings and lists, 2.1.1
 * keyboard, 2.4.1 and 4.1.2 a named frame, 1.4.10 no sideways scrolling.
 */
let school: SchoolSite;
let ours = '';

test.beforeAll(async ({ browserName: _ }, { project }) => {
  ours = new URL(project.use.baseURL ?? '').origin;
  const address = `${ours}/embed/localities/east/`;
  school = await schoolSite(
    {
      '/script': scriptTag({ script: `${ours}/embed.js`, locality: 'east', need: 'sleep-routines', title: 'Sleep: East, from Signpost' }),
      '/frame': frameTag({ address, title: 'Help in East' }),
      '/wrong': '<script src="SITE/embed.js" data-locality="../../search" async></script>'.replace('SITE', ours),
      '/stolen': frameTag({ address: `${ours}/services/sleep-clinic/`, title: 'Not for a frame' }),
    },
    `script-src 'self' ${ours}; frame-src ${ours}`,
  );
});
test.afterAll(() => school.close());

/** What a page does that it should not: breaks its policy, asks others, says where it is. */
async function watch(page: Page): Promise<{ violations: () => Promise<string[]>; asked: string[]; referrers: string[] }> {
  const [asked, referrers]: [string[], string[]] = [[], []];
  page.on('request', (request) => {
    asked.push(request.url());
    if (request.headers().referer && request.url().startsWith(`${ours}/embed/`)) referrers.push(request.headers().referer ?? '');
  });
  await page.addInitScript(() => {
    const kept: string[] = [];
    Object.assign(window, { kept });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      kept.push(`${violatedDirective} ${blockedURI}`),
    );
  });
  const violations = async () =>
    (await Promise.all(page.frames().map((frame) => frame.evaluate(() => (window as unknown as { kept: string[] }).kept)))).flat();
  return { violations, asked, referrers };
}

for (const [way, title, service] of [
  ['script', 'Sleep: East, from Signpost', "Children's sleep clinic"],
  ['frame', 'Help in East', undefined],
] as const) {
  test(`a school’s page with a ${way} shows the list, breaks no policy, keeps nothing and asks nobody else`, async ({ page, context }) => {
    const { violations, asked, referrers } = await watch(page);
    await page.goto(`${school.origin}/${way}`);
    const list = page.frameLocator(`iframe[title="${title}"]`);
    await expect(list.getByRole('heading', { level: 1 })).toBeVisible();
    if (service) await expect(list.getByRole('link', { name: service })).toBeVisible();
    expect(await violations()).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(await context.storageState()).toEqual({ cookies: [], origins: [] });
    const elsewhere = asked.filter((url) => !url.startsWith(ours) && !url.startsWith(school.origin) && !url.endsWith('/favicon.ico'));
    expect(elsewhere).toEqual([]);
    expect(asked.filter((url) => new URL(url).search !== '')).toEqual([]);
    expect(referrers).toEqual([]);
    const { violations: faults } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(faults.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)).toEqual([]);
  });
}

test('no script of a list, and not the one that adds it, reaches for cookies or storage', () => {
  const html = readFileSync(`${builtFolder}/embed/localities/east/index.html`, 'utf8');
  const own = [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, url]) => `${builtFolder}${url}`);
  expect(own.length).toBeGreaterThan(0);
  for (const file of [...own, `${builtFolder}/embed.js`])
    expect(readFileSync(file, 'utf8').replace(/^\/\/.*$/gm, ''), file).not.toMatch(
      /cookie|localStorage|sessionStorage|indexedDB|caches|\beval\b|new Function/,
    );
});

test('the frame is as high as its list, and grows on a narrow screen', async ({ page }) => {
  await page.goto(`${school.origin}/script`);
  const frame = page.locator('iframe');
  const list = page.frameLocator('iframe');
  const scrolls = () => list.locator('body').evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight);
  await expect.poll(scrolls).toBe(0);
  const high = Number(await frame.getAttribute('height'));
  expect(high).toBeGreaterThan(600);
  await page.setViewportSize({ width: 360, height: 800 });
  await expect.poll(async () => Number(await frame.getAttribute('height'))).toBeGreaterThan(high);
  await expect.poll(scrolls).toBe(0);
});

test('the list is reached by keyboard, and its links leave the frame', async ({ page }) => {
  await page.goto(`${school.origin}/script`);
  const first = page.frameLocator('iframe').getByRole('link', { name: 'Other numbers' });
  await expect(first).toBeVisible();
  await page.getByRole('link', { name: 'Term dates' }).focus();
  await expect
    .poll(async () => {
      await page.keyboard.press('Tab');
      return first.evaluate((link) => link === document.activeElement);
    })
    .toBe(true);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${ours}/help-now/`);
});

test('with JavaScript off, a plain frame still shows the list', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${school.origin}/frame`);
  const list = page.frameLocator('iframe');
  await list.locator('summary').first().click();
  await expect(list.locator('.list a').first()).toBeVisible();
  await context.close();
});

test('a tag that is written wrong adds no frame, and no other page of ours can be framed', async ({ page }) => {
  await page.goto(`${school.origin}/wrong`);
  await page.waitForLoadState('networkidle');
  await expect(page.locator('iframe')).toHaveCount(0);
  await page.goto(`${school.origin}/stolen`);
  await page.waitForLoadState('networkidle');
  await expect(page.frameLocator('iframe').getByRole('heading', { name: "Children's sleep clinic" })).toHaveCount(0);
});

test('a page of another site may read a list, and its calendar is one', async ({ page, request }) => {
  await page.goto(`${school.origin}/frame`);
  const answer = await request.get('/data/partners/needs/sleep-routines/east.json');
  expect(answer.headers()['access-control-allow-origin']).toBe('*');
  const { services, urgent } = await answer.json();
  expect(urgent.says).toContain('999');
  expect(services.map(({ id }: { id: string }) => id)).toContain('sleep-clinic');
  const calendar = new ICAL.Component(ICAL.parse(await (await request.get('/data/partners/localities/east.ics')).text()));
  expect(calendar.getAllSubcomponents('vevent').length).toBeGreaterThan(20);
});

test('help for people who may be watched, and secret addresses, are in no list on other sites', () => {
  const content = readContent('content');
  if (content.kind === 'unusable') throw new Error('The content cannot be read.');
  const { directory } = content;
  const risky = [...directory.services.values()].filter((service) => isAtRisk(service, directory));
  expect(risky.length).toBeGreaterThan(5);
  const files = globSync('{embed,data/partners}/**/*.{html,json,ics}', { cwd: builtFolder }).map((name) =>
    readFileSync(`${builtFolder}/${name}`, 'utf8'),
  );
  expect(files.length).toBeGreaterThan(300);
  for (const { id } of risky) expect(files.filter((text) => text.includes(`/services/${id}/`)).length, id).toBe(0);
  const area = globSync('{embed,data/partners}/**/*.{html,json,ics,atom}', { cwd: areaFolder }).map((name) =>
    readFileSync(`${areaFolder}/${name}`, 'utf8'),
  );
  expect(area.some((text) => text.includes('Rose Lane childminding'))).toBe(true);
  expect(area.filter((text) => /Secretgate|ZX9 9ZZ/.test(text))).toEqual([]);
});

test('a school’s web person chooses a place and a need, sees the list, and copies one tag', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/data/embed/');
  await page.getByRole('combobox', { name: 'Locality' }).selectOption('south');
  await page.getByRole('combobox', { name: 'Need' }).selectOption('sleep-routines');
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toContainText('South');
  await page.getByRole('button', { name: 'Copy the tag' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  const tag = await page.evaluate(() => navigator.clipboard.readText());
  expect(tag).toMatch(
    /^<script src="[^"]+\/embed\.js" data-locality="south" data-need="sleep-routines" data-title="[^"]+" async><\/script>$/,
  );
  await page.getByRole('combobox', { name: 'Need' }).selectOption('');
  await page.getByRole('combobox', { name: 'Locality' }).selectOption('');
  await expect(page.getByText('A list of everything would be too long.')).toBeVisible();
});

test('what changed is told by locality, and only my saved patch is shown until I ask for the rest', async ({ page }) => {
  await page.goto('/professionals/changes/');
  const north = page.getByRole('heading', { level: 2, name: 'North' });
  await expect(north).toBeVisible();
  await page.evaluate(() => localStorage.setItem('signpost.patch', JSON.stringify({ locality: 'east', age: '' })));
  await page.reload();
  await expect(page.getByRole('status').filter({ hasText: 'Showing East' })).toBeVisible();
  await expect(north).toBeHidden();
  await expect(page.getByRole('heading', { level: 2, name: 'All of Doncaster' })).toBeVisible();
  await page.getByRole('button', { name: 'Show everywhere' }).click();
  await expect(north).toBeVisible();
  await page.goto('/professionals/changes/#north');
  await page.reload();
  await expect(north).toBeVisible();
});

test('a page never says that nothing changed where the history is not known, and says how far it reaches', () => {
  for (const path of ['professionals/changes', 'commissioners/change']) {
    const html = readFileSync(`${builtFolder}/${path}/index.html`, 'utf8');
    const known = /history (of these records reaches back to|begins on) \d+ \w+ \d{4}/.test(html);
    const unknown = html.includes('The history of these records is not known here');
    const whole = path === 'professionals/changes' && !unknown;
    expect(known || unknown || whole, path).toBe(true);
    if (unknown) expect(html).not.toContain('Nothing that we know of');
  }
});
