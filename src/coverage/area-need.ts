import type { Access } from './access.ts';
import { shareOut } from './catchment.ts';
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
  const provisionBy = (score: readonly number[]) =>
    ids.map((id) => {
      const inside = placed.flatMap((area, row) => (area.ward === id ? [{ people: area.people, score: score[row] ?? 0 }] : []));
      const people = inside.reduce((sum, one) => sum + one.people, 0);
      return people > 0 ? inside.reduce((sum, one) => sum + one.people * one.score, 0) / people : 0;
    });
  const scoreOf = (columns: readonly number[]) =>
    shareOut(
      columns.flatMap((column) => {
        const draw = draws[column];
        return draw ? [{ supply: 1, draw }] : [];
      }),
      placed.length,
    ).access;
  const all = doors.map((_, column) => column);
  const random = seeded(1);
  const provision = provisionBy(scoreOf(all));
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
  const resamples = Array.from({ length: resampled }, () => provisionBy(scoreOf(all.map(() => Math.floor(random() * doors.length)))));
  return { wards, resamples };
}

/** Numbers from 0 to 1, the same in every build (a linear congruential generator, Numerical Recipes). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
