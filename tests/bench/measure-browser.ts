import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { findChromium } from '../../scripts/find-chromium.mjs';
import { judgedQueries } from '../relevance/queries.ts';
import type { PackedServer, Sent } from './packed-server.ts';
import { type Painted, startPageClock } from './page-clock.ts';
import { median, percentile } from './statistics.ts';
import { readTrace, traceCategories } from './trace.ts';

/** A desktop whose processor is four times slower. */
export const slowdown = 4;
/** What Lighthouse calls slow 4G. */
const slow4g = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
/** A quick typist's: 100 words a minute. */
const betweenKeysMs = 120;
/** How long a hand holds a button down. */
const pressMs = 80;
/** Long enough for the list of services to have come. */
const indexMs = 2000;
/** Long enough for everything to have been painted. */
const restMs = 500;

/** Things that families said. */
const sentences = judgedQueries('looked-at')
  .map(({ q }) => q)
  .filter((words) => words.length >= 12 && words.length <= 32)
  .filter((_, at) => at % 7 === 0)
  .slice(0, 10);

export function startBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--no-first-run'];
  return chromium.launch({ ...(executablePath ? { executablePath } : {}), args });
}

export interface TypingFigures {
  /** From press to the first result painted, for each answer. */
  readonly ms: readonly number[];
  /** To the second as well, for each answer that had the time. */
  readonly bothMs: readonly number[];
  /** Of that, the work: without waiting for a frame, for the network, or for a processor that had other work. */
  readonly workMs: readonly number[];
  readonly longestTaskMs: number;
  /** Tasks over 50 ms, as a page is told of them. */
  readonly longTasks: number;
  /** Sentences that were not in the box as they were typed. */
  readonly spoiled: readonly string[];
}

/**
 * Types sentences key by key and ticks a filter after each, with the main thread four times slower. The browser slows no worker, so
 * what the worker worked for an answer is counted four times instead of once.
 */
export async function measureTyping(browser: Browser, open: (page: Page) => Promise<unknown>): Promise<TypingFigures> {
  const { context, page } = await newPage(browser);
  await open(page);
  await page.locator('#ask').focus();
  // Once before it counts: the first time, what drives the browser puts a script of its own into the page, a task longer than any of ours.
  await Promise.all([page.locator('#ask').inputValue(), page.locator('#ask').boundingBox()]);
  await page.waitForTimeout(indexMs);
  const client = await context.newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await browser.startTracing(page, { categories: traceCategories });
  const mark = await page.evaluate(() => {
    window.pageClock.longTasks.length = 0;
    window.pageClock.painted.length = 0;
    const { name, startTime } = performance.mark('measuring begins');
    return { name, at: performance.timeOrigin + startTime };
  });
  const spoiled: string[] = [];
  for (const words of sentences) {
    await page.locator('#ask').press('Control+A');
    await page.keyboard.type(words, { delay: betweenKeysMs });
    await page.waitForTimeout(restMs);
    if ((await page.locator('#ask').inputValue()) !== words) spoiled.push(words);
    await tickFilter(page);
  }
  const { longestTaskMs, pageMs, workerMs } = readTrace(await browser.stopTracing(), mark);
  const { painted, longTasks } = await page.evaluate(() => window.pageClock);
  await context.close();
  const inWorker = painted.map(({ asked, answered }) => workerMs(asked, answered));
  const until = (end: number | undefined, one: Painted, at: number) =>
    end === undefined ? [] : [end - one.began + (slowdown - 1) * (inWorker[at] ?? 0)];
  const ms = painted.flatMap((one, at) => until(one.painted, one, at));
  const bothMs = painted.flatMap((one, at) => until(one.both, one, at));
  const workMs = painted.map((one, at) => pageMs(one.began, one.painted) + slowdown * (inWorker[at] ?? 0));
  return { ms, bothMs, workMs, longestTaskMs, longTasks: longTasks.length, spoiled };
}

/** The search page of a site. */
export const searchPage =
  ({ origin }: PackedServer) =>
  (page: Page) =>
    page.goto(`${origin}/search/`, { waitUntil: 'networkidle' });

/**
 * Ticks the second of the boxes that are shown, and takes the tick away again: with the mouse itself, since whatever else makes sure of
 * a click does so in the page, whose work is measured. As a hand does it: it comes to the box, presses, and lets go.
 */
async function tickFilter(page: Page): Promise<void> {
  for (let time = 0; time < 2; time++) {
    const box = await page.locator('.filters input[type=checkbox]:visible').nth(1).boundingBox();
    if (!box) throw new Error('There is no filter to tick.');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForTimeout(pressMs);
    await page.mouse.down();
    await page.waitForTimeout(pressMs);
    await page.mouse.up();
    await page.waitForTimeout(restMs);
  }
}

/** Several runs as one: the middle of each figure, and the best, which is the one that other programs disturbed least. */
export const middleOf = (runs: readonly TypingFigures[]) => ({
  answers: runs.reduce((sum, { ms }) => sum + ms.length, 0),
  p50: median(runs.map(({ ms }) => median(ms))),
  p95: median(runs.map(({ ms }) => percentile(ms, 0.95))),
  bothP95: median(runs.map(({ bothMs }) => percentile(bothMs, 0.95))),
  workP50: median(runs.map(({ workMs }) => median(workMs))),
  workP95: median(runs.map(({ workMs }) => percentile(workMs, 0.95))),
  longestTaskMs: median(runs.map((run) => run.longestTaskMs)),
  longTasks: median(runs.map((run) => run.longTasks)),
  spoiled: [...new Set(runs.flatMap((run) => run.spoiled))],
});

export interface FirstFigures {
  readonly words: string;
  /** From the focus of the box to the results of the words painted, with nothing kept from before. */
  readonly ms: number;
  /** What the page asked for until then. */
  readonly sent: readonly Sent[];
}

/** Needs in a word or two, so that the typing is over before the search has come. */
export const shortWords = ['wont sleep', 'food bank', 'autism', 'childminder', 'speech delay'];

/** Opens the search on slow 4G, waits until the page has come, focuses the box and types. */
export async function measureFirst(
  browser: Browser,
  server: PackedServer,
  { words, cpu }: { words: string; cpu: number },
): Promise<FirstFigures> {
  const { context, page } = await newPage(browser);
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', slow4g);
  await client.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  server.takeSent();
  await page.goto(`${server.origin}/search/`, { waitUntil: 'networkidle' });
  await page.locator('#ask').focus();
  await page.keyboard.type(words, { delay: 50 });
  const isPainted = (typed: string) => window.pageClock.painted.some((one) => one.words === typed);
  await page.waitForFunction(isPainted, words);
  const { focused, painted } = await page.evaluate(() => window.pageClock);
  await context.close();
  return { words, ms: (painted.find((one) => one.words === words)?.painted ?? Number.NaN) - focused, sent: server.takeSent() };
}

async function newPage(browser: Browser): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addInitScript(startPageClock);
  return { context, page: await context.newPage() };
}
