import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contracts, lateCosts, pipeline, spendByLevel, suppliedSpend } from '../../src/coverage/money.ts';
import { scorecard } from '../../src/coverage/scorecard.ts';
import { readAreaFacts } from '../../src/data/area-facts.ts';
import { tablesOf } from '../../src/domain/area-facts.ts';
import { readArea, testDay } from '../support/area.ts';

const directory = readArea('content');
const { facts } = readAreaFacts(directory, 'content');

test('the cost of late help comes out as Doncaster’s strategy printed it: £44,878,149 a year', () => {
  const [table] = tablesOf(facts, 'late-intervention');
  const { rows, total, missing } = lateCosts(table?.rows ?? []);
  expect(total).toBe(44_878_149);
  // Printed at 1 % and at 5 %, cut to whole pounds with small slips of the printer.
  expect(Math.abs(total / 100 - 448_777)).toBeLessThan(6);
  expect(Math.abs(total / 20 - 2_243_453)).toBeLessThan(500);
  expect(rows.find(({ item }) => item === 'Persistent school absence')?.total).toBe(832_200);
  expect(rows.find(({ item }) => item === 'Looked-after child')?.total).toBe(32_173_168);
  // Anti-social behaviour has no number a year: it is not nought.
  expect(missing).toBe(1);
  expect(rows.find(({ item }) => item.startsWith('Reported anti-social'))?.total).toBeUndefined();
});

test('Camden’s shares come out as printed, and again without the universal', () => {
  const [table] = tablesOf(facts, 'spend-by-level');
  const [without, including] = table?.rows ?? [];
  if (!without || !including) throw new Error('The table is not there.');
  expect(suppliedSpend(without).map(({ percent }) => percent)).toEqual([19, 10, 26, 45]);
  expect(suppliedSpend(including).map(({ percent }) => percent)).toEqual([57, 11, 16, 16]);
  // 10, 26 and 45 of 81
  expect(suppliedSpend(without).map(({ percentBeyond }) => percentBeyond && Math.round(percentBeyond))).toEqual([undefined, 12, 32, 56]);
});

test('a target that is missed, met or not known is told, whichever way is better', () => {
  const [table] = tablesOf(facts, 'scorecard');
  const lines = scorecard(table?.rows ?? []);
  const standing = (name: string) => lines.find(({ indicator }) => indicator.startsWith(name));
  expect(lines).toHaveLength(37);
  expect(standing('Young people not in education')).toMatchObject({ standing: 'missed', beyondTarget: -3.5 });
  expect(standing('Conceptions')).toMatchObject({ standing: 'missed', againstOthers: 'better', trend: 'unknown' });
  expect(standing('Children with free school meals')).toMatchObject({ standing: 'missed', againstOthers: 'better' });
  const made = { indicator: 'i', unit: 'percent', better: 'higher', area: 'a', latest: 80 } as const;
  expect(scorecard([{ ...made, target: 80, baseline: 70 }, made])).toMatchObject([
    { standing: 'met', trend: 'better' },
    { standing: 'unknown', trend: 'unknown' },
  ]);
});

test('only contracts that may be published are counted, and their shares add up', () => {
  const all = contracts(directory);
  const files = [...directory.services.values()].filter(({ file }) => /publish: yes/.test(readFileSync(`content/${file}`, 'utf8')));
  expect(all.map(({ service }) => service.id).sort()).toEqual(
    files
      .filter(({ status }) => status.kind !== 'closed')
      .map(({ id }) => id)
      .sort(),
  );
  const { rows, total } = spendByLevel(all, directory.levelsOfHelp);
  expect(rows.reduce((sum, { pounds }) => sum + pounds, 0)).toBe(total);
  expect(rows.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  expect(total).toBe(all.reduce((sum, { terms }) => sum + (terms.annualValue ?? 0), 0));
});

test('contracts stand in the quarter in which they end, and those with no end apart', () => {
  const { quarters, noEnd } = pipeline(contracts(directory), testDay);
  expect(quarters.map(({ id }) => id)).toEqual([...quarters.map(({ id }) => id)].sort());
  const spring = quarters.find(({ id }) => id === '2027-Q1');
  expect(spring?.label).toBe('January to March 2027');
  expect(spring?.ending.every(({ terms }) => (terms.contractEnd ?? '') <= '2027-03-31')).toBe(true);
  expect(noEnd.every(({ terms }) => terms.contractEnd === undefined)).toBe(true);
});
