import fc from 'fast-check';
import { expect, test } from 'vitest';
import { demandOf, unanswered } from '../../src/coverage/demand.ts';
import { publishable, publishedCell } from '../../src/coverage/small-numbers.ts';
import { supply } from '../support/supply.ts';

const row = (need: string, locality: string | undefined, count: number, month = '2026-10') => ({ month, need, locality, count });
const needRow = (id: string) => ({ id, label: id, needs: new Map([[id, ['little']]]) });
const axes = {
  rows: [needRow('sleep'), needRow('food'), needRow('reading')],
  areas: [
    { id: 'east', name: 'East' },
    { id: 'west', name: 'West' },
    { id: '', name: 'All' },
  ],
  bands: [{ id: 'little', label: 'Little' }],
};
const supplies = [
  supply({ id: 'sleep-east', needs: ['sleep'], serves: ['east'] }),
  supply({ id: 'line', needs: ['food', 'sleep'], serves: ['east', 'west'], national: true }),
];

test('1 to 4 is “fewer than 5”; nought is nought; all else is rounded to the nearest 5', () => {
  expect([0, 1, 4, 5, 7, 8, 12, 13].map((count) => publishedCell(publishable(count)))).toEqual([
    0,
    'fewer than 5',
    'fewer than 5',
    5,
    5,
    10,
    10,
    15,
  ]);
});

test('what was asked for is set beside the local services for it; a national line is not local', () => {
  const { needs, all } = demandOf(
    [row('sleep', 'east', 11), row('sleep', 'west', 7), row('sleep', undefined, 2), row('food', 'west', 3)],
    axes,
    supplies,
  );
  expect(needs.map(({ need, asked, services }) => [need, publishedCell(asked), services])).toEqual([
    ['sleep', 20, 1],
    ['food', 'fewer than 5', 0],
    ['reading', 0, 0],
  ]);
  expect(needs[0]?.places.map(({ place, asked, services }) => [place, publishedCell(asked), services])).toEqual([
    ['east', 10, 1],
    ['west', 5, 0],
  ]);
  // Sleep: 10 + 5 + a few, taken for 2.5, is about 20. In all: 20 + a few.
  expect([publishedCell(all), needs.map((line) => publishedCell(line.noPlace))]).toEqual([25, ['fewer than 5', 0, 0]]);
});

test('asked for and nothing local answers: by need and by place', () => {
  const demand = demandOf([row('sleep', 'east', 11), row('sleep', 'west', 7), row('food', 'west', 3)], axes, supplies);
  expect(unanswered(demand).map(({ need, nowhereIn }) => [need, nowhereIn.map(({ place }) => place)])).toEqual([
    ['sleep', ['west']],
    ['food', ['west']],
  ]);
});

test('words that somebody typed are in no figure and no name', () => {
  const demand = demandOf([row('my-lad-jack-smith', 'east', 40), row('sleep', 'east', 11)], axes, supplies);
  expect(JSON.stringify(demand)).not.toContain('jack');
  expect(publishedCell(demand.all)).toBe(10);
});

test('nothing that is published depends on a small number: any of 1 to 4 in its place gives the same page and the same file', () => {
  const need = fc.constantFrom('sleep', 'food', 'reading');
  const place = fc.constantFrom('east', 'west', undefined);
  const cells = fc.uniqueArray(fc.record({ need, place, count: fc.integer({ min: 0, max: 23 }), other: fc.integer({ min: 1, max: 4 }) }), {
    selector: (cell) => `${cell.need} ${cell.place}`,
  });
  fc.assert(
    fc.property(cells, (table) => {
      const isSmall = (count: number) => count > 0 && count < 5;
      const truth = table.map((cell) => row(cell.need, cell.place, cell.count));
      const another = table.map((cell) => row(cell.need, cell.place, isSmall(cell.count) ? cell.other : cell.count));
      expect(demandOf(another, axes, supplies)).toEqual(demandOf(truth, axes, supplies));
    }),
  );
});

test('the months of a count are joined before it is looked at, and are not told apart', () => {
  const inOne = demandOf([row('sleep', 'east', 12, '2026-08'), row('food', 'east', 5, '2026-10')], axes, supplies);
  const inTwo = demandOf(
    [row('sleep', 'east', 9, '2026-08'), row('sleep', 'east', 3, '2026-09'), row('food', 'east', 5, '2026-10')],
    axes,
    supplies,
  );
  expect(inTwo).toEqual(inOne);
  expect([inOne.from, inOne.to]).toEqual(['2026-08', '2026-10']);
});
