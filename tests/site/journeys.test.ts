import { globSync, readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';

test.describe('a parent on a small phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('by keyboard alone finds a service for a need, an age and a place, and what happens the first time', async ({ page }) => {
    await page.goto('/');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
    await page.keyboard.press('Enter');
    await tabTo(page, 'searchbox');
    await page.keyboard.type('my 3 year old wont sleep near balby');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\/#q=/);
    await expect(page.getByRole('button', { name: 'Take away: Aged 3' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Take away: Near Balby' })).toBeVisible();
    const first = page.locator('.results .card a').first();
    await expect(first).toBeVisible();
    await first.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/services\/[a-z0-9-]+\/$/);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  test('narrows by age and place, sees honest counts, and Back brings it all back', async ({ page }) => {
    await page.goto('/search/#q=speech');
    await page.getByRole('button', { name: 'Filters' }).click();
    const east = page.getByRole('checkbox', { name: /^East/ });
    const promised = parseInt(await east.locator('xpath=..').locator('.count').innerText(), 10);
    await east.check();
    await expect(page.locator('#results-heading')).toHaveText(new RegExp(`^${promised} services?$`));
    await page.getByRole('button', { name: /^Filters/ }).click();
    // Cards are drawn a few at a time: the first ten are there before any is compared.
    const names = page.locator('.results .card h3');
    await expect(names).toHaveCount(Math.min(promised, 10));
    const before = await names.allInnerTexts();
    await page.locator('.results .card a').first().click();
    await expect(page).toHaveURL(/\/services\//);
    await page.goBack();
    await expect(page).toHaveURL(/#q=speech&locality=east$/);
    await expect(theBox(page)).toHaveValue('speech');
    await expect(names).toHaveText(before);
  });

  test('who types something that sounds like danger sees the number before any result', async ({ page }) => {
    await page.goto('/search/#q=my+husband+hits+me');
    const card = page.locator('.urgent-card:visible').first();
    await expect(card).toBeVisible();
    await expect(card.getByRole('link', { name: 'Call 999', exact: true })).toBeVisible();
    const [cardBox, results] = [await card.boundingBox(), await page.locator('.results').boundingBox()];
    expect(cardBox?.y ?? 0).toBeLessThan(results?.y ?? 0);
  });

  test('who asks for what is not there is told what to leave out and who to ring', async ({ page }) => {
    await page.goto('/search/#q=bedtime&locality=east&language=Klingon&day=Sunday&cost=paid&kind=helpline');
    await expect(page.getByRole('heading', { name: 'No services match all of that' })).toBeVisible();
    await expect(page.getByText(/01632 960800/).first()).toBeVisible();
    const leaveOut = page.getByRole('button', { name: /^Leave out .+ \((\d+) results?\)$/ });
    if ((await leaveOut.count()) > 0) {
      const gives = Number(/\((\d+)/.exec(await leaveOut.first().innerText())?.[1]);
      await leaveOut.first().click();
      await expect(page.locator('#results-heading')).toHaveText(new RegExp(`^${gives} services?$`));
    }
  });

  test('opens the results on a map, picks one there, and is taken to its card', async ({ page }) => {
    await page.goto('/search/#q=parenting+course');
    await page.getByRole('button', { name: 'Show on a map' }).click();
    const pin = page.locator('.map-mark:not(.map-group)').first();
    await expect(pin).toBeVisible();
    await pin.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.results .card a:focus')).toBeVisible();
  });

  test('when the list of services does not come, is told, and is shown the other ways to look', async ({ page }) => {
    await page.route('**/search/index-*.json', (route) => route.abort());
    await page.goto('/search/#q=sleep');
    await expect(page.getByRole('heading', { name: 'Search did not load' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'By what you need' })).toBeVisible();
    await page.unroute('**/search/index-*.json');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.locator('.results .card').first()).toBeVisible();
  });
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test('a parent finds a service by need and place, and can read all of it', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Find help' }).click();
    await expect(page).toHaveURL(/\/needs\/\??$/);
    await page.getByRole('link', { name: /Bedtime, sleep and routines/ }).click();
    await page.getByRole('link', { name: 'East', exact: false }).first().click();
    await page.locator('.card a').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText(/Checked|Not checked/).first()).toBeVisible();
  });

  test('the search page says what is wrong and leads on', async ({ page }) => {
    await page.goto('/search/');
    await expect(page.locator('noscript p')).toHaveText(/Search needs JavaScript, which is off/);
    await page.locator('#main').getByRole('link', { name: 'All services, A to Z' }).click();
    await expect(page).toHaveURL(/\/services\/$/);
  });

  test('every service that search can find is on the A to Z', async ({ page }) => {
    const [names = ''] = globSync('dist/search/names-*.json');
    const { ids } = JSON.parse(readFileSync(names, 'utf8')) as { ids: string[] };
    expect(ids.length).toBeGreaterThan(100);
    await page.goto('/services/');
    const links = new Set(await page.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href'))));
    expect(ids.filter((id) => !links.has(`/services/${id}/`))).toEqual([]);
  });
});

test('a young person goes from the youth pages to a number to text and a straight answer about their parents', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/youth/');
  await expect(page.locator('body')).toHaveClass(/youth/);
  await expect(page.locator('a[href^="sms:"]').first()).toBeVisible();
  await page
    .getByRole('link', { name: /tell my parents/i })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/tell my parents/i);
});

test('a professional finds the referral route, the wait and the one-minute guide', async ({ page }) => {
  await page.goto('/search/#q=EBSA');
  await expect(page.getByText(/Sounds like/)).toContainText(/school/i);
  await page.locator('.results .card a').first().click();
  await expect(page.getByRole('heading', { name: /How to get in|Get in/i }).first()).toBeVisible();
  await page.goto('/guides/one-minute-attendance-and-ebsa/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('site search finds a guide by its words', async ({ page }) => {
  await page.goto('/guides/');
  await page.getByLabel('Search guides and pages').fill('consent');
  await expect(page.locator('site-search li a').first()).toBeVisible();
});

test('words that are typed understand an age, and the chip can be taken away', async ({ page }) => {
  await page.goto('/search/');
  await theBox(page).fill('free swimming for my 7 year old');
  await page.keyboard.press('Escape');
  const chip = page.getByRole('button', { name: 'Take away: Aged 7' });
  await chip.click();
  await expect(chip).toHaveCount(0);
  await expect(page).toHaveURL(/not=age:84-95/);
});

test('words typed before the page is ready, on a slow phone, are not lost', async ({ page }) => {
  let arrive = () => {};
  const waiting = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route('**/_astro/*.js', async (route) => {
    await waiting;
    await route.continue();
  });
  await page.goto('/search/', { waitUntil: 'commit' });
  await theBox(page).fill('food bank');
  arrive();
  await expect(page.locator('#results-heading')).toHaveText(/^\d+ services?$/);
  await expect(theBox(page)).toHaveValue('food bank');
});

test('someone who is watched leaves at once, by the button or by Shift three times, and the page is not in the history', async ({
  page,
}) => {
  await page.route('https://www.bbc.co.uk/**', (route) => route.fulfill({ contentType: 'text/html', body: 'Weather' }));
  for (const leave of [
    () => page.getByRole('link', { name: /^Exit this page/ }).click(),
    async () => {
      for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
    },
  ]) {
    await page.goto('/');
    await page.goto('/needs/domestic-abuse/');
    await expect(page).toHaveTitle(/^Help and advice/);
    await leave();
    await expect(page).toHaveURL('https://www.bbc.co.uk/weather');
    await page.goBack();
    await expect(page).not.toHaveURL(/domestic-abuse/);
  }
});

const theBox = (page: Page) => page.getByRole('combobox', { name: 'What do you need help with?' });

async function tabTo(page: Page, role: 'searchbox'): Promise<void> {
  for (let press = 0; press < 20; press++) {
    if (await page.getByRole(role).evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The ${role} was not reached in 20 presses of Tab.`);
}
