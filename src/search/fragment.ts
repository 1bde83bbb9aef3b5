import { partsOfDay } from '../domain/parts-of-day.ts';
import { weekdays } from '../domain/weekdays.ts';
import { emptyQuery, exactAge, type FacetName, facetNames, forEachFacet, type Near, type Query } from './query.ts';

/**
 * The whole of a query as a URL fragment, which no browser sends to any server:
 * `#q=won't+sleep&need=sleep-routines&age=3y&locality=north`. Empty when nothing is asked.
 */
export function queryToFragment(query: Query): string {
  const parts = new URLSearchParams();
  if (query.words) parts.append('q', query.words);
  for (const facet of facetNames) for (const value of query[facet]) parts.append(facet, value);
  if (query.near) parts.append('near', `${query.near.label}@${query.near.point.lat},${query.near.point.lon}`);
  if (query.near?.outside) parts.append('outside', query.near.outside);
  if (query.withinKm !== undefined) parts.append('within', String(query.withinKm));
  for (const id of query.dismissed) parts.append('not', id);
  const text = readable(parts.toString());
  return text ? `#${text}` : '';
}

// Marks that are safe in a fragment, put back so that a person can read the address.
const readable = (text: string) => text.replace(/%(27|2C|3A|40)/g, (code) => decodeURIComponent(code));

/** A fragment → the query. What it does not know, or cannot be right, is dropped quietly: old links keep working. */
export function queryFromFragment(fragment: string): Query {
  const parts = new URLSearchParams(fragment.replace(/^#/, ''));
  const near = nearFrom(parts.get('near') ?? '', parts.get('outside') ?? '');
  const withinKm = Number(parts.get('within') ?? Number.NaN);
  return {
    ...emptyQuery,
    ...forEachFacet((facet) => values(parts.getAll(facet), facet)),
    words: parts.get('q') ?? '',
    ...(near ? { near } : {}),
    ...(near && withinKm > 0 && withinKm <= 500 ? { withinKm } : {}),
    dismissed: once(parts.getAll('not').filter((id) => /^[a-z]+:[a-z0-9-]+$/.test(id))),
  };
}

const once = (list: readonly string[]): string[] => [...new Set(list)];
const isId = (text: string) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);

const allowed: Readonly<Record<FacetName, (value: string) => boolean>> = {
  need: isId,
  age: (value) => isId(value) || exactAge(value) !== undefined,
  locality: isId,
  cost: (value) => ['free', 'paid', 'unknown'].includes(value),
  day: (value) => (weekdays as readonly string[]).includes(value),
  time: (value) => partsOfDay.some((part) => part.value === value),
  route: isId,
  kind: isId,
  delivery: isId,
  access: isId,
  send: (value) => value === 'yes',
  language: (value) => value.length <= 40 && value.trim() !== '',
};

const values = (list: readonly string[], facet: FacetName): string[] => once(list.filter((value) => allowed[facet](value)));

function nearFrom(text: string, outside: string): Near | undefined {
  const match = /^(.*)@(-?\d{1,2}(?:\.\d{1,7})?),(-?\d{1,3}(?:\.\d{1,7})?)$/s.exec(text);
  if (!match) return undefined;
  const [, label = '', lat, lon] = match;
  return { label, point: { lat: Number(lat), lon: Number(lon) }, ...(outside ? { outside } : {}) };
}
