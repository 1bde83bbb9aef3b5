import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addToPack, emptyPack, hasThing, mostInPack, moveInPack, takeFromPack } from '../../src/pack/pack.ts';
import { anyId, anyPack } from '../support/any-pack.ts';

test('what is moved is still there, once, and so is everything else', () => {
  fc.assert(
    fc.property(anyPack, fc.integer({ min: -1, max: 13 }), fc.constantFrom(1 as const, -1 as const), (pack, from, by) => {
      const moved = moveInPack(pack, from, by);
      const refs = (one: typeof pack) => one.entries.map(({ kind, ref }) => `${kind}.${ref}`);
      expect([...refs(moved)].sort()).toEqual([...refs(pack)].sort());
      expect(refs(moveInPack(moved, from + by, by === 1 ? -1 : 1))).toEqual(refs(pack));
    }),
  );
});

test('a thing is in a pack once however often it is added, and gone when it is taken out', () => {
  fc.assert(
    fc.property(fc.array(anyId, { maxLength: 20 }), (ids) => {
      const add = (pack: ReturnType<typeof emptyPack>, ref: string) => addToPack(pack, { kind: 'service', ref, was: '' });
      const pack = [...ids, ...ids].reduce(add, emptyPack('2026-11-25'));
      expect(pack.entries.map(({ ref }) => ref)).toEqual([...new Set(ids)].slice(0, mostInPack));
      for (const ref of ids) expect(hasThing(takeFromPack(pack, { kind: 'service', ref }), { kind: 'service', ref })).toBe(false);
    }),
  );
});
