import { globSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { builtFolder } from './pages.ts';
import type { Check } from './recount/check.ts';
import { checks } from './recount/checks.ts';
import { exceptions } from './recount/exceptions.ts';
import { wordsOf } from './recount/html.ts';
import { figuresIn, Page } from './recount/page.ts';

/**
 * Every figure of the commissioners' pages, worked out again from the downloads by sums written here, and nothing of the code that made them.
 * A figure is right when it is right to the last digit that is shown.
 */

const paths = globSync('commissioners/**/index.html', { cwd: builtFolder }).map((name) => `/${name.replace(/index\.html$/, '')}`);

// A page keeps what was counted again on it, so that nothing is counted twice.
const read = new Map<string, Page>();
const done = new Set<string>();

function run({ of, pages, check }: Check): number {
  const found = paths.filter((path) => pages.test(path));
  for (const path of found) {
    const page = read.get(path) ?? new Page(path);
    read.set(path, page);
    check(page);
  }
  done.add(of);
  return found.length;
}

for (const check of checks)
  test(`counted again from the downloads: ${check.of}`, () => {
    expect(run(check)).toBeGreaterThan(0);
  });

test('no figure on the commissioners’ pages was left uncounted', () => {
  for (const check of checks) if (!done.has(check.of)) run(check);
  const left = [...read].flatMap(([path, page]) =>
    page
      .untold()
      .filter(({ element }) => !exceptions.some((one) => one.pages.test(path) && one.is(element)))
      .map(({ words, element }) => `${path} ${words} (in: ${wordsOf(element).slice(0, 80)})`),
  );
  expect(read.size).toBe(paths.length);
  expect(left).toEqual([]);
});

test('a figure that is changed by one is noticed, on a page of each kind', () => {
  const unnoticed = checks.flatMap((check) => {
    const found = figureIn(check);
    if (!found) return [];
    const { path, at } = found;
    const changed = new Page(path);
    const text = changed.texts()[at];
    if (!text) return `${check.of}: the page is not what it was`;
    const was = text.data;
    text.data = withOneMore(was);
    try {
      check.check(changed);
    } catch {
      return [];
    }
    return `${check.of}: ${text.data} for ${was}`;
  });
  expect(unnoticed).toEqual([]);
});

/** A figure that a comparison is about: the middle one of the first page that has any. */
function figureIn({ pages, check }: Check): { path: string; at: number } | undefined {
  for (const path of paths.filter((one) => pages.test(one))) {
    const page = new Page(path);
    check(page);
    const told = page.counted();
    const middle = told[Math.floor(told.length / 2)];
    if (middle) return { path, at: page.texts().indexOf(middle) };
  }
  return undefined;
}

/** The last digit of the first figure, one up: "45.2 (28.8)" → "45.3 (28.8)". */
function withOneMore(words: string): string {
  const [figure = ''] = figuresIn(words);
  const last = Number(figure.at(-1));
  return words.replace(figure, `${figure.slice(0, -1)}${(last + 1) % 10}`);
}
