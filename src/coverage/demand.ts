import type { Axes } from './matrix.ts';
import type { SearchCount } from './searches.ts';
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
  /** With those that no need explains. */
  readonly all: Published;
  /** Of searches that came as words; none where only needs came. */
  readonly typed: { readonly notUnderstood: Published; readonly danger: Published } | undefined;
  /** The first and the last month. They are not told apart: small months could then be worked out. */
  readonly from: string;
  readonly to: string;
}

/**
 * Counts of searches → demand. The words that anyone typed are not in them, and one whose need is not in the directory is left out.
 * Only the count of a need (or of none that could be told) in a place (or in none that was said) is looked at, and how many of those
 * sound like danger; all else is made from what may be published of those.
 */
export function demandOf(rows: readonly SearchCount[], { rows: needs, areas }: Axes, supplies: readonly Supply[]): Demand {
  const localities = new Set(areas.flatMap(({ id }) => (id === '' ? [] : [id])));
  const known = new Set(needs.map(({ id }) => id));
  const counted = rows.filter(({ need }) => need === undefined || known.has(need));
  const countIn = (some: readonly SearchCount[], need: string | undefined, isThere: (locality: string) => boolean) =>
    publishable(some.reduce((sum, row) => sum + (row.need === need && isThere(row.locality ?? '') ? row.count : 0), 0));
  const inPlaces = [...[...localities].map((place) => (id: string) => id === place), (id: string) => !localities.has(id)];
  const asked = (need: string, isThere: (locality: string) => boolean) => countIn(counted, need, isThere);
  const inDanger = counted.filter(({ danger }) => danger);
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
  const notUnderstood = totalOf(inPlaces.map((isThere) => countIn(counted, undefined, isThere)));
  const danger = totalOf([...known, undefined].flatMap((need) => inPlaces.map((isThere) => countIn(inDanger, need, isThere))));
  const months = counted.map(({ month }) => month).sort();
  return {
    needs: lines.sort((a, b) => publishedOrder(b.asked) - publishedOrder(a.asked) || a.label.localeCompare(b.label, 'en-GB')),
    all: totalOf([...lines.map((line) => line.asked), notUnderstood]),
    typed: counted.some(({ typed }) => typed) ? { notUnderstood, danger } : undefined,
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
