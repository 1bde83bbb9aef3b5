import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accessTo } from '../../src/coverage/access.ts';
import { analyse } from '../../src/coverage/analysis.ts';
import { stateOf } from '../../src/coverage/cell-state.ts';
import { worseThan } from '../../src/coverage/forward.ts';
import { gapsIn } from '../../src/coverage/gaps.ts';
import { matrixOf } from '../../src/coverage/matrix.ts';
import { applyScenario, asItIs, type Scenario } from '../../src/coverage/scenario.ts';
import { baselineOf, type WhatIfData, whatIf, whatIfData } from '../../src/coverage/what-if.ts';
import { readAreaFacts } from '../../src/data/area-facts.ts';
import { readArea, testDay } from '../support/area.ts';
import { manyServices } from '../support/many.ts';

const directory = readArea('content');
const { facts } = readAreaFacts(directory, 'content');
const analysis = analyse(directory, facts, testDay);
const throughJson = (data: WhatIfData) => JSON.parse(JSON.stringify(data)) as WhatIfData;
const baseline = baselineOf(throughJson(whatIfData(analysis)));

const someScenario: fc.Arbitrary<Scenario> = fc.record({
  without: fc.uniqueArray(fc.constantFrom(...analysis.supplies.map(({ id }) => id)), { maxLength: 6 }),
  closedHubs: fc.uniqueArray(fc.constantFrom(...directory.hubs.keys()), { maxLength: 2 }),
  planned: fc.array(
    fc.record({
      need: fc.constantFrom(...directory.needs.keys()),
      bands: fc.uniqueArray(fc.constantFrom(...directory.ageBands.map(({ id }) => id)), { minLength: 1 }),
      locality: fc.constantFrom(...directory.localities.keys()),
      hoursAWeek: fc.constantFrom(1, 2.5),
    }),
    { maxLength: 2 },
  ),
});

test('what the browser works out for the needs that are touched is what the whole analysis gives', () => {
  const { axes, data } = baseline;
  fc.assert(
    fc.property(someScenario, (scenario) => {
      const found = whatIf(baseline, scenario);
      const supplies = applyScenario(data.supplies, scenario);
      const matrix = matrixOf(supplies, axes);
      const empty = [...matrix.values()].filter((cell) => stateOf(cell, data.horizon).kind === 'empty').length;
      expect(found.states.empty).toBe(empty);
      const keys = (list: readonly { cell: { row: string; area: string; band: string }; to: string }[]) =>
        list.map(({ cell, to }) => `${cell.row} ${cell.area} ${cell.band} ${to}`).sort();
      expect(keys(found.worse)).toEqual(keys(worseThan(baseline.matrix, matrix)));
      expect(keys(found.better)).toEqual(keys(worseThan(matrix, baseline.matrix)));
      const all = gapsIn({ matrix, axes, bands: data.bands, areas: data.areas, supplies, horizon: data.horizon });
      const said = (gaps: typeof all) =>
        gaps.map(({ need, cell, nearest }) => [need.id, cell.area, cell.band, nearest?.service.id, nearest?.km]);
      const touched = new Set(found.gaps.map(({ need }) => need.id));
      expect(said([...found.gaps])).toEqual(said(all.filter(({ need }) => touched.has(need.id))));
      const hubs = new Map([...directory.hubs].filter(([id]) => !scenario.closedHubs.includes(id)));
      for (const { theme, beyond } of found.ways) {
        const access = accessTo(theme, supplies, { areas: analysis.areas, directory: { ...directory, hubs } });
        expect(access?.covers.find(({ minutes }) => minutes === 30)?.beyond, theme.id).toBe(beyond);
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('nothing of an address that must stay secret is in what the browser fetches', () => {
  const area = readArea();
  const data = JSON.stringify(whatIfData(analyse(area, { smallAreas: [], indicators: [], tables: [] }, testDay)));
  expect(data).toContain('rose-childminding');
  for (const secret of ['rose-home', 'Secretgate', 'ZX9 9ZZ', '50.8123', '1.8765', 'home, Overwold']) expect(data).not.toContain(secret);
});

test('with nothing changed, nothing is worse or better', () => {
  const found = whatIf(baseline, asItIs);
  expect([found.worse, found.better, found.gaps]).toEqual([[], [], []]);
  expect(found.states).toEqual(baseline.states);
  expect(found.ways).toEqual(baseline.ways);
});

test('at 2,500 services a what-if takes a small part of the time that the whole takes', () => {
  const many = analyse(manyServices(directory, 2500), facts, testDay);
  const base = baselineOf(throughJson(whatIfData(many)));
  const scenario = { ...asItIs, without: many.supplies.slice(10, 13).map(({ id }) => id) };
  const times = Array.from({ length: 12 }, () => {
    const started = performance.now();
    whatIf(base, scenario);
    return performance.now() - started;
  });
  const started = performance.now();
  baselineOf(base.data);
  const whole = performance.now() - started;
  const fastest = Math.min(...times);
  expect(fastest, `${fastest.toFixed(1)} ms of ${whole.toFixed(1)} ms`).toBeLessThan(37);
}, 30_000);
