import { expect, test } from 'vitest';
import { accessTo } from '../../src/coverage/access.ts';
import { allSheets } from '../../src/coverage/all-sheets.ts';
import { analyse } from '../../src/coverage/analysis.ts';
import { gapsIn } from '../../src/coverage/gaps.ts';
import { groundOf } from '../../src/coverage/ground.ts';
import { matrixOf } from '../../src/coverage/matrix.ts';
import { applyScenario, asItIs } from '../../src/coverage/scenario.ts';
import { readAreaFacts } from '../../src/data/area-facts.ts';
import { readArea, testDay } from '../support/area.ts';
import { manyServices } from '../support/many.ts';

const real = readArea('content');
const { facts } = readAreaFacts(real, 'content');
const many = manyServices(real, 2500);

/** Milliseconds of the processor for the fastest of a few: what else the machine does is not counted. */
function fastest(runs: number, work: () => void): number {
  const times = Array.from({ length: runs }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

test('at 2,500 services and 199 neighbourhoods the whole analysis and every table take at most three seconds', () => {
  expect(fastest(2, () => allSheets(analyse(many, facts, testDay)))).toBeLessThan(3000);
}, 30_000);

test('at that size even the whole of it, worked out again from the start, takes well under a second', () => {
  const { supplies, needAxes: axes, areas, horizon, accesses } = analyse(many, facts, testDay);
  const time = fastest(5, () => {
    const ground = groundOf(areas, []);
    const left = applyScenario(supplies, { ...asItIs, without: [supplies[3]?.id ?? ''] });
    const matrix = matrixOf(left, axes);
    gapsIn({ matrix, axes, bands: many.ageBands, ground, supplies: left, horizon });
    for (const { theme } of accesses) accessTo(theme, left, { ground, places: many });
  });
  expect(time).toBeLessThan(500);
}, 30_000);
