/** What the two steps start from. `distance(i, j)` from place i to door j, in the unit of `reach`; Infinity where place i may not use it. */
export interface CatchmentInput {
  readonly people: readonly number[];
  readonly supply: readonly number[];
  readonly distance: (place: number, door: number) => number;
  readonly reach: number;
  readonly unit: 'sessions' | 'presence';
}

/** Supply within reach for each person, by place. `presence`: sessions are not recorded for every door, so each door counts as 1. */
export interface Catchment {
  readonly unit: CatchmentInput['unit'];
  readonly access: readonly number[];
  /** Supply of doors with somebody in reach; Σ people·access equals it. */
  readonly usedSupply: number;
}

/** Whom a door draws: the places in its reach with their weights, and Σ people·weight. Other doors do not change it. */
export interface Draw {
  readonly near: readonly { readonly place: number; readonly weight: number }[];
  readonly demand: number;
}

/** A Gaussian that falls from 1 at the door to 0 at the edge: W(d) = (e^{−½(d/d0)²} − e^{−½}) / (1 − e^{−½}), and 0 beyond. */
export function nearness(distance: number, reach: number): number {
  if (distance > reach) return 0;
  return (Math.exp(-0.5 * (distance / reach) ** 2) - Math.exp(-0.5)) / (1 - Math.exp(-0.5));
}

/** The first step for one door. `distances` by place, in the unit of `reach`. */
export function drawOf(people: readonly number[], distances: ArrayLike<number>, reach: number): Draw {
  const near = people.flatMap((_, place) => {
    const weight = nearness(distances[place] ?? Infinity, reach);
    return weight > 0 ? [{ place, weight }] : [];
  });
  return { near, demand: near.reduce((sum, { place, weight }) => sum + (people[place] ?? 0) * weight, 0) };
}

/** The second step: what each door has, shared among those whom it draws. `places`: how many places there are. */
export function shareOut(doors: readonly { supply: number; draw: Draw }[], places: number): Pick<Catchment, 'access' | 'usedSupply'> {
  const access = new Array<number>(places).fill(0);
  let usedSupply = 0;
  for (const { supply, draw } of doors) {
    if (draw.demand === 0) continue;
    usedSupply += supply;
    for (const { place, weight } of draw.near) access[place] = (access[place] ?? 0) + (supply / draw.demand) * weight;
  }
  return { access, usedSupply };
}

/**
 * Enhanced two-step floating catchment area (Luo and Qi 2009, Health & Place 15(4)), with a smooth decay (Dai 2010).
 * R_j = S_j ÷ Σ_k P_k·W(d_kj); A_i = Σ_j R_j·W(d_ij). No supply is lost: Σ_i P_i·A_i = Σ_j S_j over doors with somebody in reach.
 */
export function catchmentAccess({ people, supply, distance, reach, unit }: CatchmentInput): Catchment {
  const doors = supply.map((amount, door) => ({
    supply: amount,
    draw: drawOf(
      people,
      people.map((_, place) => distance(place, door)),
      reach,
    ),
  }));
  return { unit, ...shareOut(doors, people.length) };
}
