import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsOf } from '../../src/data/table.ts';

test('a line of a table has the values that csv-parse finds in it, with and without quotation marks', () => {
  const value = fc.stringMatching(/^[a-zA-Z0-9 ,"'’&.-]{0,8}$/);
  const written = (text: string, quoted: boolean) => (quoted || /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const line = fc.array(fc.tuple(value, fc.boolean()), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(line, (cells) => {
      const text = cells.map(([one, quoted]) => written(one, quoted)).join(',');
      fc.pre(text !== '');
      const [expected] = parse(text, { relaxQuotes: true }) as string[][];
      expect(cellsOf(text)).toEqual(expected);
      expect(cellsOf(text)).toEqual(cells.map(([one]) => one));
    }),
  );
});

test('a quotation mark that nobody closed costs nothing but itself', () => {
  expect(cellsOf('"DN1 1AB,10,457425,403250')).toEqual(['DN1 1AB', '10', '457425', '403250']);
});
