import fc from 'fast-check';
import { expect, test } from 'vitest';
import { healthOf, nameFromRef, sayChanged, sayPackAge } from '../../src/pack/health.ts';
import { byNeed, nearestLike } from '../../src/pack/like.ts';
import { changedFacts, comparedFacts, digestOfRecord, entryOf, hashOfEntry, type PackRecord } from '../../src/pack/record.ts';
import { packRecords } from '../../src/pack/records.ts';
import { readArea, testDay } from '../support/area.ts';

const directory = readArea('content');
const records = packRecords(directory);
const service = (id: string): PackRecord => {
  const found = records.find((record) => record.kind === 'service' && record.id === id);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
};

test('a pack made today is as it was, but for what is not open', () => {
  for (const record of records) {
    const { kind } = healthOf(entryOf(record), record, testDay);
    expect(kind, record.id).toBe(record.status.kind === 'open' ? 'as it was' : 'stopped');
  }
});

test('exactly the facts that changed are said to have changed', () => {
  const facts = Object.fromEntries(comparedFacts.map((fact) => [fact, `the ${fact} of old`])) as Record<
    (typeof comparedFacts)[number],
    string
  >;
  const likeness = { need: 'food', locality: 'east' };
  fc.assert(
    fc.property(fc.subarray([...comparedFacts]), (changed) => {
      const now = { ...facts, ...Object.fromEntries(changed.map((fact) => [fact, `another ${fact}`])) };
      expect(changedFacts(digestOfRecord(facts, likeness), digestOfRecord(now, likeness))).toEqual(changed);
    }),
  );
  expect(sayChanged(['when', 'cost'])).toBe(
    'Changed since this pack was made: when it is, what it costs. What you read here is what we know today.',
  );
});

test('a closed service says when it closed and what to use instead', () => {
  const closed = service('trapdoor-young-players');
  const health = healthOf({ kind: 'service', ref: closed.id, was: '' }, closed, testDay);
  expect(health).toMatchObject({ kind: 'stopped', says: expect.stringMatching(/^Closed on /) });
  if (health.kind === 'stopped') for (const id of health.instead) expect(directory.services.has(id)).toBe(true);
});

test('what has left is called by its id, and not at all when that was kept back', () => {
  expect(healthOf({ kind: 'service', ref: 'sleep-club', was: '' }, undefined, testDay)).toEqual({ kind: 'gone' });
  expect(nameFromRef('sleep-club')).toBe('Sleep club');
  expect(nameFromRef('_Ab3dE9')).toBeUndefined();
});

test('for a service that has left, those offered are open, for the same need, and none puts anyone at risk', () => {
  const table = JSON.parse(JSON.stringify(byNeed(directory)));
  let offered = 0;
  for (const record of records.filter(({ kind, atRisk }) => kind === 'service' && !atRisk)) {
    const [need = ''] = directory.services.get(record.id)?.needs ?? [];
    for (const { id } of nearestLike(record.digest, table, 3)) {
      offered++;
      const other = directory.services.get(id);
      expect(other?.needs, id).toContain(need);
      expect(other?.status.kind).toBe('open');
      expect(service(id).atRisk).toBe(false);
    }
  }
  expect(offered).toBeGreaterThan(300);
});

test('a service that puts people at risk has no name, id or need in a pack', () => {
  const risky = records.filter(({ atRisk }) => atRisk);
  expect(risky.length).toBeGreaterThan(3);
  for (const record of risky) {
    const entry = entryOf(record);
    expect(entry.ref).toMatch(/^_[\w-]{6}$/);
    expect(nearestLike(record.digest, byNeed(directory), 3)).toEqual([]);
  }
});

test('no two things of the directory are called the same in a pack', () => {
  const hashes = records.map((record) => hashOfEntry(entryOf(record)));
  expect(new Set(hashes).size).toBe(hashes.length);
});

test('the hash of a thing is the same for good: packs already given out depend on it', () => {
  expect(hashOfEntry({ kind: 'service', ref: 'sleep-clinic' })).toBe('BLJ8OJ');
});

test('how old a pack is, is said after a month', () => {
  expect(sayPackAge('2026-11-01', '2026-11-25')).toBeUndefined();
  expect(sayPackAge('2026-10-25', '2026-11-25')).toBe('This pack was made 1 month ago.');
  expect(sayPackAge('2025-11-25', '2026-11-25')).toBe('This pack was made 12 months ago.');
});
