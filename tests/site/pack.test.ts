import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { gsm7Length } from '../../src/pack/gsm7.ts';
import { readCode } from './read-code.ts';
import { a4, sheetsOfPaper } from './sheets-of-paper.ts';

/**
 * A pack, as a professional makes it and a family opens it. What it must keep to: WCAG 2.1.1 and 2.1.4 (all by keyboard; one-letter keys
 * only with the focus, or with a switch), 4.1.3 (what was added is said), 1.4.10 (no sideways scroll but in a table), 3.1.2 (words in
 * another language say which).
 */

const things = (page: Page) => page.locator('.pack-thing h3');
const refsIn = (url: string) =>
  (new URLSearchParams(new URL(url).hash.slice(1)).get('pack') ?? '')
    .split('*')
    .slice(2)
    .map((entry) => entry.split('.').slice(0, 2).join('.'));

/** Every request with its headers and body, and all that a page may store. */
function watch(page: Page): string[] {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`));
  page.on('console', (message) => sent.push(`logged: ${message.text()}`));
  return sent;
}

const stored = (page: Page) =>
  page.evaluate(async () => ({
    cookie: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
  }));
const nothing = { cookie: '', local: 0, session: 0, databases: 0, caches: 0 };

/** The professional search with words asked, by keyboard alone. Answers the keys pressed besides those words. */
async function ask(page: Page, words: string): Promise<number> {
  await page.keyboard.press('/');
  await expect(page.locator('#ask')).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await expect(page.locator('#results-heading')).toBeFocused();
  return 2;
}

test('from a cold start, by keyboard, four services are in a pack, printed and its link copied in 25 keys at most', async ({
  page,
  context,
  browser,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'yes');
  });
  const sent = watch(page);
  await page.goto('/professionals/');
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  let keys = await ask(page, 'zzqx wont sleep anxious');
  await expect(page.locator('.results .card').nth(4)).toBeVisible();
  const press = async (key: string) => {
    keys++;
    await page.keyboard.press(key);
  };
  for (let count = 1; count <= 4; count++) {
    await press('ArrowDown');
    await press('p');
    await expect(page.getByRole('link', { name: `Your pack (${count})` })).toBeVisible();
  }
  await press('o');
  await expect(page).toHaveURL(/\/pack\/#pack=/);
  await expect(things(page)).toHaveCount(4);
  // Past the header by the skip link, then Print, then Copy the link.
  for (const key of ['Tab', 'Enter']) await press(key);
  for (
    let tabs = 0;
    tabs < 6 && !(await page.getByRole('button', { name: 'Print', exact: true }).evaluate((b) => b === document.activeElement));
    tabs++
  )
    await press('Tab');
  await press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
  await press('Tab');
  await press('Enter');
  await expect(page.getByText('Copied the link.')).toBeAttached();
  expect(keys).toBeLessThanOrEqual(25);
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const names = await things(page).allInnerTexts();

  // On another machine: the same pack.
  const elsewhere = await (await browser.newContext()).newPage();
  const sentElsewhere = watch(elsewhere);
  await elsewhere.goto(link);
  await expect(things(elsewhere)).toHaveText(names);

  // No word typed, and no pack, is in any request, log, title or store, on either.
  const refs = refsIn(link).map((ref) => ref.slice(2));
  expect(refs).toHaveLength(4);
  for (const line of [...sent, ...sentElsewhere]) for (const secret of ['zzqx', 'pack=', ...refs]) expect(line).not.toContain(secret);
  for (const one of [page, elsewhere]) {
    expect(await one.title()).not.toMatch(/sleep|anxi/i);
    expect(await stored(one)).toEqual(nothing);
  }
  expect(await context.cookies()).toEqual([]);
});

test('a pack goes along from page to page, and what is added on each is in it', async ({ page }) => {
  await page.goto('/services/sleep-clinic/');
  await page.getByRole('button', { name: /^Add to pack/ }).click();
  await expect(page.getByRole('button', { name: /^In the pack/ })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('link', { name: 'Family hubs' }).first().click();
  await expect(page).toHaveURL(/\/hubs\/#pack=1/);
  await expect(page.getByRole('link', { name: 'Your pack (1)' })).toBeVisible();
  await page.locator('.card h3 a').first().focus();
  await page.keyboard.press('p');
  await expect(page.getByRole('link', { name: 'Your pack (2)' })).toBeVisible();
  await page.goto(`/guides/what-is-early-help/${new URL(page.url()).hash}`);
  await page.getByRole('button', { name: /^Add to pack/ }).click();
  await page.getByRole('link', { name: 'Your pack (3)' }).click();
  await expect(things(page)).toHaveCount(3);
  expect(refsIn(page.url()).map((ref) => ref.charAt(0))).toEqual(['s', 'h', 'g']);
  expect(await stored(page)).toEqual(nothing);
});

test('Back from a page on which something was added keeps what was added', async ({ page }) => {
  await page.goto('/professionals/#q=speech');
  await page.locator('.results .card h3 a').first().focus();
  await page.keyboard.press('p');
  await expect(page.getByRole('link', { name: 'Your pack (1)' })).toBeVisible();
  await page.locator('.results .card h3 a').nth(1).click();
  await page.getByRole('button', { name: /^Add to pack/ }).click();
  // As a person would: they see that it is there before they go back.
  await expect(page.getByRole('link', { name: 'Your pack (2)' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('link', { name: 'Your pack (2)' })).toBeVisible();
  await expect(page).toHaveURL(/#q=speech&pack=1/);
  expect(await stored(page)).toEqual(nothing);
});

test('a search with a pack keeps both, whatever is typed', async ({ page }) => {
  await page.goto('/search/#q=bedtime');
  await page.locator('.results .card h3 a').first().focus();
  await page.keyboard.press('p');
  await expect(page).toHaveURL(/#q=bedtime&pack=1/);
  await page.locator('#ask').fill('speech');
  await expect(page).toHaveURL(/#q=speech&pack=1/);
});

test('a note that may say who the family is brings a warning, and order, reason and next step are kept in the link', async ({ page }) => {
  await page.goto('/pack/#pack=1*20261125*s.sleep-clinic*h.balby-family-hub');
  await page.getByText('Order, reasons and a note').click();
  await page.getByLabel(/^A note/).fill('For Sarah at DN4 0AB, born 12/05/2014, ring 07700 900123');
  await expect(page.getByText(/^This may have/)).toHaveText(/name \(Sarah\)/);
  for (const kind of ['postcode', 'date of birth', 'phone number']) await expect(page.getByText(/^This may have/)).toContainText(kind);
  await page.getByLabel(/^A note/).fill('See you on Friday at Balby Family Hub.');
  await expect(page.getByText(/^This may have/)).toHaveCount(0);
  await page.getByRole('button', { name: /^Down Children's sleep clinic/ }).click();
  await page.getByLabel("Why: Children's sleep clinic").selectOption('talk');
  await page.getByLabel("Next step: Children's sleep clinic").selectOption('ring');
  await expect(page).toHaveURL(/note=See\+you/);
  const hash = new URL(page.url()).hash;
  expect(refsIn(page.url())).toEqual(['h.balby-family-hub', 's.sleep-clinic']);
  await page.goto('/');
  await page.goto(`/pack/${hash}`);
  await expect(page.locator('.pack-note')).toHaveText('See you on Friday at Balby Family Hub.');
  await expect(page.locator('.pack-reason')).toContainText('Someone to talk to about this.');
  await expect(page.locator('.pack-next')).toContainText('Ring them.');
});

test('an old pack says what changed, closed and left, and offers the nearest like it', async ({ page, request }) => {
  const record = await findRecord(request, 'sleep-clinic');
  const digest: string = record.digest;
  const moved = `${digest.slice(0, 4)}__${digest.slice(6)}`;
  await page.goto(
    `/pack/#pack=1*20260601*s.sleep-clinic.${moved}*s.trapdoor-young-players*s.gone-for-good.${digest}*s._AAAAAA.${digest.slice(0, 14)}`,
  );
  await expect(page.getByText('This pack was made 5 months ago.')).toBeVisible();
  await expect(page.locator('.pack-thing').nth(0)).toContainText('Changed since this pack was made: when it is.');
  await expect(page.locator('.pack-thing').nth(1)).toContainText(/Closed on .+Nearest like it/s);
  await expect(page.locator('.pack-thing').nth(2)).toContainText(/Gone for good.*This has left the directory.*Nearest like it: .+/s);
  await expect(page.locator('.pack-thing').nth(3)).toContainText('This has left the directory.');
  await page.goto('/pack/#pack=9*from-the-future');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'This pack cannot be opened' })).toBeVisible();
});

test('text messages are 160 letters of GSM-7 at most, and name nothing of a service that puts people at risk', async ({
  page,
  request,
}) => {
  const risky = await findRecord(request, undefined);
  await page.goto(`/pack/#pack=1*20261125*s.${risky.id}*s.sleep-clinic*h.balby-family-hub`);
  await page.getByText('Text message, email or case note').click();
  const messages = await page.locator('.messages pre').allInnerTexts();
  expect(messages.length).toBeGreaterThan(1);
  for (const message of messages) expect(gsm7Length(message)).toBeLessThanOrEqual(160);
  const all = messages.join('\n');
  expect(all).toContain('sleep clinic');
  for (const secret of [risky.name, risky.id, risky.summary]) expect(all).not.toContain(secret);
  await expect(page.getByText('Take care.')).toBeVisible();
});

test('a service that puts people at risk is not named by the address that holds it', async ({ page }) => {
  await page.goto('/professionals/#q=he+hits+me&need=domestic-abuse');
  const cards = page.locator('.results .card');
  await expect(cards.first()).toBeVisible();
  await cards.first().locator('h3 a').focus();
  await page.keyboard.press('p');
  await expect(page.getByRole('link', { name: 'Your pack (1)' })).toBeVisible();
  expect(refsIn(page.url())[0]).toMatch(/^s\._[\w-]{6}$/);
});

test('the codes on the paper open the pages and the pack that they stand beside', async ({ page, baseURL }) => {
  const hash = '#pack=1*20261125*s.sleep-clinic*h.balby-family-hub';
  await page.goto(`/pack/${hash}`);
  await expect(things(page)).toHaveCount(2);
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  const read: string[] = [];
  for (const code of await page.locator('.pack-sheet .qr').all())
    read.push(await readCode(page, await code.screenshot({ scale: 'device' })));
  expect(read).toEqual([`${baseURL}/pack/${hash}`, `${baseURL}/services/sleep-clinic/`, `${baseURL}/hubs/balby-family-hub/`]);
});

test('four services and a hub print on two sheets of A4', async ({ page }) => {
  await page.goto('/pack/#pack=1*20261125*s.sleep-clinic*s.kettle-on-young-carers*h.balby-family-hub*s.room-4b*s.bleary');
  await expect(things(page).first()).toBeVisible();
  const { sheets, size } = await sheetsOfPaper(page);
  expect(sheets).toBeLessThanOrEqual(2);
  expect(size).toMatch(a4);
});

test('words around the facts in Urdu say that they are Urdu and run from the right; the facts stay English', async ({ page }) => {
  await page.goto('/pack/#pack=1*20261125*s.sleep-clinic');
  await page.getByLabel('Words around the facts in').selectOption('ur');
  await expect(page).toHaveURL(/pack=1\*20261125\.ur\*/);
  await expect(page.locator('.frame-word').first()).toHaveAttribute('lang', 'ur');
  await expect(page.locator('.frame-word').first()).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('.pack-facts dd').first()).not.toHaveAttribute('lang');
  await expect(page.getByText('The Urdu words here have not been checked yet')).toBeVisible();
});

test('professionals see the way in, the wait with its day, and steps up and down; my patch is kept only when saved', async ({ page }) => {
  await page.goto('/professionals/#q=sleep+clinic');
  const card = page.locator('#result-sleep-clinic');
  await expect(card).toContainText('Who refers');
  await expect(card).toContainText(/About 6 weeks \(said on 10 November/);
  await expect(card).toContainText('Extra help with one thing (level 2)');
  await expect(card).toContainText('Step down');
  await page.getByLabel('My locality').selectOption('east');
  await expect(page).toHaveURL(/locality=east/);
  expect(await stored(page)).toEqual(nothing);
  await page.getByRole('button', { name: 'Save these' }).click();
  expect((await stored(page)).local).toBe(1);
  await page.goto('/');
  await page.goto('/professionals/');
  await expect(page.getByLabel('My locality')).toHaveValue('east');
  await expect(page).toHaveURL(/locality=east/);
  await page.goto('/saved/');
  await page.getByRole('button', { name: 'Clear everything I saved' }).click();
  expect(await stored(page)).toEqual(nothing);
});

test('letters do nothing once keys are switched off, and nothing while someone types', async ({ page }) => {
  await page.goto('/professionals/');
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  await ask(page, 'pop/o');
  await expect(page.locator('#ask')).toHaveValue('pop/o');
  await page.getByLabel('Keys on').uncheck();
  await page.locator('#results-heading').focus();
  await page.keyboard.press('/');
  await page.keyboard.press('o');
  await expect(page).toHaveURL(/\/professionals\//);
  await expect(page.locator('#ask')).not.toBeFocused();
});

test('up to four services stand side by side, and what nobody recorded says so', async ({ page }) => {
  await page.goto('/compare/#with=sleep-clinic*kettle-on-young-carers*eric*beat*samaritans');
  await expect(page.locator('.compare thead th')).toHaveCount(5);
  await expect(page.locator('.compare')).toContainText('Not recorded: ask');
});

for (const path of [
  '/pack/',
  '/pack/#pack=1*20260601.ur*s.sleep-clinic.AAAAAAAAAAAAAAAAAAA.talk.ring*s.trapdoor-young-players*s.gone*g.what-is-early-help&note=See+Sarah',
  '/pack/#pack=0',
  '/professionals/#q=speech&pack=1*20261125*s.sleep-clinic',
  '/compare/#with=sleep-clinic*eric',
])
  test(`${path} has no fault that axe can find, open and shut, light and dark`, async ({ page }) => {
    for (const [colorScheme, width] of [
      ['light', 320],
      ['dark', 1280],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.goto('/about/');
      await page.goto(path);
      await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
      await expect(page.locator('.panel, .pack-thing, .results .card .lens dd, .compare td').first()).toBeVisible();
      await page.locator('main details').evaluateAll((all) => {
        for (const details of all) details.setAttribute('open', '');
      });
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${colorScheme} ${width} ${id}: ${nodes.map(({ html }) => html).slice(0, 2)}`)).toEqual([]);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(sideways, `scrolls sideways at ${width} px`).toBeLessThanOrEqual(0);
    }
  });

interface Found {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly digest: string;
  readonly atRisk: boolean;
  readonly contact: { readonly phone?: string };
}

/** A record as packs have it, by its id; or one that puts people at risk and has a number. */
async function findRecord(
  request: { get: (url: string) => Promise<{ json: () => Promise<unknown> }> },
  id: string | undefined,
): Promise<Found> {
  for (let file = 0; file < 32; file++) {
    const records = (await (await request.get(`/pack/records/${file}.json`)).json()) as readonly Found[];
    const found = records.find((record) => (id ? record.id === id : record.atRisk && record.contact.phone));
    if (found) return found;
  }
  throw new Error(`There is no record of ${id ?? 'a service that puts people at risk'}.`);
}
