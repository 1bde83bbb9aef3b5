import { expect, test } from 'vitest';
import { compareRows, sayWait } from '../../src/pack/compare-rows.ts';
import { isWaitStale, lensOf } from '../../src/pack/lens.ts';
import { packRecords } from '../../src/pack/records.ts';
import { readArea, testDay } from '../support/area.ts';

const directory = readArea('content');
const levelOf = (id: string) => directory.levelsOfHelp.find((level) => level.id === directory.services.get(id)?.level)?.need ?? 0;

test('a step up is more help for the same need, and a step down is less', () => {
  let seen = 0;
  for (const service of directory.services.values()) {
    const { stepUp, stepDown } = lensOf(service, directory);
    const own = levelOf(service.id);
    for (const { id } of [...stepUp, ...stepDown]) {
      seen++;
      expect(directory.services.get(id)?.needs, `${service.id} → ${id}`).toContain(service.needs[0]);
      expect(directory.services.get(id)?.status.kind).toBe('open');
    }
    for (const { id } of stepUp) expect(levelOf(id)).toBeGreaterThan(own);
    for (const { id } of stepDown) expect(levelOf(id)).toBeLessThan(own);
    if (own === 0) expect([...stepUp, ...stepDown]).toEqual([]);
  }
  expect(seen).toBeGreaterThan(100);
});

test('a wait is stale on the 61st day after it was said, and not on the 60th', () => {
  const wait = { kind: 'known' as const, weeks: 6, saidOn: '2026-09-01' };
  expect(isWaitStale(wait, '2026-10-31')).toBe(false);
  expect(isWaitStale(wait, '2026-11-01')).toBe(true);
  expect(sayWait(wait, '2026-11-01')).toBe('About 6 weeks (said on 1 September). That was over 60 days ago: ring and ask');
  expect(isWaitStale({ kind: 'unknown' }, '2026-11-01')).toBe(false);
});

test('side by side, what nobody recorded says so, and rows that differ are marked', () => {
  const records = packRecords(directory).filter(({ id }) => id === 'sleep-clinic' || id === 'eric');
  const rows = compareRows(records, testDay);
  expect(rows.find(({ label }) => label === 'Interpreter')).toEqual({
    label: 'Interpreter',
    cells: expect.arrayContaining(['Yes', 'Not recorded: ask']),
    differs: true,
  });
  for (const { cells } of rows) for (const cell of cells) expect(cell).not.toBe('');
  const [one] = records;
  if (one) expect(compareRows([one, one], testDay).some(({ differs }) => differs)).toBe(false);
});
