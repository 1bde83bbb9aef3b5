import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeBetween, sayDifferenceOf } from '../../src/coverage/change.ts';
import type { Axes } from '../../src/coverage/matrix.ts';
import { changedCellsSheet, changeSheet } from '../../src/coverage/sheets/change.ts';
import type { Supply } from '../../src/coverage/supply.ts';
import { supply } from '../support/supply.ts';

const needs = ['sleep', 'food'];
const areas = ['east', 'west'];
const axes: Axes = {
  rows: needs.map((id) => ({ id, label: id, needs: new Map([[id, ['little']]]) })),
  areas: [...areas, ''].map((id) => ({ id, name: id || 'All' })),
  bands: [{ id: 'little', label: 'Little' }],
};
const between = (before: readonly Supply[], after: readonly Supply[]) =>
  changeBetween({ on: '2026-10-23', supplies: before }, { on: '2026-11-23', supplies: after }, axes);

test('a service that went empties its cell by name; one that came fills another', () => {
  const { worse, better, before, after } = between(
    [supply({ id: 'a', name: 'Sleep East' })],
    [supply({ id: 'b', name: 'Food West', needs: ['food'], serves: ['west'] })],
  );
  expect(worse).toMatchObject([{ cell: { row: 'sleep', area: 'east' }, from: 'thin', to: 'empty', because: ['Sleep East'] }]);
  expect(better).toMatchObject([{ cell: { row: 'food', area: 'west' }, from: 'empty', to: 'thin', because: ['Food West'] }]);
  expect([before.services, after.services]).toEqual([
    { kind: 'known', value: 1, missing: 0 },
    { kind: 'known', value: 1, missing: 0 },
  ]);
  expect(sayDifferenceOf(before.empty, after.empty)).toBe('0');
});

test('hours, doors and places are added up; places that some records do not say cannot be compared', () => {
  const door = { id: 'hall', locality: 'east', hours: 50, sessions: 25 };
  const { before, after } = between(
    [supply({ id: 'a', doors: [door], otherHours: 10, places: 8 })],
    [supply({ id: 'a', doors: [door], places: 8 }), supply({ id: 'b', doors: [door] })],
  );
  expect([before.hours, after.hours].map((amount) => sayDifferenceOf(amount, amount))).toEqual(['0', '0']);
  expect(sayDifferenceOf(before.hours, after.hours)).toBe('+40');
  expect(sayDifferenceOf(before.doors, after.doors)).toBe('0');
  expect(sayDifferenceOf(before.places, after.places)).toBe('cannot be told');
});

test('whatever was there before and after, the emptied and filled cells are those found by looking at each', () => {
  const any = fc.array(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      needs: fc.subarray(needs, { minLength: 1 }),
      serves: fc.subarray(areas, { minLength: 1 }),
    }),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(any, any, (was, is) => {
      const { worse, better, before, after } = between(was.map(supply), is.map(supply));
      const has = (list: typeof was, need: string, area: string) =>
        list.some((one) => one.needs.includes(need) && one.serves.includes(area));
      const cells = needs.flatMap((need) => areas.map((area) => [need, area] as const));
      const found = (test: (need: string, area: string) => boolean) =>
        cells
          .filter(([need, area]) => test(need, area))
          .map(String)
          .sort();
      const told = (list: typeof worse) => list.map(({ cell }) => `${cell.row},${cell.area}`).sort();
      expect(told(worse.filter(({ to }) => to === 'empty'))).toEqual(found((need, area) => has(was, need, area) && !has(is, need, area)));
      expect(told(better.filter(({ from }) => from === 'empty'))).toEqual(
        found((need, area) => !has(was, need, area) && has(is, need, area)),
      );
      const empties = (list: typeof was) => found((need, area) => !has(list, need, area)).length;
      expect([before.empty, after.empty]).toEqual([empties(was), empties(is)].map((value) => ({ kind: 'known', value, missing: 0 })));
    }),
  );
});

test('the files say the same as the page: a line a measure, and a line a cell', () => {
  const change = between([supply({ id: 'a', name: 'Sleep East' })], []);
  const analysis = { today: '2026-11-23', needAxes: axes };
  expect(changeSheet([change], analysis).rows).toContainEqual(['2026-10-23', '2026-11-23', 'services', 'Services running', 1, 0, -1]);
  expect(changedCellsSheet([change], analysis).rows).toEqual([
    ['2026-10-23', '2026-11-23', 'sleep', 'sleep', 'east', 'east', 'little', 'Little', 'thin', 'empty', 'Sleep East'],
  ]);
  for (const sheet of [changeSheet([], analysis), changedCellsSheet([], analysis)]) expect(sheet.rows).toEqual([]);
});
