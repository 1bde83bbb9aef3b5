import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepSame } from '../../src/islands/keep-same.ts';

const anything = () => fc.jsonValue({ maxDepth: 3 });

test('what is kept says exactly what the new answer says', () => {
  fc.assert(fc.property(anything(), anything(), (before, after) => void expect(keepSame(before, after)).toEqual(after)));
});

test('an answer that says the same is the very one that was there, so that nothing is drawn again', () => {
  fc.assert(fc.property(anything(), (before) => void expect(keepSame(before, structuredClone(before))).toBe(before)));
});

test('of an answer that differs in one part, every other part is the very one that was there', () => {
  const before = { words: 'sleep', facets: { age: [{ count: 3 }] } };
  const kept = keepSame(before, { words: 'sleeping', facets: { age: [{ count: 3 }] } });
  expect(kept.words).toBe('sleeping');
  expect(kept.facets).toBe(before.facets);
});
