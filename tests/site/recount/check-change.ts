import { expect } from '@playwright/test';
import { cells, services } from './all.ts';
import type { Check } from './check.ts';
import { cell, groupBy, number, type Row, rowsOf, sum } from './downloads.ts';
import { type Element, wordsOf } from './html.ts';
import { headOf, type Page } from './page.ts';
import { stateOf } from './provision.ts';

/** What there is today, counted from the services and their doors, in the words of the table. */
function todayIs(): ReadonlyMap<string, number> {
  const doors = services().flatMap((service) => service.doors);
  const inState = (state: string) => cells().filter(({ is }) => stateOf(is) === state).length;
  return new Map([
    ['Services running', services().length],
    ['Organisations that run them', new Set(services().map(({ organisation }) => organisation)).size],
    ['Doors they are behind', new Set(doors.map(({ id }) => id)).size],
    ['Places at one time, where recorded', sum(services().map(({ places = 0 }) => places))],
    [
      'Hours of sessions in the year ahead',
      Math.round(sum(doors.map(({ hours }) => hours)) + sum(services().map(({ otherHours }) => otherHours))),
    ],
    ['Covered', inState('covered')],
    ['By a thread', inState('thin')],
    ['Nothing local', inState('empty')],
    ['Not known', inState('unknown')],
  ]);
}

/** What came to be in a state since a day, less what left it: from the combinations that changed. */
function movedTo(state: string, moved: readonly Row[]): number {
  return moved.filter((row) => cell(row, 'is') === state).length - moved.filter((row) => cell(row, 'was') === state).length;
}

const stateWords = new Map([
  ['Covered', 'covered'],
  ['By a thread', 'thin'],
  ['Nothing local', 'empty'],
  ['Not known', 'unknown'],
]);

function tellSince(page: Page, from: string, rows: readonly Row[]): void {
  const section = page.section(`since-${from}`);
  const moved = rowsOf('change-cells').filter((row) => cell(row, 'from') === from);
  const now = todayIs();
  const lines = page.table(/^since /, section).filter((line) => page.all(({ name }) => name === 'td', line).length > 0);
  expect(lines.length).toBe(rows.length);
  for (const [at, row] of rows.entries()) {
    const line = lines[at] as Element;
    const measure = cell(row, 'measure');
    expect(headOf(line)).toBe(measure);
    const [before, after, change] = ['before', 'after', 'change'].map((column) => number(row, column));
    expect(after, measure).toBe(now.get(measure));
    const state = stateWords.get(measure);
    if (state) expect((after ?? 0) - movedTo(state, moved), `${measure} on ${from}`).toBe(before);
    // Shown for the eye, and again in words for someone who hears it.
    const told = [before, before, after, after].map((value) => value ?? 'not known');
    const spans = page.all(({ name }) => name === 'span', line);
    for (const [span, value] of told.entries())
      page.tell(spans[span] as Element, value === 'not known' && span % 2 === 0 ? ['?'] : [value]);
    const last = page.all(({ name }) => name === 'td', line).at(-1) as Element;
    page.tell(last, [change ?? 'cannot be told']);
  }
  const was = (row: Row) => cell(row, 'was');
  const is = (row: Row) => cell(row, 'is');
  const badness = ['covered', 'thin', 'unknown', 'empty'];
  const worse = moved.filter((row) => badness.indexOf(is(row)) > badness.indexOf(was(row)));
  const better = moved.filter((row) => badness.indexOf(is(row)) < badness.indexOf(was(row)));
  for (const [title, list] of [
    ['Emptied', worse.filter((row) => is(row) === 'empty')],
    ['Now hangs by a thread', worse.filter((row) => is(row) !== 'empty')],
    ['Filled', better.filter((row) => was(row) === 'empty')],
    ['Better covered', better.filter((row) => was(row) !== 'empty')],
  ] as const) {
    const found = page
      .all(({ name, children }) => (name === 'summary' || name === 'p') && children.length > 0, section)
      .find((each) => wordsOf(each).startsWith(title));
    if (!found) throw new Error(`${title} is not told since ${from}`);
    page.tell(found, list.length === 0 ? ['none'] : [list.length]);
  }
}

export const checksOfChange: readonly Check[] = [
  {
    of: 'what changed since each earlier day',
    pages: /\/change\/$/,
    check: (page) => {
      const history = page.all(({ name, attribs }) => name === 'section' && (attribs['aria-labelledby'] ?? '').startsWith('since-'));
      // In a shallow copy of the records nothing is known of earlier days, and no table is made.
      if (history.length === 0) return;
      const changes = groupBy(rowsOf('change'), 'from');
      expect(changes.size).toBe(history.length);
      for (const [from, rows] of changes) {
        tellSince(page, from, rows);
        const [heading] = page.all(({ attribs }) => attribs.id === `since-${from}`);
        const days = (Date.parse(cell(rows[0] as Row, 'to')) - Date.parse(from)) / 86_400_000;
        if (heading) page.tell(heading, [days < 45 ? days : days / 30.4]);
      }
    },
  },
];
