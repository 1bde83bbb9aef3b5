import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accessTo } from '../../src/coverage/access.ts';
import { analyse } from '../../src/coverage/analysis.ts';
import { stateOf } from '../../src/coverage/cell-state.ts';
import { type Worse, worseThan } from '../../src/coverage/forward.ts';
import { type Gap, gapsIn } from '../../src/coverage/gaps.ts';
import { groundOf } from '../../src/coverage/ground.ts';
import { matrixOf } from '../../src/coverage/matrix.ts';
import { applyScenario, asItIs, type Scenario } from '../../src/coverage/scenario.ts';
import { baselineOf, type WhatIfData, whatIf, whatIfData } from '../../src/coverage/what-if.ts';
import { readAreaFacts } from '../../src/data/area-facts.ts';
import { readArea, testDay } from '../support/area.ts';
import { manyServices } from '../support/many.ts';

const directory = readArea('content');
const { facts: areaFacts } = readAreaFacts(directory, 'content');
const analysis = analyse(directory, areaFacts, testDay);
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

test('what the browser works out for what is touched is what the whole analysis gives', () => {
  const { axes, data } = baseline;
  fc.assert(
    fc.property(someScenario, (scenario) => {
      const found = whatIf(baseline, scenario);
      const supplies = applyScenario(data.supplies, scenario);
      const matrix = matrixOf(supplies, axes);
      const ground = groundOf(data.areas, data.journeys);
      for (const state of Object.keys(found.states) as (keyof typeof found.states)[])
        expect(found.states[state], state).toBe([...matrix.values()].filter((cell) => stateOf(cell, data.horizon).kind === state).length);
      const changes = (list: readonly Worse[]) => list.map(({ cell, to, because }) => [cell.row, cell.area, cell.band, to, because]);
      expect(changes(found.worse)).toEqual(changes(worseThan(baseline.matrix, matrix)));
      expect(changes(found.better)).toEqual(changes(worseThan(matrix, baseline.matrix)));
      const gaps = gapsIn({ matrix, axes, bands: data.bands, ground, supplies, horizon: data.horizon });
      expect(found.gaps.map(facts)).toEqual(gaps.map(facts));
      const hubs = new Map([...directory.hubs].filter(([id]) => !scenario.closedHubs.includes(id)));
      expect(found.ways).toEqual(data.themes.map((theme) => accessTo(theme, supplies, { ground, places: { ...directory, hubs } })));
    }),
    { numRuns: 40 },
  );
}, 180_000);

/** All that a gap says, with services by their ids. */
const facts = ({ cell, nearest, need, ...gap }: Gap) => ({
  ...gap,
  need: need.id,
  cell: [cell.area, cell.band, ...[...cell.here, ...cell.reaching, ...cell.national, ...cell.agesUnknown].map(({ id }) => id)],
  nearest: nearest && [nearest.service.id, nearest.locality, nearest.km],
});

test('nothing of an address that must stay secret is in what the browser fetches', () => {
  const area = readArea();
  const data = JSON.stringify(whatIfData(analyse(area, { smallAreas: [], indicators: [], tables: [] }, testDay)));
  expect(data).toContain('rose-childminding');
  for (const secret of ['rose-home', 'Secretgate', 'ZX9 9ZZ', '50.8123', '1.8765', 'home, Overwold']) expect(data).not.toContain(secret);
});

test('with nothing changed, nothing is worse or better', () => {
  const found = whatIf(baseline, asItIs);
  expect([found.worse, found.better]).toEqual([[], []]);
  expect(found.gaps).toEqual(baseline.gaps);
  expect(found.states).toEqual(baseline.states);
  expect(found.ways).toEqual(baseline.ways);
});

test('at 2,500 services, shutting the busiest hub or renewing nothing takes a small part of the time that the whole takes', () => {
  const many = analyse(manyServices(directory, 2500), areaFacts, testDay);
  const base = baselineOf(throughJson(whatIfData(many)));
  const doorsAt = Map.groupBy(
    many.supplies.flatMap(({ doors }) => doors.map(({ hub }) => hub)),
    (hub) => hub,
  );
  const busiest = [...directory.hubs.keys()].sort((a, b) => (doorsAt.get(b)?.length ?? 0) - (doorsAt.get(a)?.length ?? 0)).slice(0, 1);
  const ending = many.supplies.filter(({ endsOn }) => endsOn !== undefined && endsOn <= many.horizon).map(({ id }) => id);
  for (const scenario of [
    { ...asItIs, closedHubs: busiest },
    { ...asItIs, without: ending },
  ]) {
    const times = Array.from({ length: 12 }, () => {
      const { user: before } = process.cpuUsage();
      whatIf(base, scenario);
      return (process.cpuUsage().user - before) / 1000;
    });
    const fastest = Math.min(...times);
    expect(fastest, `${fastest.toFixed(1)} ms`).toBeLessThan(30);
  }
}, 30_000);
