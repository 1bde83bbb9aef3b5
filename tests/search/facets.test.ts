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

/** The plain oracle: look at every service, one by one, and every value it has. */
const valuesOf = (card: number, facet: FacetName) =>
  (open.rows[facet][card] ?? []).map((place) => facets[facet].values[place]?.value ?? '');
const passes = (card: number, query: Query) =>
  facetNames.every((facet) => query[facet].length === 0 || valuesOf(card, facet).some((value) => query[facet].includes(value)));
const count = (query: Query) => cards.filter((_, card) => passes(card, query)).length;

/** For each value of a facet, how many services have it among those that everything else lets through. */
function countsIn(query: Query, facet: FacetName): Map<string, number> {
  const others = { ...query, [facet]: [] };
  const counts = new Map(facets[facet].values.map(({ value }) => [value, 0]));
  for (const [card] of cards.entries())
    if (passes(card, others)) for (const value of valuesOf(card, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

test('the number of results, and beside every value what choosing it alone would give, are what looking at every service one by one gives', () => {
  fc.assert(
    fc.property(queries, fc.constantFrom(...facetNames), (query, facet) => {
      const found = find(open, query, { today: testDay, limit: 0 });
      expect(found.total).toBe(count(query));
      expect(new Map(found.facets[facet].map((one) => [one.value, one.count]))).toEqual(countsIn(query, facet));
    }),
    { numRuns: 10_000 },
  );
}, 60_000);

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
