import { expect, type Request, test } from '@playwright/test';
import { readLearned } from '../../src/data/learned.ts';
import { readContent } from '../../src/data/read.ts';
import { outcomeOf } from '../../src/islands/outcome.ts';
import { find } from '../../src/search/find.ts';
import { emptyQuery } from '../../src/search/query.ts';
import { openDirectory } from '../support/index.ts';
import { cards, heading, phone, theBox, toHave } from './search-page.ts';

/** What comes of a search: what it owes the people who use it is written at the top of search.test.ts. */

test('whoever comes with words never sees the page that waits for them', async ({ page, request }) => {
  expect(await (await request.get('/search/')).text()).not.toContain('Show every service');
  await page.addInitScript(() => {
    Object.assign(window, { waited: false });
    new MutationObserver(() => {
      if (document.querySelector('.nothing-asked')) Object.assign(window, { waited: true });
    }).observe(document, { subtree: true, childList: true });
  });
  await page.goto(toHave('speech'));
  await expect(cards(page).first()).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { waited: boolean }).waited)).toBe(false);
});

test('whoever comes without words can begin with what others say, or with everything', async ({ page }) => {
  await page.goto('/search/');
  await page.getByRole('button', { name: 'Show every service, with filters' }).click();
  await expect(heading(page)).toHaveText(/^All \d+ services$/);
  await expect(heading(page)).toBeFocused();
  await page.reload();
  const example = page.locator('.nothing-asked a').first();
  const words = await example.innerText();
  await example.click();
  await expect(theBox(page)).toHaveValue(words);
  await expect(cards(page).first()).toBeVisible();
});

test('a link that is pressed just before the address is written is followed all the same', async ({ page }) => {
  await page.goto(toHave('speech'));
  await expect(cards(page).first()).toBeVisible();
  await theBox(page).fill('sleep');
  // A busy browser changes the address first, and says so later.
  await page.evaluate((pressed) => window.history.replaceState(null, '', pressed), toHave('autism'));
  await page.waitForTimeout(600);
  await page.evaluate(() => window.dispatchEvent(new HashChangeEvent('hashchange')));
  await expect(theBox(page)).toHaveValue('autism');
});

test.describe('what comes of a search', () => {
  for (const [what, address] of [
    ['words', '/search/#q=wont+sleep'],
    ['filters', '/search/#cost=free&age=3y'],
    ['words that only part of the list has', '/search/#q=xqzzv'],
  ] as const)
    test(`every result says why it is here: ${what}`, async ({ page }) => {
      await page.goto(address);
      await expect(cards(page)).toHaveCount(10);
      for (const because of await page.locator('.results .card .because').all()) await expect(because).toHaveText(/\w{3}/);
      await expect(page.locator('.results .card .because')).toHaveCount(10);
    });

  test('services that answer all but the age, the place or the cost do not look like a full match', async ({ page }) => {
    const { words, notice } = somethingTooNarrow();
    await page.goto(toHave(words));
    await expect(page.getByRole('heading', { name: 'Nothing matches all of that' })).toBeVisible();
    await expect(page.getByText(notice, { exact: true })).toBeVisible();
    expect(notice).toMatch(/^These are the closest, without the (age|place|cost)/);
    await expect(cards(page).first()).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: notice })).toHaveText(`Nothing matches all of that. ${notice}`);
    await expect(page.getByText(/^\d+ services?$/)).toHaveCount(0);
  });

  test('words that nothing has are said so plainly, with someone to ask', async ({ page }) => {
    await page.goto('/search/#q=xqzzv');
    await expect(page.getByRole('heading', { name: 'We did not find your words' })).toBeVisible();
    const notice = page.getByText('Try other words, or ask someone: Ring Doncaster Families Information Service');
    await expect(notice.getByRole('link', { name: '01632 960800' })).toBeVisible();
    await expect(notice.getByRole('link', { name: 'any family hub' })).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: 'We did not find your words' })).toHaveCount(1);
    await expect(cards(page).first()).toBeVisible();
  });

  test('leaving out what was both chosen and typed gives what the button promised', async ({ page }) => {
    await page.goto('/search/#q=speech+for+my+3+year+old+in+thorne&age=12-18&language=Polish&locality=south&kind=helpline');
    await expect(page.getByRole('heading', { name: 'No services match all of that' })).toBeVisible();
    const leaveOut = page.getByRole('button', { name: /^Leave out .+ \(\d+ results?\)$/ });
    if ((await leaveOut.count()) === 0) await page.goto('/search/#q=speech+for+my+3+year+old+free&age=19-25&day=Sunday');
    const first = leaveOut.first();
    const promised = Number(/\((\d+)/.exec(await first.innerText())?.[1]);
    await first.click();
    await expect(heading(page)).toHaveText(new RegExp(`^${promised} services?$`));
    await expect(heading(page)).toBeFocused();
  });

  test('after more are shown the focus is on the first of them, and at the end it is not lost', async ({ page }) => {
    await page.goto(toHave('speech therapy'));
    const more = page.getByRole('button', { name: /^Show \d+ more$/ });
    await expect(cards(page)).toHaveCount(10);
    while ((await more.count()) > 0) {
      const shown = await cards(page).count();
      await more.focus();
      await page.keyboard.press('Enter');
      await expect(cards(page).nth(shown).getByRole('link')).toBeFocused();
    }
  });

  test('a picked pin shows its service under the map, and says why it is among the results', async ({ page }) => {
    await page.goto(toHave('parenting course'));
    await page.getByRole('button', { name: 'Show on a map' }).click();
    await page.locator('.map-mark:not(.map-group)').first().focus();
    await page.keyboard.press('Enter');
    const picked = page.getByRole('list', { name: 'Picked on the map' });
    await expect(picked.getByRole('link').first()).toBeFocused();
    await expect(picked.locator('.because').first()).toBeVisible();
  });
});

test('Back brings back the words, the filters, the longer list and the place in it, on a phone', async ({ page }) => {
  await page.setViewportSize(phone);
  await page.goto('/search/#q=something+to+do&cost=free');
  const more = page.getByRole('button', { name: /^Show \d+ more$/ });
  for (const shown of [20, 30]) {
    await more.click();
    await expect(cards(page)).toHaveCount(shown);
  }
  const far = cards(page).nth(24).getByRole('link');
  await far.scrollIntoViewIfNeeded();
  const [name, scroll] = [await far.innerText(), await page.evaluate(() => window.scrollY)];
  await far.click();
  await expect(page).toHaveURL(/\/services\//);
  await page.goBack();
  await expect(theBox(page)).toHaveValue('something to do');
  await expect(page).toHaveURL(/#q=something\+to\+do&cost=free$/);
  await expect(page.getByRole('button', { name: 'Take away: Free' })).toBeAttached();
  await expect(cards(page)).toHaveCount(30);
  await expect(cards(page).nth(24).getByRole('link')).toHaveText(name);
  await expect.poll(async () => Math.abs((await page.evaluate(() => window.scrollY)) - scroll)).toBeLessThan(2);
  await expect(far).toBeInViewport();
});

test('while someone types that they are hurt, and where they live, nothing of it leaves the page', async ({ page, context }) => {
  const requests: Request[] = [];
  context.on('request', (request) => requests.push(request));
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await page.goto('/search/');
  const titles = new Set<string>();
  for (const letter of 'my husband hits me near DN4 0AB') {
    await theBox(page).press(letter === ' ' ? 'Space' : letter);
    titles.add(await page.title());
  }
  await expect(page.getByRole('button', { name: 'Take away: Near DN4 0AB' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Call 999', exact: true }).first()).toBeVisible();
  const stored = () => page.evaluate(async () => [{ ...localStorage }, { ...sessionStorage }, await caches.keys(), window.name]);
  expect(await stored()).toEqual([{}, {}, [], '']);
  expect(await page.evaluate(() => JSON.stringify(window.history.state))).not.toMatch(/husb|dn4/i);
  await cards(page).first().getByRole('link').click();
  await expect(page).toHaveURL(/\/services\//);
  titles.add(await page.title());
  expect(await stored()).toEqual([{}, {}, [], '']);
  const sent = await Promise.all(
    requests.map(async (request) => JSON.stringify([request.url(), request.method(), request.postData(), await request.allHeaders()])),
  );
  // What the worker asked for is among them: the list of services, and all the postcodes with the same first half, by a number.
  for (const file of ['index', 'cards', 'postcodes']) expect(sent.some((one) => one.includes(`/search/${file}-`))).toBe(true);
  expect(sent.filter((one) => /husb|hits|dn4|0ab\b/i.test(one))).toEqual([]);
  expect([...titles].filter((title) => /husb|hits|dn4/i.test(title))).toEqual([]);
  expect([await context.cookies(), said]).toEqual([[], []]);
});

test('before the list of services comes, and when it never does, words of danger bring the number to ring', async ({ page }) => {
  await page.route('**/search/index-*.json', (route) => route.abort());
  await page.goto('/search/');
  await theBox(page).fill('my husband hits me');
  await expect(page.getByRole('link', { name: 'Call 999', exact: true }).first()).toBeVisible();
});

test('a list of services of which only a part comes is never searched: the page says so, and tries again', async ({ page }) => {
  const whole = /\/search\/index-.*\.json$/;
  await page.route(whole, async (route) => {
    const body = await (await route.fetch()).text();
    // Cut after a line, so that what came can all be read.
    await route.fulfill({ contentType: 'application/json', body: body.slice(0, body.lastIndexOf('\n', body.length - 3) + 1) });
  });
  await page.goto('/search/');
  await theBox(page).fill('food bank');
  await expect(page.getByRole('heading', { name: 'Search did not load' })).toBeVisible();
  await expect(cards(page)).toHaveCount(0);
  await page.unroute(whole);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(cards(page)).toHaveCount(10);
});

/** Words of which a service answers all but what is strict in them: its name, and a place, an age or a cost that it is not for. */
function somethingTooNarrow(): { words: string; notice: string } {
  const content = readContent('content');
  if (content.kind === 'unusable') throw new Error('The content cannot be read.');
  const open = openDirectory(content.directory, readLearned().words);
  const today = new Date().toISOString().slice(0, 10);
  for (const { name } of content.directory.services.values())
    for (const narrower of ['near Mexborough', 'free', 'for my 2 year old near Bawtry']) {
      const words = `${name} ${narrower}`;
      const answer = find(open, { ...emptyQuery, words }, { today });
      const { notice } = outcomeOf(answer);
      if (answer.widened === 'understood' && answer.urgent.length === 0 && notice) return { words, notice };
    }
  throw new Error('Every service answers everything: think of narrower words.');
}
