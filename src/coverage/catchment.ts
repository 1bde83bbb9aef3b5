/** What the two steps start from. `distance(i, j)` in kilometres from place i to door j; Infinity where place i may not use it. */
export interface CatchmentInput {
  readonly people: readonly number[];
  readonly supply: readonly number[];
  readonly distance: (place: number, door: number) => number;
  readonly reachKm: number;
  readonly unit: 'sessions' | 'presence';
}

/** Supply within reach for each person, by place. `presence`: sessions are not recorded for every door, so each door counts as 1. */
export interface Catchment {
  readonly unit: CatchmentInput['unit'];
  readonly access: readonly number[];
  /** Supply of doors with somebody in reach; Σ people·access equals it. */
  readonly usedSupply: number;
}

/** A Gaussian that falls from 1 at the door to 0 at the edge: W(d) = (e^{−½(d/d0)²} − e^{−½}) / (1 − e^{−½}), and 0 beyond. */
export function nearness(km: number, reachKm: number): number {
  if (km > reachKm) return 0;
  return (Math.exp(-0.5 * (km / reachKm) ** 2) - Math.exp(-0.5)) / (1 - Math.exp(-0.5));
}

/**
 * Enhanced two-step floating catchment area (Luo and Qi 2009, Health & Place 15(4)), with a smooth decay (Dai 2010).
 * R_j = S_j ÷ Σ_k P_k·W(d_kj); A_i = Σ_j R_j·W(d_ij). No supply is lost: Σ_i P_i·A_i = Σ_j S_j over doors with somebody in reach.
 */
export function catchmentAccess({ people, supply, distance, reachKm, unit }: CatchmentInput): Catchment {
  const access = new Array<number>(people.length).fill(0);
  let usedSupply = 0;
  for (const [door, amount] of supply.entries()) {
    const weights = people.map((_, place) => nearness(distance(place, door), reachKm));
    const demand = people.reduce((sum, living, place) => sum + living * (weights[place] ?? 0), 0);
    if (demand === 0) continue;
    usedSupply += amount;
    for (const [place, weight] of weights.entries()) access[place] = (access[place] ?? 0) + (amount / demand) * weight;
  }
  return { unit, access, usedSupply };
}
