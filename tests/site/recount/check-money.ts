import { expect } from '@playwright/test';
import type { Check } from './check.ts';
import { cell, number, type Row, rowsOf, sum, today } from './downloads.ts';
import { type Element, wordsOf } from './html.ts';
import { headOf, type Page } from './page.ts';
import { lowIncome } from './people.ts';

const pounds = (row: Row) => number(row, 'pounds_a_year') ?? 0;
const total = (rows: readonly Row[]) => sum(rows.map(pounds));
const silentIn = (rows: readonly Row[]) => rows.filter((row) => number(row, 'pounds_a_year') === undefined).length;
const linesIn = (page: Page, figure: Element | undefined) => (figure ? page.all(({ name }) => name === 'li', figure) : []);

function tellLevels(page: Page, contracts: readonly Row[]): void {
  const section = page.section('levels');
  const silent = silentIn(contracts);
  page.tell(page.block(/a year is recorded/, section), [total(contracts), ...(silent > 0 ? [silent] : [])]);
  const first = rowsOf('spend-by-level').filter((row) => cell(row, 'percent_without_the_first_level') === 'not applicable');
  const isFirst = (row: Row) => first.some((one) => cell(one, 'level') === cell(row, 'level_of_help'));
  const charts = page.all(({ name }) => name === 'figure', section);
  for (const [at, of] of [contracts, contracts.filter((row) => !isFirst(row))].entries())
    for (const line of linesIn(page, charts[at])) {
      const [label = ''] = wordsOf(line).split(': ');
      const level = label === 'Level not recorded' ? 'not known' : label;
      const own = total(contracts.filter((row) => cell(row, 'level_of_help') === level));
      page.tell(line, own === 0 ? ['none published'] : [own, (100 * own) / total(of)]);
    }
  const { poor } = lowIncome('all');
  page.tell(page.block(/a year for each of the/, section), [total(contracts) / poor, poor]);
}

const quarterOf = (day: string) => `${day.slice(0, 4)} ${Math.floor((Number(day.slice(5, 7)) - 1) / 3)}`;

function tellPipeline(page: Page, contracts: readonly Row[]): void {
  const section = page.section('pipeline');
  const ahead = contracts.filter((row) => /^\d/.test(cell(row, 'end')) && cell(row, 'end') >= today);
  const quarters = [...Map.groupBy(ahead, (row) => quarterOf(cell(row, 'end')))].sort(([a], [b]) => a.localeCompare(b));
  const headings = page.all(({ name }) => name === 'h3', section);
  expect(headings.length).toBe(quarters.length);
  for (const [at, [, own]] of quarters.entries()) {
    const box = headings[at]?.parent as Element;
    const silent = silentIn(own);
    page.tell(page.block(/^\d+ contracts?; /, box), [own.length, total(own), ...(silent > 0 ? [silent] : [])]);
    const lines = linesIn(page, box);
    expect(lines.length).toBe(own.length);
    for (const line of lines) {
      const row = own.find((one) => wordsOf(line).includes(`: ${cell(one, 'service')}, `));
      if (!row) throw new Error(`${wordsOf(line)} is not in the downloads`);
      const value = number(row, 'pounds_a_year');
      page.tell(line, value === undefined ? ['value not recorded'] : [value]);
    }
  }
  const noEnd = contracts.filter((row) => cell(row, 'end') === 'not known');
  if (noEnd.length > 0) page.tell(page.block(/^No end is recorded/, section), [noEnd.length]);
}

function tellLateCosts(page: Page): void {
  const rows = rowsOf('late-intervention');
  const costs = rows.map((row) => {
    const [unit, count] = [number(row, 'unit_value_pounds') ?? 0, number(row, 'number_a_year')];
    return { item: cell(row, 'item'), unit, count, cost: count === undefined ? undefined : unit * count };
  });
  const all = sum(costs.map(({ cost = 0 }) => cost));
  const missing = costs.filter(({ cost }) => cost === undefined).length;
  const section = page.section('late-0');
  page.tell(page.block(/One in a hundred fewer would be/, section), [all, ...(missing > 0 ? [missing] : []), all / 100, all / 20]);
  const [region] = page.all(({ attribs }) => (attribs['aria-label'] ?? '').startsWith('Table: '), section);
  const lines = page.all(({ name, parent }) => name === 'tr' && parent?.name === 'tbody', region);
  expect(lines.map(headOf)).toEqual(costs.map(({ item }) => item));
  for (const [at, cost] of costs.entries()) {
    const line = lines[at] as Element;
    const known = (value: number | undefined) => [value ?? 'not known'];
    page.tellLine(line, [[cost.unit], known(cost.count), known(cost.cost), known(cost.cost && cost.cost / 20)]);
  }
}

function tellSuppliedSpend(page: Page): void {
  const charts = page.all(({ name }) => name === 'figure', page.section('example-0'));
  const bases = [...Map.groupBy(rowsOf('supplied-spend'), (row) => cell(row, 'basis'))];
  expect(charts.length).toBe(bases.length);
  for (const [at, [basis, rows]] of bases.entries()) {
    const chart = charts[at] as Element;
    // As printed the shares need not add up to 100, so the whole is that of the greatest part.
    const [greatest] = [...rows].sort((a, b) => (number(b, 'percent') ?? 0) - (number(a, 'percent') ?? 0));
    const whole = greatest ? (100 * (number(greatest, 'millions') ?? 0)) / (number(greatest, 'percent') ?? 1) : 0;
    page.tell(page.block(/ million, /, chart), [whole, basis], { slack: 0.05 });
    for (const line of linesIn(page, chart)) {
      const row = rows.find((one) => wordsOf(line).startsWith(`${cell(one, 'level')}: `));
      if (!row) throw new Error(`${wordsOf(line)} is not in the downloads`);
      // "Level 1" has its number too.
      const own = /\d/.exec(cell(row, 'level'))?.[0];
      const percent = number(row, 'percent') ?? 0;
      page.tell(line, [...(own ? [Number(own)] : []), percent, (whole * percent) / 100], { slack: 0.01 });
    }
  }
}

export const checksOfMoney: readonly Check[] = [
  {
    of: 'money by level of help and by quarter, and what late help costs',
    pages: /\/money\/$/,
    check: (page) => {
      const contracts = rowsOf('contracts');
      page.tell(page.lead(), [contracts.length]);
      tellLevels(page, contracts);
      tellPipeline(page, contracts);
      tellLateCosts(page);
      tellSuppliedSpend(page);
    },
  },
];
