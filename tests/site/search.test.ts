import { expect, test } from '@playwright/test';
import { cards, chips, heading, openSearch, phone, suggestions, theBox, theList, typed } from './search-page.ts';

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

test.describe('the box', () => {
  test('says whether its list is open and which list it is', async ({ page }) => {
    await openSearch(page);
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
    await openSearch(page);
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

  test('words sent before the page listens are kept, and answered when it does', async ({ page }) => {
    let scriptMayCome = () => {};
    const wait = new Promise<void>((resolve) => {
      scriptMayCome = resolve;
    });
    await page.route('**/_astro/Search.*.js', (route) => wait.then(() => route.continue()));
    await page.goto('/search/', { waitUntil: 'commit' });
    await theBox(page).fill('wont sleep');
    await page.keyboard.press('Enter');
    scriptMayCome();
    await expect(heading(page)).toHaveText(/^\d+ services?$/);
    await expect(theBox(page)).toHaveValue('wont sleep');
    await expect(page).toHaveURL(/\/search\/#q=wont\+sleep$/);
  });

  test('words that a voice puts in all at once are searched for', async ({ page }) => {
    await openSearch(page);
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
