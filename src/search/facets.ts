import { type Gate, servesMonths } from './gates.ts';
import type { OpenIndex } from './open-index.ts';
import { exactAge, type FacetName, forEachFacet, type Query } from './query.ts';
import { sayMonths } from './understand-ages.ts';

/** A value of a facet, and how many results there would be with it alone chosen in its facet and all else as it is. */
export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly chosen: boolean;
}

export type Facets = Readonly<Record<FacetName, readonly FacetValue[]>>;

/** How a set of services passes the gates. */
export interface Passed {
  /** Those that pass every gate. */
  readonly through: readonly number[];
  /** Counted when they are asked for: results do not wait for them. */
  readonly facets: () => Facets;
  /** Those that pass every gate but a facet's own, whatever that one says. */
  readonly reached: (facet: Gate['facet']) => readonly number[];
  /** For each gate, how many there would be without it. */
  readonly without: readonly { readonly facet: Gate['facet'] | 'words'; readonly total: number }[];
}

/**
 * Sends services through the gates, once for the results and for every count. One that is stopped by no gate counts for every value it has;
 * one that is stopped by a single facet's gate counts for the values of that facet, for choosing one of them would let it in.
 */
export function pass(open: OpenIndex, candidates: readonly number[], { query, gates }: { query: Query; gates: readonly Gate[] }): Passed {
  const through: number[] = [];
  const stoppedOnlyBy = new Map<Gate['facet'], number[]>(gates.map(({ facet }) => [facet, []]));
  for (const card of candidates) {
    const [first, second] = gatesThatStop(gates, card);
    if (!first) through.push(card);
    else if (!second) stoppedOnlyBy.get(first.facet)?.push(card);
  }
  const reached = (facet: Gate['facet']) => [...through, ...(stoppedOnlyBy.get(facet) ?? [])];
  return {
    through,
    reached,
    facets: () => forEachFacet((facet) => countValues(open, facet, { query, cards: reached(facet) })),
    without: gates.map(({ facet }) => ({ facet, total: through.length + (stoppedOnlyBy.get(facet)?.length ?? 0) })),
  };
}

/** The gates that stop a service: the first two are enough to know. */
function gatesThatStop(gates: readonly Gate[], card: number): Gate[] {
  const stopping: Gate[] = [];
  for (const gate of gates) {
    if (!gate.lets(card)) stopping.push(gate);
    if (stopping.length === 2) break;
  }
  return stopping;
}

function countValues(
  { index, rows, placeOf, services }: OpenIndex,
  facet: FacetName,
  { query, cards }: { query: Query; cards: readonly number[] },
): FacetValue[] {
  const { values } = index.facets[facet];
  const counts = new Uint32Array(values.length);
  for (const card of cards) for (const value of rows[facet][card] ?? []) counts[value] = (counts[value] ?? 0) + 1;
  const listed = values.map(({ value, label }, place) => ({
    value,
    label,
    count: counts[place] ?? 0,
    chosen: query[facet].includes(value),
  }));
  if (facet !== 'age') return listed;
  const exact = query.age
    .filter((value) => !placeOf.age.has(value))
    .flatMap((value) => {
      const months = exactAge(value);
      if (!months) return [];
      const { from, to } = months;
      const count = cards.filter((card) => services[card] && servesMonths(services[card].ages, from, to) === true).length;
      return [{ value, label: sayMonths(from, to), count, chosen: true }];
    });
  return [...listed, ...exact];
}
