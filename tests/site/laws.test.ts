import { globSync, readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { readContent } from '../../src/data/read.ts';
import { areaFolder, builtFolder, builtPages, onePageOfEachKind } from './pages.ts';

/** The product's laws, held against what was built: nothing about a family leaves the page; unknown is never stated as fact. */

const textFiles = (folder: string) =>
  globSync('**/*.{html,json,js,css,ics,txt,xml,svg,csv,atom,geojson}', { cwd: folder }).map((name) => ({
    name,
    text: readFileSync(`${folder}/${name}`, 'utf8'),
  }));

function watchRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  return asked;
}

test('no page asks anyone but its own site for anything', async ({ page, baseURL }) => {
  // Half a second of quiet on each of many pages: more than a test usually has.
  test.setTimeout(180_000);
  const asked = watchRequests(page);
  for (const path of onePageOfEachKind) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
  }
  const elsewhere = asked.filter((url) => !url.startsWith(baseURL ?? '') && !url.startsWith('data:') && !url.startsWith('blob:'));
  expect(elsewhere).toEqual([]);
});

test('what a parent types, chooses and where they live is in no request, title, cookie or store', async ({ page, context }) => {
  const asked = watchRequests(page);
  await page.goto('/');
  await page.getByRole('searchbox').fill('my husband xyzzy hits me near DN4 0AB');
  await page.getByRole('button', { name: 'Find help' }).click();
  await expect(page.getByText('Near DN4 0AB')).toBeVisible();
  await page.getByRole('checkbox', { name: /^North/ }).check();
  await page.locator('.card a').first().click();
  await page.goBack();
  await expect(page.getByText('Near DN4 0AB')).toBeVisible();
  const sent = asked.map((url) => new URL(url)).filter(({ search, pathname }) => search !== '' || /xyzzy|dn4|north/i.test(pathname));
  expect(sent.map(String)).toEqual([]);
  expect(await page.title()).not.toMatch(/xyzzy|husband|DN4/i);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length))).toBe(0);
});

test('nothing is kept until Save is pressed, and Clear leaves no trace', async ({ page }) => {
  await page.goto('/services/sleep-clinic/');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.getByRole('button', { name: /^Save/ }).click();
  expect(await page.evaluate(() => localStorage.length)).toBe(1);
  await page.goto('/saved/');
  await expect(page.getByRole('link', { name: "Children's sleep clinic" })).toBeVisible();
  await page.getByRole('button', { name: 'Clear everything I saved' }).click();
  await expect(page.getByText('Nothing is saved here yet')).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('a hidden address is in no output of any kind', () => {
  const area = textFiles(areaFolder);
  expect(area.some(({ name }) => name === 'services/rose-childminding/index.html')).toBe(true);
  for (const secret of ['Secretgate', 'ZX9 9ZZ', '50.8123', '-1.8765', '1.8765'])
    expect(area.filter(({ text }) => text.includes(secret)).map(({ name }) => `${name} has ${secret}`)).toEqual([]);
});

test('a service with a hidden address shows no place, point or map pin of its own', () => {
  const content = readContent('content');
  if (content.kind === 'unusable') throw new Error('The content cannot be read.');
  const hidden = [...content.directory.services.values()].filter(({ addressHidden }) => addressHidden);
  expect(hidden.length).toBeGreaterThan(3);
  const built = textFiles(builtFolder);
  for (const { id, venues } of hidden) {
    const page = built.find(({ name }) => name === `services/${id}/index.html`)?.text ?? '';
    expect(page, id).not.toMatch(/"geo"|"streetAddress"|postalCode/);
    for (const { address, postcode } of venues)
      for (const secret of [address, postcode])
        if (secret) expect(built.filter(({ text }) => text.includes(secret)).map(({ name }) => name)).toEqual([]);
  }
});

test('a service with no recorded cost never says Free, and one with no recorded ages never says for whom', () => {
  const content = readContent('content');
  if (content.kind === 'unusable') throw new Error('The content cannot be read.');
  const services = [...content.directory.services.values()];
  const pageOf = (id: string) => readFileSync(`${builtFolder}/services/${id}/index.html`, 'utf8');
  const unpriced = services.filter(({ cost }) => cost.kind === 'unknown');
  const ageless = services.filter(({ ages }) => ages.kind === 'unknown');
  expect(Math.min(unpriced.length, ageless.length)).toBeGreaterThan(2);
  for (const { id } of unpriced) {
    expect(pageOf(id), id).toContain('Ask about cost');
    expect(pageOf(id), id).not.toMatch(/"isAccessibleForFree":true|<dd[^>]*>\s*Free/);
  }
  for (const { id } of ageless) expect(pageOf(id), id).not.toMatch(/"audienceType"|suggestedMinAge|Any age/);
});

test('every number that a page can ring stands in a record or in the one file of urgent numbers', () => {
  const content = readContent('content');
  if (content.kind === 'unusable') throw new Error('The content cannot be read.');
  const digits = (text: string) => text.replace(/\D/g, '');
  const known = new Set<string>();
  // Every phone and text number of every record, however deep it stands.
  JSON.stringify(
    [
      content.directory.urgent,
      content.directory.site,
      ...[content.directory.services, content.directory.hubs, content.directory.organisations].map((map) => [...map.values()]),
    ],
    (key, value: unknown) => {
      if ((key === 'phone' || key === 'text') && typeof value === 'string') known.add(digits(value));
      return value;
    },
  );
  const stray = builtPages().flatMap(({ path, html }) =>
    [...html.matchAll(/href="(?:tel|sms):([^"]+)"/g)]
      .filter(([, number]) => !known.has(digits(number ?? '')))
      .map(([, number]) => `${path} ${number}`),
  );
  expect(stray.slice(0, 10)).toEqual([]);
});

test('pages where someone may be watched have a neutral title, a quick exit, and stay out of site search', () => {
  const content = readContent('content');
  if (content.kind === 'unusable') throw new Error('The content cannot be read.');
  const risky = [...content.directory.needs.values()].filter(({ atRisk }) => atRisk);
  expect(risky.length).toBeGreaterThanOrEqual(4);
  for (const { id } of risky) {
    const html = readFileSync(`${builtFolder}/needs/${id}/index.html`, 'utf8');
    expect(html, id).toMatch(/<title>Help and advice \|/);
    expect(html, id).toContain('exit-page');
    expect(html, id).not.toMatch(/data-pagefind-body|<meta name="description"/);
  }
});

test('levels of help are on the pages for professionals and commissioners, and on no page for families', () => {
  const content = readContent('content');
  if (content.kind === 'unusable') throw new Error('The content cannot be read.');
  // The first levels have names that any page may say: "Open to everyone".
  const labels = content.directory.levelsOfHelp.filter(({ need }) => need > 1).map(({ label }) => label);
  expect(labels.length).toBeGreaterThan(1);
  const strays = builtPages()
    .filter(({ path }) => !/^\/(professionals|commissioners|data)\//.test(path))
    .filter(({ html }) => labels.some((label) => html.includes(label)));
  expect(strays.map(({ path }) => path)).toEqual([]);
});

test('a family that asks how much help it wants reads every statement, and no name, number or mark of a level', () => {
  const content = readContent('content');
  if (content.kind === 'unusable') throw new Error('The content cannot be read.');
  const { levelsOfHelp } = content.directory;
  for (const [path, says] of [
    ['how-much-help', levelsOfHelp.map(({ family }) => family)],
    ['how-much-help/young-person', levelsOfHelp.map(({ young }) => young?.says ?? '')],
  ] as const) {
    const main = /<main[\s\S]*<\/main>/.exec(readFileSync(`${builtFolder}/${path}/index.html`, 'utf8'))?.[0] ?? '';
    const words = main.replaceAll(/<[^>]*>/g, ' ');
    expect(says.filter((statement) => statement === '' || !words.includes(statement))).toEqual([]);
    expect(levelsOfHelp.map(({ label }) => label).filter((label) => words.toLowerCase().includes(label.toLowerCase()))).toEqual([]);
    expect(words).not.toMatch(/\blevels?\b|\btier\b|\bthreshold\b/i);
    // Nor in what is not read out: an id, a class, an address.
    const marks = [...main.matchAll(/(?:id|class|data-[a-z-]+|href)="([^"]*)"/g)].map(([, mark = '']) => mark);
    expect(marks.filter((mark) => /level/.test(mark) || levelsOfHelp.some(({ id }) => mark.split(/[^a-z-]/).includes(id)))).toEqual([]);
  }
});

test('a demonstration says so on every page, and asks search engines to stay away', () => {
  const quiet = builtPages().filter(({ html }) => !html.includes('noindex') || !html.includes('class="demonstration"'));
  expect(quiet.map(({ path }) => path)).toEqual([]);
});

test('another area is built with no word of Doncaster in any file', () => {
  const strays = textFiles(areaFolder).filter(({ name, text }) => !name.startsWith('pagefind/') && /doncaster/i.test(text));
  expect(strays.map(({ name }) => name)).toEqual([]);
  const home = readFileSync(`${areaFolder}/index.html`, 'utf8');
  expect(home).toContain('Wexcombe');
});
