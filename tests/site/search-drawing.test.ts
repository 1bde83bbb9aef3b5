import { expect, test } from '@playwright/test';
import { cards, chips, heading, phone, theBox, toHave } from './search-page.ts';

/** How results come on the page: nothing moves, what stays is not made anew, and nobody's typing waits for it. */

interface Moved {
  readonly node?: Node;
  readonly previousRect: DOMRectReadOnly;
  readonly currentRect: DOMRectReadOnly;
}

for (const viewport of [phone, { width: 1200, height: 800 }])
  test(`nothing moves while someone types and results come, at ${viewport.width} px`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.addInitScript(() => {
      const moves: string[] = [];
      Object.assign(window, { moves });
      // Also what moves within half a second of a press, which the usual measure leaves out.
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: Moved[] })[])
          for (const { node, previousRect: from, currentRect: to } of entry.sources)
            moves.push(`${node?.parentElement?.className} ${node?.textContent} ${from.x},${from.y} to ${to.x},${to.y}`);
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
    // Whoever waits until the list of services is there, and begins again with an empty box.
    await page.goto('/');
    await page.goto('/search/');
    const ready = page.waitForResponse(/\/search\/names-/);
    await theBox(page).focus();
    await ready;
    for (const words of ['food bank', 'debt']) {
      await theBox(page).press('Control+A');
      await theBox(page).press('Delete');
      await page.waitForTimeout(500);
      await theBox(page).pressSequentially(words, { delay: 40 });
      await expect(cards(page).nth(9)).toBeVisible();
      await page.waitForTimeout(500);
    }
    expect(await moves()).toEqual([]);
  });

test('nothing is drawn for someone who is about to type, and what has been drawn once stays', async ({ page }) => {
  await page.goto('/search/');
  const ready = page.waitForResponse(/\/search\/names-/);
  await theBox(page).focus();
  await ready;
  await page.waitForTimeout(300);
  const examples = page.locator('.nothing-asked');
  await expect(examples).toBeVisible();
  await expect(cards(page)).toHaveCount(0);
  await theBox(page).fill('speech');
  await expect(cards(page).first()).toBeVisible();
  await expect(examples).toHaveCount(0);
  await theBox(page).fill('');
  await expect(heading(page)).toHaveText(/^All \d+ services$/);
  await expect(examples).toHaveCount(0);
});

for (const viewport of [phone, { width: 1280, height: 900 }])
  test(`the page does not grow with each card, which would paint all of it again, at ${viewport.width} px`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.goto(toHave('wont sleep'));
    await expect(cards(page)).toHaveCount(10);
    await page.waitForTimeout(300);
    const name = await cards(page).first().getByRole('heading').innerText();
    await page.evaluate(() => {
      const heights: number[] = [];
      Object.assign(window, { heights });
      const look = () => {
        const { scrollHeight } = document.documentElement;
        if (scrollHeight !== heights.at(-1)) heights.push(scrollHeight);
        requestAnimationFrame(look);
      };
      look();
    });
    await theBox(page).fill('food bank');
    await expect(cards(page).first().getByRole('heading')).not.toHaveText(name);
    await expect(cards(page)).toHaveCount(10);
    await page.waitForTimeout(300);
    // As it was, as it may need, as it is; and once more when what stands above the list is another.
    expect((await page.evaluate(() => (window as unknown as { heights: number[] }).heights)).length).toBeLessThanOrEqual(4);
  });

test('a card that still answers, with the same above it, stays where it is while someone types on', async ({ page }) => {
  await page.goto(toHave('speech'));
  const first = cards(page).first();
  const name = await first.getByRole('heading').innerText();
  await first.evaluate((card) => card.setAttribute('data-was-here', ''));
  await theBox(page).press('End');
  await theBox(page).pressSequentially(' ');
  await expect(page).toHaveURL(/q=speech(\+|%20)$/);
  await expect(page.locator('[data-was-here]').getByRole('heading')).toHaveText(name);
  await theBox(page).fill('food bank');
  await expect(first.getByRole('heading')).not.toHaveText(name);
  await expect(page.locator('[data-was-here]')).toHaveCount(0);
});

test('a chip that is still meant stays where it is while someone types on, and one that changes is another', async ({ page }) => {
  await page.goto(toHave('my teenager wont go to school'));
  const chip = page.getByRole('button', { name: 'Take away: Aged 13 to 19' });
  await chip.evaluate((button) => button.setAttribute('data-was-here', ''));
  await theBox(page).press('End');
  await theBox(page).pressSequentially(' in mexborough');
  await expect(page.getByRole('button', { name: 'Take away: Near Mexborough' })).toBeVisible();
  await expect(page.locator('.chip[data-was-here]')).toHaveText(/Aged 13 to 19/);
  await theBox(page).fill('my toddler wont sleep');
  await expect(page.getByRole('button', { name: 'Take away: Aged 1 to 3' })).toBeVisible();
  await expect(page.locator('.chip[data-was-here]')).toHaveCount(0);
});

test('a slow phone draws one card at a time, so that typing is never held up', async ({ page }) => {
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
  expect(Math.max(...(await page.evaluate(() => (window as unknown as { drawn: number[] }).drawn)))).toBe(1);
});
