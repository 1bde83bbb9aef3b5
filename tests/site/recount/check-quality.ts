import { expect } from '@playwright/test';
import type { Check } from './check.ts';
import { cell, groupBy, ids, number, type Row, rowsOf, today } from './downloads.ts';
import { type Element, wordsOf } from './html.ts';
import { headOf, type Page } from './page.ts';
import { localities, needs } from './provision.ts';
import { checkedOn, dueOn, freshnessOf, missingIn, monthsOn, needsOf, records } from './quality.ts';

/** The least and the greatest share of records that were, or would be, within their check on a day. */
function withinCheck(day: string): [number, number] {
  const share = (test: (on: string, due: string) => boolean) =>
    (100 * records.filter((row) => test(checkedOn(row) ?? '9999', dueOn(row) ?? '0000')).length) / records.length;
  const sure = share((on, due) => on <= day && day <= due);
  return [sure, sure + share((on, due) => on > day && due !== '0000')];
}

function tellRun(page: Page): void {
  const days = rowsOf('freshness-run').map((row) => cell(row, 'on'));
  const soon = days.find((day) => day >= monthsOn(today, 3)) ?? '';
  const section = page.section('run');
  page.tell(
    page.block(/^\d+% of records are within their check today/, section),
    [today, soon, days.at(-1) ?? ''].map((day) => withinCheck(day)[0]),
  );
  const lines = page.table('records within their check', section);
  expect(lines.length).toBe(days.length);
  for (const [at, day] of days.entries())
    page.tellLine(
      lines[at] as Element,
      withinCheck(day).map((share) => [share]),
    );
}

function tellPart(page: Page, line: Element, own: readonly Row[]): void {
  const { recent, never, complete } = freshnessOf(own);
  page.tellLine(line, own.length === 0 ? [[0], ['–'], ['–'], ['–']] : [[own.length], [100 * recent], [never], [100 * complete]]);
}

function tellParts(page: Page): void {
  for (const line of page.table(/where there is a door$/)) {
    const area = localities.find(({ name }) => name === headOf(line))?.id ?? '';
    tellPart(
      page,
      line,
      records.filter((row) => ids(row, 'localities_with_a_door').includes(area)),
    );
  }
  for (const line of page.table('By group of needs')) {
    const inGroup = needs.filter(({ groupLabel }) => groupLabel === headOf(line)).map(({ id }) => id);
    tellPart(
      page,
      line,
      records.filter((row) => needsOf(row).some((need) => inGroup.includes(need))),
    );
  }
  const byOrganisation = [...groupBy(records, 'organisation_id').values()];
  for (const line of page.table(/^By who runs it/)) {
    const own = byOrganisation.find(([row]) => row && cell(row, 'organisation') === headOf(line));
    tellPart(page, line, own ?? []);
  }
}

/** Not fresh, or lacking a fact. */
const isWork = (row: Row) => {
  const [on, due] = [checkedOn(row), dueOn(row)];
  return on === undefined || due === undefined || due < today || monthsOn(on, 12) <= today || missingIn(row).length > 0;
};

function tellWork(page: Page): void {
  const work = records.filter(isWork);
  const shown = page.table('What to check first');
  page.tell(page.block(/^\d+ records? to check or complete; the first/, page.section('work')), [work.length, shown.length]);
  expect(shown.length).toBe(Math.min(40, work.length));
  const names = new Set(work.map((row) => cell(row, 'service')));
  for (const line of shown) expect(names).toContain(headOf(line));
  const counts = Map.groupBy(records.flatMap(missingIn), (fact) => fact);
  const lines = page.table('what is missing most');
  expect(lines.length).toBe(counts.size);
  for (const line of lines) page.tellLine(line, [[counts.get(headOf(line))?.length ?? 0]]);
}

/** What somebody has to look at is told in the words of the file: a number that cannot be rung, say. */
function tellLists(page: Page): void {
  const contacts = groupBy(rowsOf('contacts'), 'service');
  if (contacts.size > 0) page.tell(page.block(/^\d+ services? to look at/, page.section('contacts')), [contacts.size]);
  for (const line of contacts.size > 0 ? page.table('contact details to put right') : []) {
    expect(wordsOf(line)).toBe(headOf(line) + (contacts.get(headOf(line)) ?? []).map((row) => cell(row, 'what_is_wrong')).join(' '));
    page.note(line);
  }
  const alike = rowsOf('alike');
  if (alike.length > 0) page.tell(page.block(/^\d+ pairs? to look at/, page.section('alike')), [alike.length]);
  for (const [at, line] of alike.length > 0 ? page.table('services that may be told twice').entries() : []) {
    const row = alike[at] as Row;
    expect(wordsOf(line)).toBe(cell(row, 'service') + cell(row, 'other') + cell(row, 'alike_in').replaceAll('; ', ', '));
    page.note(line);
  }
  for (const [at, law] of [...groupBy(rowsOf('duties'), 'law').keys()].entries()) {
    for (const line of page.table(law, page.section(`duty-${at}`))) {
      const row = rowsOf('duties').find((one) => cell(one, 'law') === law && cell(one, 'heading') === headOf(line));
      if (!row) throw new Error(`${headOf(line)} is not in the downloads`);
      const [wanted, kinds] = [ids(row, 'counted_by_needs'), ids(row, 'counted_by_kinds')];
      const under = records.filter(
        (one) => needsOf(one).some((need) => wanted.includes(need)) && (kinds.length === 0 || kinds.includes(cell(one, 'kind'))),
      );
      page.tellLine(line, [[under.length], [under.filter((one) => cell(one, 'national') === 'no').length]]);
    }
  }
}

export const checksOfQuality: readonly Check[] = [
  {
    of: 'how fresh and how complete the records are, and the duties by law',
    pages: /\/quality\/$/,
    check: (page) => {
      const { recent, never, medianDays, complete } = freshnessOf(records);
      const facts = page.list(page.main, 'facts-line');
      expect(facts.length).toBe(4);
      for (const [at, figures] of [[100 * recent, records.length], [medianDays], [never], [100 * complete]].entries())
        page.tell(facts[at] as Element, figures);
      expect(records.reduce((total, row) => total + (number(row, 'facts_expected') ?? 0), 0)).toBeGreaterThan(records.length);
      tellRun(page);
      tellParts(page);
      tellWork(page);
      tellLists(page);
    },
  },
];
