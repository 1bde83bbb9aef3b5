import type { Indicator } from '../domain/area-facts.ts';
import { type Amount, unknown } from './amount.ts';
import type { PlacedArea } from './population.ts';

/** An indicator for one locality, or for the whole area (an empty id): the mean of its parts, each by how many it is about. */
export function indicatorIn({ about, rows }: Indicator, locality: string, areas: readonly PlacedArea[]): Amount {
  if (about.level === 'locality' || about.level === 'whole') {
    const own = rows.filter(({ area }) => (about.level === 'whole' ? locality === '' : area === locality));
    if (own.length > 0) return meanOf(own);
    return about.level === 'locality' && locality === '' ? meanOf(rows) : unknown;
  }
  const inside = new Set(
    areas.filter((area) => locality === '' || area.locality === locality).map(({ code, ward }) => (about.level === 'ward' ? ward : code)),
  );
  return meanOf(rows.filter(({ area }) => inside.has(area)));
}

/** Σ value·of ÷ Σ of. Without `of` the parts cannot be joined, unless there is one. */
function meanOf(rows: Indicator['rows']): Amount {
  const told = rows.flatMap(({ value, of }) => (value === undefined ? [] : [{ value, of }]));
  const missing = rows.length - told.length;
  const [first] = told;
  if (!first) return { kind: 'unknown', missing: Math.max(1, missing) };
  if (told.length === 1) return { kind: 'known', value: first.value, missing };
  const weight = told.reduce((sum, { of = Number.NaN }) => sum + of, 0);
  const value = told.reduce((sum, { value: one, of = Number.NaN }) => sum + one * of, 0) / weight;
  return Number.isFinite(value) ? { kind: 'known', value, missing } : { kind: 'unknown', missing: told.length };
}
