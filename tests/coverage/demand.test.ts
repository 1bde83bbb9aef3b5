import fc from 'fast-check';
import { expect, test } from 'vitest';
import { demandOf, unanswered } from '../../src/coverage/demand.ts';
import { countsOf } from '../../src/coverage/searches.ts';
import { publishable, publishedCell } from '../../src/coverage/small-numbers.ts';
import { supply } from '../support/supply.ts';

const row = (need: string | undefined, locality: string | undefined, count: number, month = '2026-10') => ({
  month,
  need,
  locality,
  count,
  danger: false,
  typed: false,
});
const typed = (need: string | undefined, locality: string | undefined, count: number, danger = false) => ({
  ...row(need, locality, count),
  danger,
  typed: true,
});
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

test('a need that the directory does not have is not counted, and its name is in no figure', () => {
  const demand = demandOf([row('my-lad-jack-smith', 'east', 40), row('sleep', 'east', 11)], axes, supplies);
  expect(JSON.stringify(demand)).not.toContain('jack');
  expect(publishedCell(demand.all)).toBe(10);
});

test('words are put under the need that the search hears in them, and are in no figure', () => {
  const rows = [
    { month: '2026-10', words: 'jack wont settle', locality: 'east', count: 12 },
    { month: '2026-10', words: 'jack wont settle', count: 6 },
    { month: '2026-10', words: 'he hits jack', locality: 'east', count: 9 },
    { month: '2026-10', words: 'wardrobe for jack', locality: 'east', count: 7 },
    { month: '2026-10', need: 'food', locality: 'west', count: 10 },
  ];
  const hear = (words: string) => ({
    need: words.includes('settle') ? 'sleep' : words.includes('hits') ? 'food' : undefined,
    danger: words.includes('hits'),
  });
  const demand = demandOf(countsOf(rows, hear), axes, supplies);
  expect(JSON.stringify(demand)).not.toMatch(/jack|settle|wardrobe/);
  expect(demand.needs.map(({ need, asked }) => [need, publishedCell(asked)])).toEqual([
    ['food', 20],
    ['sleep', 15],
    ['reading', 0],
  ]);
  expect(demand.typed && [publishedCell(demand.typed.notUnderstood), publishedCell(demand.typed.danger)]).toEqual([5, 10]);
  // 20 + 15 under needs, and 5 that none explains.
  expect(publishedCell(demand.all)).toBe(40);
  expect(demandOf([row('sleep', 'east', 11)], axes, supplies).typed).toBeUndefined();
});

test('nothing that is published depends on a small number: any of 1 to 4 in its place gives the same page and the same file', () => {
  const need = fc.constantFrom('sleep', 'food', 'reading', undefined);
  const place = fc.constantFrom('east', 'west', undefined);
  const cells = fc.uniqueArray(
    fc.record({ need, place, danger: fc.boolean(), count: fc.integer({ min: 0, max: 23 }), other: fc.integer({ min: 1, max: 4 }) }),
    { selector: (cell) => `${cell.need} ${cell.place}` },
  );
  fc.assert(
    fc.property(cells, (table) => {
      const isSmall = (count: number) => count > 0 && count < 5;
      const truth = table.map((cell) => typed(cell.need, cell.place, cell.count, cell.danger));
      const another = table.map((cell) => typed(cell.need, cell.place, isSmall(cell.count) ? cell.other : cell.count, cell.danger));
      expect(demandOf(another, axes, supplies)).toEqual(demandOf(truth, axes, supplies));
    }),
  );
});

test('a few that sound like danger among many that do not are not told apart by any other figure', () => {
  const count = fc.integer({ min: 0, max: 40 });
  fc.assert(
    fc.property(count, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), (many, few, other) => {
      const withFew = (danger: number) =>
        demandOf([typed('sleep', 'east', many + 4 - danger), typed('sleep', 'east', danger, true)], axes, supplies);
      expect(withFew(other)).toEqual(withFew(few));
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
