import { oldestMonths, servesAge, youngestMonths } from '../domain/ages.ts';
import { distanceKm } from '../domain/distance.ts';
import type { Ages } from '../domain/schema/ages.ts';
import type { Point } from '../domain/schema/place.ts';
import type { Chip } from './chip.ts';
import type { OpenIndex } from './open-index.ts';
import { exactAge, type FacetName, facetNames, forEachFacet, type Query } from './query.ts';
import type { IndexedService } from './search-index.ts';

/** One thing that a service must be. What was chosen in a facet is one gate, however many values. */
export interface Gate {
  readonly facet: FacetName | 'near' | 'outside';
  readonly lets: (card: number) => boolean;
}

/**
 * The gates of a query. What someone chose is taken strictly: "Free" is known to be free. What was understood from a sentence is
 * taken kindly: only services known to be something else are left out, and a choice in the same facet takes its place.
 */
export function gatesOf(open: OpenIndex, query: Query, chips: readonly Chip[]): Gate[] {
  const chosen = facetNames
    .filter((facet) => query[facet].length > 0)
    .map((facet): Gate => ({ facet, lets: chosenIn(open, query, facet) }));
  const understood = (['age', 'cost', 'locality'] as const)
    .filter((facet) => query[facet].length === 0)
    .flatMap((facet): Gate[] => {
      const lets = understoodIn(open, facet, chips);
      return lets ? [{ facet, lets }] : [];
    });
  const { near, withinKm } = query;
  const outside = near ? near.outside : chips.some((chip) => chip.kind === 'place' && chip.outside);
  const reached: Gate[] = outside ? [{ facet: 'outside', lets: (card) => reachesOutside(open, card) }] : [];
  if (!near || withinKm === undefined) return [...chosen, ...understood, ...reached];
  return [...chosen, ...understood, ...reached, { facet: 'near', lets: (card) => isWithin(open.services[card], near.point, withinKm) }];
}

/** Can someone who lives outside the area use it? Not what is only for one part of the area, unless it comes to people online. */
const reachesOutside = ({ services, rows, placeOf }: OpenIndex, card: number) =>
  services[card]?.reach !== 'local' || (rows.delivery[card]?.includes(placeOf.delivery.get('online') ?? -1) ?? false);

/** Is its nearest door within so many kilometres? What comes to people, or has no door anywhere, is near everyone. */
export function isWithin(service: IndexedService | undefined, point: Point, withinKm: number): boolean {
  const km = kmToNearestDoor(service, point);
  return km === undefined ? service?.basedIn.length === 0 : km <= withinKm;
}

function chosenIn({ index, rows, services, placeOf }: OpenIndex, query: Query, facet: FacetName): Gate['lets'] {
  const { values } = index.facets[facet];
  const wanted = values.map(({ value }) => query[facet].includes(value));
  const ages = facet === 'age' ? query.age.filter((value) => !placeOf.age.has(value)).flatMap((value) => exactAge(value) ?? []) : [];
  return (card) => {
    if (rows[facet][card]?.some((value) => wanted[value])) return true;
    const taken = services[card]?.ages;
    return taken !== undefined && ages.some(({ from, to }) => servesMonths(taken, from, to) === true);
  };
}

function understoodIn(
  { rows, services, placeOf }: OpenIndex,
  facet: 'age' | 'cost' | 'locality',
  chips: readonly Chip[],
): Gate['lets'] | undefined {
  if (facet === 'age') {
    const ages = chips.flatMap((chip) => (chip.kind === 'age' ? [chip] : []));
    return ages.length === 0
      ? undefined
      : (card) => ages.some(({ fromMonths, toMonths }) => maySuit(services[card]?.ages, fromMonths, toMonths));
  }
  if (facet === 'cost') {
    const paid = placeOf.cost.get('paid');
    return chips.some(({ kind }) => kind === 'cost') ? (card) => !rows.cost[card]?.some((value) => value === paid) : undefined;
  }
  const locality = chips.flatMap((chip) => (chip.kind === 'place' && chip.locality ? [placeOf.locality.get(chip.locality)] : []))[0];
  return locality === undefined ? undefined : (card) => rows.locality[card]?.includes(locality) ?? false;
}

/** Does it take a child of any age from one month to another? Undefined when nobody has recorded the ages. */
export function servesMonths(ages: Ages, from: number, to: number): boolean | undefined {
  if (ages.kind !== 'range') return servesAge(ages, from);
  return youngestMonths(ages.from) <= to && from <= oldestMonths(ages.to);
}

/** A child of this age, or the parent who typed it, may be helped. */
function maySuit(ages: Ages | undefined, from: number, to: number): boolean {
  if (!ages || servesMonths(ages, from, to) !== false) return true;
  return ages.kind === 'parents-and-carers' || (ages.kind === 'range' && ages.parentsAndCarers);
}

/** Kilometres to the nearest door that may be shown. Undefined when it has none. */
export function kmToNearestDoor(service: IndexedService | undefined, point: Point): number | undefined {
  const [first, ...others] = service?.doors ?? [];
  return first && others.reduce((least, door) => Math.min(least, distanceKm(point, door)), distanceKm(point, first));
}

/** Keeps of a query only what this directory knows: an old link to a need that has gone still finds the rest. */
export function knownOnly({ placeOf, index }: OpenIndex, query: Query): Query {
  const known = (facet: FacetName) =>
    query[facet].filter(
      (value) => placeOf[facet].has(value) || (facet === 'age' && exactAge(value) !== undefined && index.ageBands.length > 0),
    );
  return { ...query, ...forEachFacet(known) };
}
