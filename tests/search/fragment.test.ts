import fc from 'fast-check';
import { expect, test } from 'vitest';
import { queryFromFragment, queryToFragment } from '../../src/search/fragment.ts';
import { emptyQuery, type Query } from '../../src/search/query.ts';

const ids = fc.uniqueArray(fc.constantFrom('sleep-routines', 'north', 'drop-in', '3-5', 'pre-birth-2'), { maxLength: 3 });
const queries: fc.Arbitrary<Query> = fc.record({
  words: fc.string(),
  need: ids,
  age: fc.uniqueArray(fc.constantFrom('3y', '18m', '3-5', 'unknown'), { maxLength: 3 }),
  locality: ids,
  cost: fc.uniqueArray(fc.constantFrom('free', 'paid', 'unknown')),
  day: fc.uniqueArray(fc.constantFrom('Monday', 'Saturday')),
  time: fc.uniqueArray(fc.constantFrom('morning', 'evening')),
  route: ids,
  kind: ids,
  delivery: ids,
  access: ids,
  send: fc.uniqueArray(fc.constant('yes')),
  language: fc.uniqueArray(fc.constantFrom('Polish', 'British Sign Language')),
  dismissed: fc.uniqueArray(fc.constantFrom('age:36-47', 'place:balby', 'cost:free')),
});

test('any search can be kept in an address and read back as it was', () => {
  fc.assert(
    fc.property(queries, (query) => {
      expect(queryFromFragment(queryToFragment(query))).toEqual(query);
    }),
  );
});

test('an address that people can read stays readable', () => {
  const query: Query = { ...emptyQuery, words: "won't sleep", need: ['sleep-routines'], age: ['3y'], locality: ['north'] };
  expect(queryToFragment(query)).toBe("#q=won't+sleep&need=sleep-routines&age=3y&locality=north");
});

test('nothing asked is no fragment', () => {
  expect(queryToFragment(emptyQuery)).toBe('');
});

test('nonsense in an address is dropped quietly and never breaks the page', () => {
  fc.assert(
    fc.property(fc.string(), (fragment) => {
      expect(() => queryFromFragment(`#${fragment}`)).not.toThrow();
    }),
  );
  expect(queryFromFragment('#day=Someday&cost=cheap&age=3y&near=nowhere&within=5')).toEqual({ ...emptyQuery, age: ['3y'] });
});
