import type { Access } from './access.ts';
import type { Draw } from './catchment.ts';
import { type PlacedArea, peopleAged, shareOf } from './population.ts';

/** A ward's need and what it can reach. */
export interface AreaNeed {
  readonly id: string;
  readonly locality: string;
  readonly people: number;
  /** The share of children in low-income families. */
  readonly need: number;
  /** Access within a walk, averaged over its people. */
  readonly provision: number;
}

/** Wards by need and by access to one sort of help; and provision again for each resample of the doors, by seeded draws. */
export function wardNeeds(
  access: Access,
  areas: readonly PlacedArea[],
  resampled: number,
): { wards: AreaNeed[]; resamples: number[][] } | undefined {
  const { theme, doors, draws } = access;
  const placed = areas.flatMap((area) => {
    const share = shareOf(area);
    const people = peopleAged(area, theme.from_age, theme.to_age);
    return area.point && share !== undefined && people !== undefined && area.children !== undefined
      ? [{ ...area, point: area.point, share, people, kids: area.children }]
      : [];
  });
  if (placed.length < areas.length || doors.length === 0) return undefined;
  const ids = [...new Set(placed.map(({ ward }) => ward))].sort();
  const wardOf = placed.map(({ ward }) => ids.indexOf(ward));
  const living = ids.map((_, at) => placed.reduce((sum, { people }, row) => sum + (wardOf[row] === at ? people : 0), 0));
  const shares = draws.map((draw) => shareOfEach(draw, { people: placed.map(({ people }) => people), wardOf, living }));
  const provisionBy = (columns: readonly number[]) => {
    const provision = ids.map(() => 0);
    for (const column of columns) for (const [at, share] of (shares[column] ?? []).entries()) provision[at] = (provision[at] ?? 0) + share;
    return provision;
  };
  const all = doors.map((_, column) => column);
  const random = seeded(1);
  const provision = provisionBy(all);
  const wards = ids.map((id, at) => {
    const inside = placed.filter(({ ward }) => ward === id);
    const kids = inside.reduce((sum, area) => sum + area.kids, 0);
    return {
      id,
      locality: inside[0]?.locality ?? '',
      people: inside.reduce((sum, area) => sum + area.people, 0),
      need: kids > 0 ? inside.reduce((sum, area) => sum + area.share * area.kids, 0) / kids : 0,
      provision: provision[at] ?? 0,
    };
  });
  const resamples = Array.from({ length: resampled }, () => provisionBy(all.map(() => Math.floor(random() * doors.length))));
  return { wards, resamples };
}

/**
 * What one door gives to each ward, for each of its people: a door's supply is shared out without regard to other doors, so it is worked
 * out once, and each resample only adds up.
 */
function shareOfEach(
  { near, demand }: Draw,
  { people, wardOf, living }: { people: readonly number[]; wardOf: readonly number[]; living: readonly number[] },
): number[] {
  const share = living.map(() => 0);
  for (const { place, weight } of near) {
    const ward = wardOf[place] ?? -1;
    const all = living[ward] ?? 0;
    if (all > 0) share[ward] = (share[ward] ?? 0) + ((people[place] ?? 0) * weight) / demand / all;
  }
  return share;
}

/** Numbers from 0 to 1, the same in every build (a linear congruential generator, Numerical Recipes). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
