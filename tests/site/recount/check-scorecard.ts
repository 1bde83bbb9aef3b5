import { expect } from '@playwright/test';
import type { Check } from './check.ts';
import { cell, number, type Row, rowsOf } from './downloads.ts';
import { type Element, wordsOf } from './html.ts';

/** Is a target met? Which way is better is in the row. */
function standing(row: Row): string {
  const [latest, target] = [number(row, 'latest'), number(row, 'target')];
  if (latest === undefined || target === undefined) return 'Not known';
  return (cell(row, 'better') === 'higher' ? latest >= target : latest <= target) ? 'Met' : 'Missed';
}

const known = (value: number | undefined) => [value ?? 'not known'];

export const checksOfTheScorecard: readonly Check[] = [
  {
    of: 'the scorecard',
    pages: /\/scorecard\/$/,
    check: (page) => {
      const rows = rowsOf('scorecard');
      const many = (one: string) => rows.filter((row) => standing(row) === one).length;
      page.tell(page.block(/^Of \d+ indicators/), [rows.length, many('Met'), many('Missed'), many('Not known')]);
      const lines = page.table(/./);
      expect(lines.length).toBe(rows.length);
      for (const [at, row] of rows.entries()) {
        const line = lines[at] as Element;
        const comparator = number(row, 'comparator');
        page.tellLine(line, [
          [cell(row, 'better')],
          known(number(row, 'latest')),
          [],
          known(number(row, 'target')),
          [standing(row)],
          comparator === undefined ? ['Not known'] : [comparator],
        ]);
        expect(wordsOf(line).startsWith(cell(row, 'indicator'))).toBe(true);
      }
    },
  },
];
