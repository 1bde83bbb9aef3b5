import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, type Request, test } from '@playwright/test';
import { readLearned } from '../../src/data/learned.ts';
import { readContent } from '../../src/data/read.ts';
import { outcomeOf } from '../../src/islands/outcome.ts';
import { find } from '../../src/search/find.ts';
import { queryToFragment } from '../../src/search/fragment.ts';
import { emptyQuery } from '../../src/search/query.ts';
import { openDirectory } from '../support/index.ts';

/**
 * What the search page owes the people who use it.
 *
 * The box is a combobox with a list (ARIA 1.2, "editable combobox with list autocomplete"). The focus never leaves it.
 * - By keyboard: Down marks the first suggestion, then the next, then goes back to the box; Up the other way. Home, End, Left and
 *   Right stay in the words. Enter takes what is marked, and otherwise searches. Escape shuts the list and keeps the words; Down opens
 *   it again. Tab goes on to the button, takes nothing, and shuts the list.
 * - By screen reader: the box says whether its list is open, which list it is and which suggestion is marked; each suggestion says
 *   what taking it does. Nothing is read out while someone types; the outcome is said once, when they pause.
 * - By voice: words that arrive all at once count as typed. By touch: a press takes a suggestion, every target is 44 px.
 * - By eye: the marked suggestion is in sight, and in forced colours it has an outline. Nothing moves while the list opens, changes or
 *   shuts, or while results come; only the numbers to ring, when words sound like danger, push the list down.
 *
 * The rest of the page: every result says why it is here; what is not a full match does not look like one; every chip can be taken
 * away by keyboard, and the focus goes on to the next; what is pressed and then gone leaves the focus on what came of it; Back brings
 * back the words, the filters and the place in the list; nothing typed leaves the page.
 */

const phone = { width: 360, height: 740 };
const theBox = (page: Page) => page.getByRole('combobox', { name: 'What do you need help with?' });
const theList = (page: Page) => page.getByRole('listbox', { name: 'Suggestions' });
const suggestions = (page: Page) => theList(page).getByRole('option');
const chips = (page: Page) => page.getByRole('button', { name: /^Take away: / });
const cards = (page: Page) => page.locator('.results .card');
const heading = (page: Page) => page.locator('#results-heading');
const toHave = (words: string) => `/search/${queryToFragment({ ...emptyQuery, words })}`;

/** The search page, when its code has come. */
async function openSearch(page: Page): Promise<void> {
  await page.goto('/search/');
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
}

/** The search page with words typed in its box, and the suggestions open. */
async function typed(page: Page, words: string): Promise<void> {
  await openSearch(page);
  await theBox(page).pressSequentially(words, { delay: 30 });
  await expect(suggestions(page).first()).toBeVisible();
}

test.describe('the box', () => {
  test('says whether its list is open and which list it is', async ({ page }) => {
    await page.goto('/search/');
    await expect(theBox(page)).toHaveAttribute('aria-expanded', 'false');
    await expect(theBox(page)).toHaveAttribute('aria-autocomplete', 'list');
    await theBox(page).pressSequentially('slee');
    await expect(theBox(page)).toHaveAttribute('aria-expanded', 'true');
    await expect(theBox(page)).toHaveAttribute('aria-controls', (await theList(page).getAttribute('id')) ?? '');
    await expect(theBox(page)).not.toHaveAttribute('aria-activedescendant');
  });

  test('Down marks a suggestion and says which, and Enter takes it: a need becomes a chip', async ({ page }) => {
    await typed(page, 'bedt');
    await page.keyboard.press('ArrowDown');
    const marked = suggestions(page).first();
    await expect(marked).toHaveAttribute('aria-selected', 'true');
    await expect(theBox(page)).toHaveAttribute('aria-activedescendant', (await marked.getAttribute('id')) ?? '');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#need=sleep-routines$/);
    await expect(page.getByRole('button', { name: 'Take away: Bedtime, sleep and routines' })).toBeVisible();
    await expect(theBox(page)).toHaveValue('');
    await expect(theBox(page)).toBeFocused();
  });

  test('Up and Down go round by the box itself', async ({ page }) => {
    await typed(page, 'sleep');
    await page.keyboard.press('ArrowUp');
    await expect(suggestions(page).last()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowDown');
    await expect(theBox(page)).not.toHaveAttribute('aria-activedescendant');
    await page.keyboard.press('ArrowDown');
    await expect(suggestions(page).first()).toHaveAttribute('aria-selected', 'true');
  });

  test('Home and End stay in the words', async ({ page }) => {
    await typed(page, 'sleep');
    await page.keyboard.press('ArrowDown');
    const caret = () => theBox(page).evaluate((box: HTMLInputElement) => box.selectionStart);
    await page.keyboard.press('Home');
    expect(await caret()).toBe(0);
    await page.keyboard.press('End');
    expect(await caret()).toBe('sleep'.length);
    await expect(theBox(page)).toBeFocused();
  });

  test('Escape shuts the list and keeps the words, and Down opens it again', async ({ page }) => {
    await typed(page, 'sleep');
    await page.keyboard.press('Escape');
    await expect(theBox(page)).toHaveAttribute('aria-expanded', 'false');
    await expect(theBox(page)).toHaveValue('sleep');
    await page.keyboard.press('ArrowDown');
    await expect(suggestions(page).first()).toBeVisible();
  });

  test('Tab goes on to the button, takes nothing, and shuts the list', async ({ page }) => {
    await typed(page, 'sleep');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Find help' })).toBeFocused();
    await expect(theList(page)).toBeHidden();
    await expect(theBox(page)).toHaveValue('sleep');
    await expect(chips(page)).toHaveCount(0);
  });

  test('Enter with nothing marked searches, and takes the focus to how many there are', async ({ page }) => {
    await typed(page, 'speech');
    await page.keyboard.press('Enter');
    await expect(heading(page)).toBeFocused();
    await expect(heading(page)).toHaveText(/^\d+ services?$/);
    await expect(theList(page)).toBeHidden();
  });

  test('Enter on words of danger takes the focus to the numbers to ring, not past them', async ({ page }) => {
    await page.setViewportSize(phone);
    await page.goto('/search/');
    await theBox(page).fill('my husband hits me');
    await page.keyboard.press('Enter');
    await expect(page.locator('.urgent-card:visible h2').first()).toBeFocused();
    await expect(page.getByRole('link', { name: 'Call 999', exact: true }).first()).toBeVisible();
    expect(await page.evaluate(() => document.activeElement?.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
  });

  test('each suggestion says what taking it does', async ({ page }) => {
    await typed(page, 'sleep');
    for (const says of await suggestions(page).allInnerTexts())
      expect(says).toMatch(/Show all help with this|Go to this service|Search in this place/);
  });

  test('a service among the suggestions opens its own page, and a place completes the words', async ({ page }) => {
    await typed(page, 'baby group in mexb');
    await page.getByRole('option', { name: 'baby group in Mexborough Search in this place' }).click();
    await expect(theBox(page)).toHaveValue('baby group in Mexborough');
    await expect(page.getByRole('button', { name: 'Take away: Near Mexborough' })).toBeVisible();
    await typed(page, "children's sleep cl");
    await page.getByRole('option', { name: "Children's sleep clinic Go to this service" }).click();
    await expect(page).toHaveURL(/\/services\/[a-z0-9-]+\/$/);
  });

  test('nothing is read out while someone types, and the outcome once when they pause', async ({ page }) => {
    await page.addInitScript(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      new MutationObserver(() => {
        const says = document.querySelector('[role=status].heard')?.textContent ?? '';
        if (says && says !== said.at(-1)) said.push(says);
      }).observe(document, { subtree: true, childList: true, characterData: true });
    });
    const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
    await page.goto('/search/');
    await theBox(page).fill('s');
    await expect(heading(page)).toBeVisible();
    await expect.poll(said).not.toEqual([]);
    const before = await said();
    await theBox(page).pressSequentially('peech therapy', { delay: 60 });
    expect(await said()).toEqual(before);
    await expect.poll(said).toEqual([...before, await heading(page).innerText()]);
  });

  test('words that a voice puts in all at once are searched for, and bring suggestions', async ({ page }) => {
    await page.goto('/search/');
    await theBox(page).evaluate((box: HTMLInputElement) => {
      box.focus();
      box.value = 'my toddler wont sleep';
      box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText' }));
    });
    await expect(heading(page)).toHaveText(/^\d+ services?$/);
    await expect(page.getByRole('button', { name: 'Take away: Aged 1 to 3' })).toBeVisible();
  });

  test('the marked suggestion is in sight, and in forced colours has an outline', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.setViewportSize({ width: 360, height: 480 });
    await typed(page, 'sleep');
    await page.keyboard.press('ArrowUp');
    await expect(suggestions(page).last()).toBeInViewport({ ratio: 0.9 });
    const outline = await suggestions(page)
      .last()
      .evaluate((one) => {
        const { outlineStyle, outlineWidth, outlineColor, backgroundColor } = getComputedStyle(one);
        return { outlineStyle, width: Number.parseFloat(outlineWidth), shows: outlineColor !== backgroundColor };
      });
    expect(outline).toEqual({ outlineStyle: 'solid', width: 3, shows: true });
  });
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: phone });

  test('a press takes a suggestion', async ({ page }) => {
    await typed(page, 'bedt');
    await suggestions(page).first().tap();
    await expect(page.getByRole('button', { name: 'Take away: Bedtime, sleep and routines' })).toBeVisible();
  });

  test('everything that a thumb may press is at least 44 px high', async ({ page }) => {
    await typed(page, 'baby group free for my 18 months old in balb');
    await page.getByRole('button', { name: /^Filters/ }).evaluate((button: HTMLElement) => button.click());
    const small = () =>
      page
        .locator('.search :is(button, input:not([type=checkbox], [type=radio]), select, summary, label:has(input), [role=option]):visible')
        .evaluateAll((all) =>
          all
            .map((one) => ({ says: one.textContent, height: one.getBoundingClientRect().height }))
            .filter(({ height }) => height < 44)
            .map(({ says, height }) => `${says} ${height}`),
        );
    expect(await small()).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(cards(page).first()).toBeVisible();
    expect(await small()).toEqual([]);
  });
});

for (const viewport of [phone, { width: 1200, height: 800 }])
  test(`nothing moves while someone types and results come, at ${viewport.width} px`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.addInitScript(() => {
      const moves: string[] = [];
      Object.assign(window, { moves });
      // Also what moves within half a second of a press, which the usual measure leaves out.
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Element }[] })[])
          moves.push(`${entry.value} ${entry.sources.map(({ node }) => node?.className).join(' ')}`);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const moves = () => page.evaluate(() => (window as unknown as { moves: string[] }).moves);
    await page.goto(toHave('speech'));
    await expect(cards(page).nth(4)).toBeVisible();
    expect(await moves()).toEqual([]);
    await page.goto('/');
    await page.goto('/search/');
    await theBox(page).pressSequentially('my 3 year old wont sleep near balby', { delay: 40 });
    await expect(chips(page)).toHaveCount(2);
    await page.keyboard.press('Escape');
    await theBox(page).press('Control+A');
    await theBox(page).pressSequentially('free school uniform in mexb', { delay: 40 });
    await page.keyboard.press('Tab');
    await page.waitForTimeout(500);
    expect(await moves()).toEqual([]);
  });

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

test('a slow phone draws two cards at a time, so that typing is never held up', async ({ page }) => {
  await page.goto('/search/');
  await page.evaluate(() => {
    const drawn: number[] = [];
    Object.assign(window, { drawn });
    new MutationObserver((changes) => {
      const nodes = changes.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => node instanceof Element);
      drawn.push(nodes.reduce((sum, node) => sum + node.querySelectorAll('.card').length + (node.matches('.card') ? 1 : 0), 0));
    }).observe(document.body, { subtree: true, childList: true });
  });
  await theBox(page).pressSequentially('baby group', { delay: 50 });
  await expect(cards(page)).toHaveCount(10);
  expect(Math.max(...(await page.evaluate(() => (window as unknown as { drawn: number[] }).drawn)))).toBe(2);
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
    await page.locator('.map-pin:not(.map-group)').first().focus();
    await page.keyboard.press('Enter');
    const picked = page.getByRole('list', { name: 'Picked on the map' });
    await expect(picked.getByRole('link').first()).toBeFocused();
    await expect(picked.locator('.because').first()).toBeVisible();
  });
});

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
    const within = page.getByRole('radio', { name: /^Within 2 miles/ });
    const promised = Number.parseInt(await within.locator('xpath=..').locator('.count').innerText(), 10);
    await within.check();
    await expect(heading(page)).toHaveText(new RegExp(`^${promised} services?$`));
    await page.getByRole('button', { name: 'Take away: Within 2 miles of DN4 0AB' }).click();
    await expect(page).toHaveURL(/#q=baby\+group$/);
  });

  test('with every filter open there is no fault that axe can find, on the smallest phone', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('/search/#q=speech&near=Balby@53.5,-1.15');
    await page.getByRole('button', { name: /^Filters/ }).click();
    await page.locator('details.filter').evaluateAll((all) => {
      for (const filter of all) filter.setAttribute('open', '');
    });
    await expect(page.locator('details.filter > fieldset:visible')).toHaveCount(await page.locator('details.filter').count());
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ')}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
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
  // What the worker asked for is among them: the list of services, and every postcode at once.
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
