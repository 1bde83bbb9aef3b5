import type { SearchesRow } from '../domain/schema/supplied.ts';
import type { Axes } from './matrix.ts';
import { type Published, publishable, publishedOrder, totalOf } from './small-numbers.ts';
import type { Supply } from './supply.ts';

/** What was asked for in one place, and what is there for it. */
export interface AskedIn {
  /** A locality; empty for the whole area. */
  readonly place: string;
  readonly asked: Published;
  /** Local services for the need that serve people there. */
  readonly services: number;
}

/** How often one need was asked for, beside what there is. */
export interface AskedFor extends AskedIn {
  readonly need: string;
  readonly label: string;
  readonly places: readonly AskedIn[];
  /** Asked for without a place being said. */
  readonly noPlace: Published;
}

/** What people asked for. Nothing in it can be traced to one family. */
export interface Demand {
  /** Every need, the one asked for most first. What was asked for equally often, as published, is in the order of its label. */
  readonly needs: readonly AskedFor[];
  readonly all: Published;
  /** The first and the last month. They are not told apart: small months could then be worked out. */
  readonly from: string;
  readonly to: string;
}

/**
 * Rows of searches → demand. The words that anyone typed are not in the rows, and a row whose need is not in the directory is not counted.
 * Only the count of a need in a place (or in none that was said) is looked at; all else is made from what may be published of those.
 */
export function demandOf(rows: readonly SearchesRow[], { rows: needs, areas }: Axes, supplies: readonly Supply[]): Demand {
  const localities = new Set(areas.flatMap(({ id }) => (id === '' ? [] : [id])));
  const known = new Set(needs.map(({ id }) => id));
  const counted = rows.filter(({ need }) => known.has(need));
  const asked = (need: string, isThere: (locality: string) => boolean) =>
    publishable(counted.reduce((sum, row) => sum + (row.need === need && isThere(row.locality ?? '') ? row.count : 0), 0));
  const servicesFor = (need: string, place: string) =>
    supplies.filter((supply) => !supply.national && supply.needs.includes(need) && (place === '' || supply.serves.includes(place))).length;
  const lines = needs.map(({ id, label }): AskedFor => {
    const places = [...localities].map((place) => ({
      place,
      asked: asked(id, (locality) => locality === place),
      services: servicesFor(id, place),
    }));
    const noPlace = asked(id, (locality) => !localities.has(locality));
    const total = totalOf([...places.map((place) => place.asked), noPlace]);
    return { need: id, label, place: '', asked: total, services: servicesFor(id, ''), places, noPlace };
  });
  const months = counted.map(({ month }) => month).sort();
  return {
    needs: lines.sort((a, b) => publishedOrder(b.asked) - publishedOrder(a.asked) || a.label.localeCompare(b.label, 'en-GB')),
    all: totalOf(lines.map((line) => line.asked)),
    from: months[0] ?? '',
    to: months.at(-1) ?? '',
  };
}

/** Needs that were asked for in a place where no local service answers them, the one asked for most first. */
export const unanswered = ({ needs }: Pick<Demand, 'needs'>): (AskedFor & { readonly nowhereIn: readonly AskedIn[] })[] =>
  needs.flatMap((line) => {
    const nowhereIn = line.places.filter(({ asked, services }) => asked.kind !== 'none' && services === 0);
    const nowhere = line.asked.kind !== 'none' && line.services === 0;
    return nowhere || nowhereIn.length > 0 ? [{ ...line, nowhereIn }] : [];
  });
