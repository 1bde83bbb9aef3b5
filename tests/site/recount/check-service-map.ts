import { expect } from '@playwright/test';
import { services } from './all.ts';
import type { Check } from './check.ts';
import { nextYear } from './endings.ts';
import { type Element, wordsOf } from './html.ts';
import { hasClass, headOf, type Page } from './page.ts';
import { amount, areas, bands, type Counted, counted, needs, stateOf } from './provision.ts';
import { same } from './same.ts';

const usual = { count: 'services', where: 'reaching', records: 'all' };
const marks = { covered: undefined, thin: 'thin', empty: 'none', unknown: 'not known', 'not-applicable': undefined } as const;

/** One line of a matrix: some needs in an area, age by age. */
function tellMatrixLine(page: Page, line: Element, wanted: typeof needs, area: string, view: typeof usual): void {
  const cells = page.all((element) => hasClass(element, 'cell'), line);
  same(cells.length, bands.length, wordsOf(line));
  for (const [at, { id: band }] of bands.entries()) {
    const td = cells[at];
    if (td) tellMatrixCell(page, td, counted(services(), wanted, area, band), view, area);
  }
}

function tellMatrixCell(page: Page, td: Element, is: Counted, view: typeof usual, area: string): void {
  const says = `${page.path}: ${wordsOf(td)}`;
  same(hasClass(td, 'na'), !is.applies, says);
  if (!is.applies) {
    page.note(td);
    return;
  }
  const [shown] = page.all((element) => hasClass(element, 'amount'), td);
  const [heard] = page.all((element) => hasClass(element, 'heard'), td);
  const [mark] = page.all((element) => hasClass(element, 'mark'), td);
  if (!shown || !heard) throw new Error(says);
  const { value, atLeast } = amount(is, view, area);
  const told = value === undefined ? undefined : Math.round(value * 10) / 10;
  same(wordsOf(shown).replaceAll(',', ''), told === undefined ? '?' : `${told}${atLeast ? '+' : ''}`, says);
  const inWords = /: (at least )?([\d,.]+|not known)(?:, [^:]*(?:: [^:]*)?)?$/.exec(wordsOf(heard));
  same([inWords?.[1] !== undefined, inWords?.[2]?.replaceAll(',', '')], [atLeast, told === undefined ? 'not known' : String(told)], says);
  if (view === usual) same(mark && wordsOf(mark), marks[stateOf(is, nextYear)], says);
  page.note(td);
}

function tellMap(page: Page, view: typeof usual): void {
  for (const { id: area, name } of areas) {
    const lines = page.table(new RegExp(`: ${name}$`));
    const groups = [...Map.groupBy(needs, ({ groupLabel }) => groupLabel)];
    expect(lines.map(headOf)).toEqual(groups.map(([label]) => label));
    for (const [at, [, wanted]] of groups.entries()) {
      const line = lines[at];
      if (line) tellMatrixLine(page, line, wanted, area, view);
    }
  }
}

export const checksOfTheServiceMap: readonly Check[] = [
  { of: 'the service map', pages: /\/service-map\/$/, check: (page) => tellMap(page, usual) },
  {
    of: 'each other view of the service map',
    pages: /\/service-map\/\w+-\w+-\w+\/$/,
    check: (page) => {
      const [count = '', where = '', records = ''] = page.path.split('/').at(-2)?.split('-') ?? [];
      tellMap(page, { count, where, records });
    },
  },
  {
    of: 'each group of needs in the service map',
    pages: /\/service-map\/groups\//,
    check: (page) => {
      const group = page.path.split('/').at(-2);
      const own = needs.filter((need) => need.group === group);
      for (const { id: area, name } of areas) {
        const lines = page.table(new RegExp(`, ${name}$`));
        expect(lines.map(headOf)).toEqual(own.map(({ label }) => label));
        for (const [at, need] of own.entries()) {
          const line = lines[at];
          if (line) tellMatrixLine(page, line, [need], area, usual);
        }
      }
    },
  },
];
