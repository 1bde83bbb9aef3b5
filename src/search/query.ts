import type { Point } from '../domain/schema/place.ts';

/** What people filter by, in the order that pages show it. */
export const facetNames = [
  'need',
  'age',
  'locality',
  'cost',
  'day',
  'time',
  'route',
  'kind',
  'delivery',
  'access',
  'send',
  'language',
] as const;
export type FacetName = (typeof facetNames)[number];

/** A value for each facet. */
export const forEachFacet = <Value>(make: (facet: FacetName) => Value): Record<FacetName, Value> =>
  Object.fromEntries(facetNames.map((facet) => [facet, make(facet)])) as Record<FacetName, Value>;

/** Somewhere to measure from: a point and what to call it. */
export interface Near {
  readonly label: string;
  readonly point: Point;
  /** Whose area it is in, when it is not in ours: "Barnsley". */
  readonly outside?: string;
}

/**
 * What someone asks for. Each facet holds the values chosen: any of them will do (OR), and every facet counts (AND).
 * need, locality, access: ids. time: morning, afternoon, evening. age: band ids, `unknown`, or an exact age: `3y`, `18m`. cost: free, paid, unknown.
 */
export interface Query extends Readonly<Record<FacetName, readonly string[]>> {
  readonly words: string;
  readonly near?: Near;
  /** Doors farther than this are left out; what comes to people without a door stays. */
  readonly withinKm?: number;
  /** Chips understood from the words that the person took away: `age:36-47`. */
  readonly dismissed: readonly string[];
}

/** A query that asks for everything. */
export const emptyQuery: Query = {
  words: '',
  need: [],
  age: [],
  locality: [],
  cost: [],
  day: [],
  time: [],
  route: [],
  kind: [],
  delivery: [],
  access: [],
  send: [],
  language: [],
  dismissed: [],
};

/** The same query with a value of a facet put in, or taken out if it was there. */
export function toggleValue(query: Query, facet: FacetName, value: string): Query {
  const chosen = query[facet];
  return { ...query, [facet]: chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value] };
}

/** Is anything chosen besides the words? */
export const hasFilters = (query: Query): boolean => query.near !== undefined || facetNames.some((facet) => query[facet].length > 0);

/** An exact age in a query: the months of life that it takes in. `3y` → 36 to 47; `18m` → 18 to 18. */
export function exactAge(value: string): { readonly from: number; readonly to: number } | undefined {
  const match = /^(\d{1,3})([ym])$/.exec(value);
  if (!match) return undefined;
  const count = Number(match[1]);
  return match[2] === 'm' ? { from: count, to: count } : { from: count * 12, to: count * 12 + 11 };
}
