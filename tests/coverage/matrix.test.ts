import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sayAmount, sayAmountInWords } from '../../src/coverage/amount.ts';
import { sayState, stateOf } from '../../src/coverage/cell-state.ts';
import { type Axes, areasOf, type Cell, cellKey, matrixOf, rowsOf } from '../../src/coverage/matrix.ts';
import { type Supply, supplyOf } from '../../src/coverage/supply.ts';
import { allViews, amountIn, usualView } from '../../src/coverage/view.ts';
import { readArea, testDay } from '../support/area.ts';
import { supply } from '../support/supply.ts';

const horizon = '2027-03-31';
const axes: Axes = {
  rows: [
    { id: 'sleep', label: 'Sleep', needs: new Map([['sleep', ['little', 'big']]]) },
    { id: 'milk', label: 'Milk', needs: new Map([['milk', ['little']]]) },
  ],
  areas: [
    { id: 'east', name: 'East' },
    { id: 'west', name: 'West' },
    { id: '', name: 'All' },
  ],
  bands: [
    { id: 'little', label: 'Little' },
    { id: 'big', label: 'Big' },
  ],
};

function cellOf(supplies: readonly Supply[], row: string, area: string, band: string): Cell {
  const cell = matrixOf(supplies, axes).get(cellKey(row, area, band));
  if (!cell) throw new Error('No such cell.');
  return cell;
}

test('a service for 11 to 18s does not fill the under-fives cell', () => {
  const supplies = [supply({ id: 'teens', bands: ['big'] })];
  expect(stateOf(cellOf(supplies, 'sleep', 'east', 'little'), horizon).kind).toBe('empty');
  expect(stateOf(cellOf(supplies, 'sleep', 'east', 'big'), horizon).kind).toBe('thin');
});

test('a service with a door in an area is based there; one that only serves it reaches it; a national line is neither', () => {
  const supplies = [
    supply({ id: 'here', doors: [{ id: 'hall', locality: 'east', hours: 0, sessions: 0 }] }),
    supply({ id: 'reaching', serves: ['east', 'west'], doors: [{ id: 'barn', locality: 'west', hours: 0, sessions: 0 }] }),
    supply({ id: 'line', national: true, serves: ['east', 'west'] }),
    supply({ id: 'elsewhere', serves: ['west'] }),
  ];
  const east = cellOf(supplies, 'sleep', 'east', 'little');
  expect([east.here, east.reaching, east.national].map((list) => list.map(({ id }) => id))).toEqual([['here'], ['reaching'], ['line']]);
});

test('nought, not known and not applicable are three things, in the cell, in words and by type', () => {
  const ageless = [supply({ id: 'ageless', agesKnown: false, bands: [] })];
  const nought = amountIn(cellOf([], 'sleep', 'east', 'little'), usualView);
  const unknown = amountIn(cellOf(ageless, 'sleep', 'east', 'little'), usualView);
  const notApplicable = amountIn(cellOf(ageless, 'milk', 'east', 'big'), usualView);
  expect([nought, unknown, notApplicable].map(({ kind }) => kind)).toEqual(['known', 'unknown', 'not-applicable']);
  expect([nought, unknown, notApplicable].map(sayAmount)).toEqual(['0', '?', '–']);
  expect([nought, unknown, notApplicable].map(sayAmountInWords)).toEqual(['0', 'not known', 'does not apply']);
  expect(sayState(stateOf(cellOf(ageless, 'sleep', 'east', 'little'), horizon))).toBe('not known: ages not recorded');
});

test('a place count that not every service has recorded is "at least", and one that none has is not known', () => {
  const some = [supply({ id: 'a', places: 12 }), supply({ id: 'b' })];
  const view = { ...usualView, weight: 'places' } as const;
  expect(sayAmount(amountIn(cellOf(some, 'sleep', 'east', 'little'), view))).toBe('12+');
  expect(sayAmountInWords(amountIn(cellOf(some, 'sleep', 'east', 'little'), view))).toBe('at least 12');
  expect(amountIn(cellOf(some.slice(1), 'sleep', 'east', 'little'), view).kind).toBe('unknown');
});

test('hours based here are those behind doors here; hours that reach take in the rest', () => {
  const supplies = [
    supply({
      id: 'two-doors',
      serves: ['east', 'west'],
      timed: true,
      doors: [
        { id: 'hall', locality: 'east', hours: 40, sessions: 20 },
        { id: 'barn', locality: 'west', hours: 100, sessions: 50 },
      ],
      otherHours: 7,
    }),
  ];
  const cell = cellOf(supplies, 'sleep', 'east', 'little');
  const hours = (reach: 'here' | 'reaching') => amountIn(cell, { weight: 'hours', reach, records: 'all' });
  expect([sayAmount(hours('here')), sayAmount(hours('reaching'))]).toEqual(['40', '147']);
});

test('a record not checked for a year is left out when only checked ones count', () => {
  const supplies = [supply({ id: 'a' }), supply({ id: 'b', checked: false })];
  expect(sayAmount(amountIn(cellOf(supplies, 'sleep', 'east', 'little'), { ...usualView, records: 'checked' }))).toBe('1');
});

test('cover is thin when it is one service, one organisation, one place, unchecked, or all due to end', () => {
  const state = (...supplies: Supply[]) => {
    const found = stateOf(cellOf(supplies, 'sleep', 'east', 'little'), horizon);
    return found.kind === 'thin' ? found.because : found.kind;
  };
  const hall = [{ id: 'hall', locality: 'east', hours: 0, sessions: 0 }];
  expect(state(supply({ id: 'a' }))).toEqual(['one-service']);
  expect(state(supply({ id: 'a', organisation: 'x' }), supply({ id: 'b', organisation: 'x' }))).toEqual(['one-provider']);
  expect(state(supply({ id: 'a', doors: hall, comesToPeople: false }), supply({ id: 'b', doors: hall, comesToPeople: false }))).toEqual([
    'one-place',
  ]);
  // Where nobody recorded the door, it may be another.
  expect(state(supply({ id: 'a', doors: hall, comesToPeople: false }), supply({ id: 'b', comesToPeople: false }))).toBe('covered');
  expect(state(supply({ id: 'a', checked: false }), supply({ id: 'b', checked: false }))).toEqual(['none-checked']);
  expect(state(supply({ id: 'a', endsOn: '2027-03-31' }), supply({ id: 'b', endsOn: '2027-01-31' }))).toEqual(['all-end']);
  expect(state(supply({ id: 'a', endsOn: '2027-04-01' }), supply({ id: 'b', endsOn: '2027-01-31' }))).toBe('covered');
});

test('every cell of the matrix is what a plain count over the services gives', () => {
  const someSupply = fc.record({
    needs: fc.uniqueArray(fc.constantFrom('sleep', 'milk'), { minLength: 1 }),
    bands: fc.uniqueArray(fc.constantFrom('little', 'big')),
    serves: fc.uniqueArray(fc.constantFrom('east', 'west')),
    doorIn: fc.uniqueArray(fc.constantFrom('east', 'west')),
    national: fc.boolean(),
    agesKnown: fc.boolean(),
    checked: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(someSupply, { maxLength: 12 }), (facts) => {
      const supplies = facts.map(({ doorIn, ...rest }, at) =>
        supply({ id: `s${at}`, ...rest, doors: doorIn.map((locality) => ({ id: locality, locality, hours: 0, sessions: 0 })) }),
      );
      for (const row of axes.rows)
        for (const { id: area } of axes.areas)
          for (const { id: band } of axes.bands) {
            if (row.id === 'milk' && band === 'big') continue;
            const cell = cellOf(supplies, row.id, area, band);
            const plain = supplies.filter(
              ({ needs, bands, serves, national, agesKnown }) =>
                agesKnown && !national && needs.includes(row.id) && bands.includes(band) && (area === '' || serves.includes(area)),
            );
            expect([...cell.here, ...cell.reaching].map(({ id }) => id).sort()).toEqual(plain.map(({ id }) => id).sort());
          }
    }),
    { numRuns: 60 },
  );
});

test('another area, with no neighbourhoods of its own, has a matrix in its own words', () => {
  const directory = readArea();
  const all: Axes = { rows: rowsOf(directory).needs, areas: areasOf(directory), bands: directory.ageBands };
  const matrix = matrixOf(supplyOf(directory, testDay), all);
  const coast = matrix.get(cellKey('playing', 'coast', 'under-5'));
  expect(coast?.here.map(({ id }) => id)).toEqual(['quay-stay-and-play']);
  // The biting clinic is paused, so it is not there today.
  expect(matrix.get(cellKey('biting', 'hills', 'under-5'))?.reaching).toEqual([]);
  expect(all.areas.map(({ name }) => name)).toEqual(['Coast', 'Hills', 'All of Wexcombe Vale']);
});

test('there are twelve views, none twice', () => {
  expect(new Set(allViews.map((view) => Object.values(view).join(' '))).size).toBe(12);
});
