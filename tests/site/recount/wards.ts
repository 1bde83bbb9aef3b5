import { cell, groupBy, number, sum } from './downloads.ts';
import { neighbourhoods } from './people.ts';
import { drawsOf, shareOut, type Way } from './ways.ts';

/** Need beside access by ward, ranked again; and how sure, with the doors drawn again as the table says. */

export interface Ward {
  readonly id: string;
  readonly need: number;
  readonly index: number;
  readonly low: number;
  readonly high: number;
  readonly quadrant: string;
}

/** (rank − 0.5) ÷ how many there are, ties averaged. */
function ranks(values: readonly number[]): number[] {
  const order = values.map((value, at) => ({ value, at })).sort((a, b) => a.value - b.value);
  const found = values.map(() => 0);
  for (let first = 0; first < order.length; ) {
    let last = first;
    while (order[last + 1]?.value === order[first]?.value) last++;
    const shared = ((first + last) / 2 + 0.5) / values.length;
    for (let at = first; at <= last; at++) found[order[at]?.at ?? 0] = shared;
    first = last + 1;
  }
  return found;
}

/** x ← (1664525·x + 1013904223) mod 2³², from 1; as shares of 2³². */
function draws(): () => number {
  let x = 1n;
  return () => {
    x = (1664525n * x + 1013904223n) % 2n ** 32n;
    return Number(x) / 2 ** 32;
  };
}

export function wardsFor(way: Way): Ward[] {
  const wards = [...groupBy(neighbourhoods, 'ward').keys()].sort();
  const inWard = wards.map((ward) => way.places.flatMap(({ row }, at) => (cell(row, 'ward') === ward ? [at] : [])));
  const mean = (of: readonly number[], weights: readonly number[]) =>
    inWard.map((places) => sum(places.map((at) => (of[at] ?? 0) * (weights[at] ?? 0))) / sum(places.map((at) => weights[at] ?? 0)));
  const people = way.places.map((place) => place.people);
  const need = mean(
    way.places.map(({ row }) => number(row, 'low_income_share') ?? 0),
    way.places.map(({ row }) => number(row, 'children_0_to_15') ?? 0),
  );
  const doors = drawsOf(way);
  const accessOf = (drawn: readonly (typeof doors)[number][]) =>
    ranks(
      mean(
        shareOut(
          drawn,
          drawn.map(() => 1),
        ),
        people,
      ),
    );
  const needRanks = ranks(need);
  const accessRanks = accessOf(doors);
  const next = draws();
  const again = Array.from({ length: 200 }, () =>
    accessOf(doors.map(() => doors[Math.floor(next() * doors.length)] as (typeof doors)[number])),
  );
  return wards.map((id, at) => {
    const [byNeed, byAccess] = [needRanks[at] ?? 0, accessRanks[at] ?? 0];
    const drawn = again.map((each) => byNeed - (each[at] ?? 0)).sort((a, b) => a - b);
    return {
      id,
      need: need[at] ?? 0,
      index: byNeed - byAccess,
      // The middle 90 in 100 of 200: from the 11th to the 190th.
      low: drawn[10] ?? 0,
      high: drawn[189] ?? 0,
      quadrant: `${byNeed >= 0.5 ? 'high' : 'low'} need, ${byAccess >= 0.5 ? 'high' : 'low'} access`,
    };
  });
}
