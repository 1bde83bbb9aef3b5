import fc from 'fast-check';
import { expect, test } from 'vitest';
import { find } from '../../src/search/find.ts';
import { emptyQuery, type FacetName, facetNames, type Query } from '../../src/search/query.ts';
import { readArea, testDay } from '../support/area.ts';
import { openDirectory } from '../support/index.ts';

const open = openDirectory(readArea('content'));
const { facets } = open.index;
const cards = open.services;

/** A facet left alone, or one to three of its values. */
const choice = (facet: FacetName) => {
  const values = facets[facet].values.map(({ value }) => value);
  if (values.length === 0) return fc.constant<string[]>([]);
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant<string[]>([]) },
    { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }) },
  );
};
const queries: fc.Arbitrary<Query> = fc
  .record(Object.fromEntries(facetNames.map((facet) => [facet, choice(facet)])) as Record<FacetName, fc.Arbitrary<string[]>>)
  .map((chosen) => ({ ...emptyQuery, ...chosen }));

/** The plain oracle: look at every service, one by one. */
const has = (card: number, facet: FacetName, value: string) =>
  (open.rows[facet][card] ?? []).some((place) => facets[facet].values[place]?.value === value);
const passes = (card: number, query: Query) =>
  facetNames.every((facet) => query[facet].length === 0 || query[facet].some((value) => has(card, facet, value)));
const count = (query: Query) => cards.filter((_, card) => passes(card, query)).length;

test('the number of results is what looking at every service one by one gives', () => {
  fc.assert(
    fc.property(queries, (query) => {
      expect(find(open, query, { today: testDay }).total).toBe(count(query));
    }),
    { numRuns: 300 },
  );
});

test('the number beside a value is what choosing it alone in its facet gives', () => {
  fc.assert(
    fc.property(queries, fc.constantFrom(...facetNames), (query, facet) => {
      for (const { value, count: promised } of find(open, query, { today: testDay }).facets[facet])
        expect(promised, `${facet} ${value}`).toBe(count({ ...query, [facet]: [value] }));
    }),
    { numRuns: 150 },
  );
});

test('when nothing is found, what each filter gives back if left out is true', () => {
  fc.assert(
    fc.property(queries, (query) => {
      for (const { facet, total } of find(open, query, { today: testDay }).without)
        if (facet !== 'words' && facet !== 'near') expect(total).toBe(count({ ...query, [facet]: [] }));
    }),
    { numRuns: 150 },
  );
});

test('the same query gives the same results in the same order', () => {
  fc.assert(
    fc.property(queries, (query) => {
      const once = find(open, query, { today: testDay }).results.map(({ card }) => card);
      expect(find(open, query, { today: testDay }).results.map(({ card }) => card)).toEqual(once);
    }),
    { numRuns: 50 },
  );
});
