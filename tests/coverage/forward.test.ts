import { expect, test } from 'vitest';
import { checksAhead, endings } from '../../src/coverage/forward.ts';
import type { Axes } from '../../src/coverage/matrix.ts';
import { supplyOf } from '../../src/coverage/supply.ts';
import { readArea, testDay } from '../support/area.ts';
import { supply } from '../support/supply.ts';

const axes: Axes = {
  rows: [{ id: 'sleep', label: 'Sleep', needs: new Map([['sleep', ['little']]]) }],
  areas: [{ id: 'east', name: 'East' }],
  bands: [{ id: 'little', label: 'Little' }],
};
const year = { today: testDay, horizon: '2027-11-23' };

test('each ending day says what it leaves: thin first, then nothing', () => {
  const supplies = [
    supply({ id: 'a', name: 'A', endsOn: '2027-01-31' }),
    supply({ id: 'b', name: 'B', endsOn: '2027-03-31' }),
    supply({ id: 'long', name: 'Long', needs: ['food'], endsOn: '2028-03-31' }),
  ];
  const told = endings(supplies, axes, year).map(({ on, services, worse }) => ({
    on,
    services: services.map(({ id }) => id),
    worse: worse.map(({ from, to, because }) => `${from} → ${to}, for ${because}`),
  }));
  expect(told).toEqual([
    { on: '2027-01-31', services: ['a'], worse: ['covered → thin, for A'] },
    { on: '2027-03-31', services: ['b'], worse: ['thin → empty, for B'] },
  ]);
});

test('two that end on one day empty a cell together', () => {
  const supplies = ['a', 'b'].map((id) => supply({ id, endsOn: '2027-03-31' }));
  const [only] = endings(supplies, axes, year);
  expect(only?.worse.map(({ from, to }) => [from, to])).toEqual([['covered', 'empty']]);
});

test('a contract that is not published ends on no page, and gives no places', () => {
  const directory = readArea('content');
  const secret = [...directory.services.values()].filter(({ commissioning }) => commissioning && !commissioning.publish);
  expect(secret.length).toBeGreaterThan(5);
  const supplies = supplyOf(directory, testDay);
  for (const { id, status, childcare } of secret) {
    const one = supplies.find((each) => each.id === id);
    if (status.kind === 'open') expect(one?.endsOn, id).toBeUndefined();
    if (!childcare) expect(one?.places, id).toBeUndefined();
  }
});

test('a check that is overdue stands in the first month, and one due later in its own', () => {
  const directory = readArea();
  const months = checksAhead(directory, year);
  expect(months[0]?.month).toBe('2026-11');
  expect(months[0]?.due).toContain('Vale Larder');
  expect(months[0]?.stale).toContain('Vale Larder');
  expect(months.find(({ month }) => month === '2027-04')?.due).toContain('Quay stay and play');
});
