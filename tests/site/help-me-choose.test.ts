import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { readContent } from '../../src/data/read.ts';
import type { ServiceRecord } from '../../src/domain/directory.ts';
import type { Age } from '../../src/domain/schema/ages.ts';
import { builtPages } from './pages.ts';

/**
 * Help me choose, and the pages of a need at an age that it leads to. Accessible when: one question a page with one first heading;
 * every answer is a link that says where it goes; groups open by keyboard; the way back and the way past are links; the step is
 * written out; and nothing depends on JavaScript.
 */

const pages = builtPages();
const ofThePage = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
const questions = pages.filter(({ path }) => path.startsWith('/help-me-choose/'));
const atAge = pages.filter(({ path }) => /^\/needs\/[^/]+\/age\/[^/]+\/$/.test(path));
const forYoung = pages.filter(({ path }) => /^\/needs\/[^/]+\/age\/[^/]+\/young-person\/$/.test(path));
const needGroup = (page: Page, name: string) => page.locator('summary', { hasText: name });

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test('a parent asking for themselves gets to a service in four presses', async ({ page }) => {
    await page.goto('/help-me-choose/');
    await page.getByRole('link', { name: 'Me: I am a parent or carer' }).click();
    await needGroup(page, 'Money, food and work').click();
    await page.getByRole('link', { name: /^Money worries and debt/ }).click();
    await page.locator('.card a').first().click();
    await expect(page).toHaveURL(/\/services\/[a-z0-9-]+\/$/);
  });

  test('a parent asking for a child gets to a service in four pages: who, age, what, and the service', async ({ page }) => {
    await page.goto('/help-me-choose/');
    await page.getByRole('link', { name: 'A child or young person I care for' }).click();
    await page.getByRole('link', { name: '6 to 11 years' }).click();
    await needGroup(page, 'Parenting and behaviour').click();
    await page.getByRole('link', { name: /^My child's behaviour is hard to manage/ }).click();
    await page.locator('.card a').first().click();
    await expect(page).toHaveURL(/\/services\/[a-z0-9-]+\/$/);
  });

  test('where someone is leads to its own part of the same page', async ({ page }) => {
    await page.goto('/needs/behaviour/age/6-11/');
    await page.getByRole('navigation', { name: 'Where are you?' }).getByRole('link', { name: 'East' }).click();
    await expect(page).toHaveURL(/\/needs\/behaviour\/age\/6-11\/#east$/);
    await expect(page.getByRole('heading', { name: 'For people in East' })).toBeInViewport();
  });

  test('who skips every question ends with people to talk to, and all services', async ({ page }) => {
    await page.goto('/help-me-choose/');
    for (let question = 0; question < 3; question++) await page.getByRole('link', { name: 'Skip this question' }).click();
    await expect(page).toHaveURL(/\/help-me-choose\/not-sure\/not-sure\/not-sure\/$/);
    await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible();
    await page.getByRole('link', { name: 'Skip this question' }).click();
    await expect(page.getByRole('link', { name: 'All services', exact: true })).toBeInViewport();
  });
});

test('every question can be skipped, says which it is, and takes "I am not sure" for an answer', () => {
  const wrong = [...questions, ...atAge, ...forYoung].flatMap(({ path, html }) =>
    ['Skip this question', 'I am not sure', 'Back'].filter((words) => !ofThePage(html).includes(words)).map((words) => `${path} ${words}`),
  );
  const unnumbered = [...questions, ...atAge, ...forYoung].filter(({ html }) => !/>Question [1-4] of [34]</.test(html));
  expect(questions.length).toBeGreaterThan(20);
  expect([...wrong, ...unnumbered.map(({ path }) => `${path} number`)]).toEqual([]);
});

test('with JavaScript, what was answered is set in the search, in the fragment', async ({ page }) => {
  await page.goto('/help-me-choose/child/12-18/');
  await needGroup(page, 'Things to do and meeting people').click();
  await page.getByRole('link', { name: /^Things to do for children and families/ }).click();
  await page.getByRole('navigation', { name: 'Where are you?' }).getByRole('link', { name: 'North' }).click();
  await expect(page).toHaveURL(/\/search\/#need=activities&age=12-18&locality=north$/);
  await expect(page.locator('#results-heading')).toHaveText(/^\d+ services?$/);
  for (const name of [/^12 to 18 years/, /^North/]) await expect(page.getByRole('checkbox', { name })).toBeChecked();
});

test('where someone may be watched, the answers stay on the page with the quick exit, and the title is neutral', () => {
  const { directory } = content();
  const risky = [...atAge, ...forYoung].filter(({ path }) => directory.needs.get(path.split('/')[2] ?? '')?.atRisk);
  expect(risky.length).toBeGreaterThan(10);
  const wrong = risky.filter(
    ({ html }) => !/<title>Help and advice \|/.test(html) || !html.includes('exit-page') || html.includes('data-search'),
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('every page of a need at an age lists exactly the services that a look through the whole directory gives', () => {
  const { directory } = content();
  const wanted = new Map<string, string[]>();
  for (const need of directory.needs.values()) {
    const services = [...directory.services.values()].filter(({ needs, status }) => needs.includes(need.id) && status.kind !== 'closed');
    const list = (path: string, takes: (service: ServiceRecord) => boolean, orParents: boolean) => {
      if (!services.some(takes)) return;
      const listed = services.filter(
        (service) => takes(service) || service.ages.kind === 'unknown' || (orParents && service.ages.kind === 'parents-and-carers'),
      );
      wanted.set(path, listed.map(({ id }) => id).sort());
    };
    for (const band of directory.ageBands) if (band.from) list(`/needs/${need.id}/age/${band.id}/`, takesSomeoneOf(band), true);
    if (!need.youngLabel) continue;
    const young = directory.ageBands.filter(({ to }) => to && to.unit === 'years' && to.value >= 10);
    for (const band of young) list(`/needs/${need.id}/age/${band.id}/young-person/`, takesSomeoneOf(band), false);
    list(`/needs/${need.id}/age/not-sure/young-person/`, (service) => young.some((band) => takesSomeoneOf(band)(service)), false);
  }
  const built = new Map([...atAge, ...forYoung].map(({ path, html }) => [path, servicesOn(html)]));
  expect(built.size).toBeGreaterThan(300);
  expect(built).toEqual(wanted);
});

test('the number beside a need is the number of services on the page that it opens', () => {
  const counts = new Map(pages.map(({ path, html }) => [path, servicesOn(html).length]));
  const offers = questions.flatMap(({ path, html }) =>
    [...ofThePage(html).matchAll(/href="(\/needs\/[^"]+\/)"[^>]*>\s*<span[^>]*>[\s\S]*?<span class="count"[^>]*>(\d+) services?</g)].map(
      ([, href = '', count]) => ({ path, href, says: Number(count), has: counts.get(href) }),
    ),
  );
  expect(offers.length).toBeGreaterThan(1000);
  expect(offers.filter(({ says, has }) => says !== has)).toEqual([]);
});

test("a young person's pages have the youth look, and do not speak of their child", () => {
  const theirs = [...forYoung, ...questions.filter(({ path }) => path.startsWith('/help-me-choose/young-person/'))];
  expect(theirs.length).toBeGreaterThan(100);
  const wrong = theirs.filter(({ html }) => !/<body class="youth"/.test(html) || /<h[12][^>]*>[^<]*\b(your|my) child\b/i.test(html));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('nothing is stored, and no address has a query, from the first question to a service', async ({ page, context }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/');
  await page.getByRole('link', { name: 'Help me choose' }).first().click();
  await page.getByRole('link', { name: 'A child or young person I care for' }).click();
  await page.getByRole('link', { name: '6 to 11 years' }).click();
  await needGroup(page, 'School and learning').click();
  await page.getByRole('link', { name: /^Bullying/ }).click();
  await page.getByRole('navigation', { name: 'Where are you?' }).getByRole('link', { name: 'South' }).click();
  await page.locator('.results .card a').first().click();
  await expect(page).toHaveURL(/\/services\/[a-z0-9-]+\/$/);
  expect(asked.filter((url) => new URL(url).search !== '')).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
});

test('by keyboard alone, a group of needs opens and a need in it is chosen', async ({ page }) => {
  await page.goto('/help-me-choose/child/6-11/');
  await needGroup(page, 'School and learning').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: /^My child won't go to school/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/needs\/attendance\/age\/6-11\/$/);
});

for (const path of ['/help-me-choose/child/6-11/', '/help-me-choose/young-person/12-18/'])
  test(`${path} with every group open has no fault that axe can find, and targets of 44 px, on the smallest phone`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      await page.locator('details.group').evaluateAll((all) => {
        for (const group of all) group.setAttribute('open', '');
      });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${colorScheme} ${id} ${nodes[0]?.target.join(' ')}`)).toEqual([]);
    }
    const small = await page
      .locator('main :is(.say-it a, .said a, .step-foot a, summary)')
      .evaluateAll((all) =>
        all
          .filter((one) => one.getBoundingClientRect().height < 44 || one.getBoundingClientRect().width < 44)
          .map((one) => one.textContent),
      );
    expect(small).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  });

function content() {
  const read = readContent('content');
  if (read.kind === 'unusable') throw new Error('The content cannot be read.');
  return read;
}

/** The services with a card on a page, each once, by id. */
const servicesOn = (html: string): string[] =>
  [...new Set([...ofThePage(html).matchAll(/<article class="card[\s\S]*?href="\/services\/([^"/]+)\/"/g)].map(([, id = '']) => id))].sort();

/** A month at a time, without the site's own rules: does it take anyone of any age in the band, or someone expecting if the band does? */
function takesSomeoneOf({
  from,
  to,
  pregnancy,
  parentsAndCarers,
}: {
  from?: Age | undefined;
  to?: Age | undefined;
  pregnancy: boolean;
  parentsAndCarers: boolean;
}) {
  const first = (age: Age) => (age.unit === 'years' ? age.value * 12 : age.value);
  const last = (age: Age) => (age.unit === 'years' ? age.value * 12 + 11 : age.value);
  return ({ ages }: ServiceRecord): boolean => {
    if (ages.kind === 'any') return true;
    if (ages.kind === 'pregnancy') return pregnancy;
    if (ages.kind === 'parents-and-carers') return parentsAndCarers;
    if (ages.kind !== 'range') return false;
    if ((ages.pregnancy && pregnancy) || (ages.parentsAndCarers && parentsAndCarers)) return true;
    if (!from || !to) return false;
    const oldest = ages.to === 'any' ? Number.POSITIVE_INFINITY : last(ages.to);
    for (let months = first(from); months <= last(to); months++) if (first(ages.from) <= months && months <= oldest) return true;
    return false;
  };
}
