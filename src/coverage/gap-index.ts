import type { AreaNeed } from './area-need.ts';

/** Where each value stands among the others, from 0 to 1: (rank − 0.5) ÷ m, ties averaged. */
export function percentileRanks(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return values.map((value) => {
    const below = sorted.filter((other) => other < value).length;
    const same = sorted.filter((other) => other === value).length;
    return (below + (same + 1) / 2 - 0.5) / values.length;
  });
}

/** Need against provision for one area: G = PR(need) − PR(provision), from −1 to 1. */
export interface GapIndex {
  readonly area: AreaNeed;
  readonly needRank: number;
  readonly provisionRank: number;
  readonly index: number;
  /** From resampling the doors: how far the index rests on which services happen to be there. */
  readonly low: number;
  readonly high: number;
  readonly quadrant: 'high need, low provision' | 'high need, high provision' | 'low need, low provision' | 'low need, high provision';
}

/**
 * The gap index of each area, with a 90 % interval from resamples of the supply.
 * `resamples`: provision by area, each time with the doors drawn again with replacement.
 */
export function gapIndexes(areas: readonly AreaNeed[], resamples: readonly (readonly number[])[]): GapIndex[] {
  const need = percentileRanks(areas.map(({ need }) => need));
  const provision = percentileRanks(areas.map(({ provision }) => provision));
  const again = resamples.map((values) => percentileRanks(values));
  return areas.map((area, at) => {
    const [needRank = 0, provisionRank = 0] = [need[at], provision[at]];
    const drawn = again.map((ranks) => needRank - (ranks[at] ?? 0)).sort((a, b) => a - b);
    const index = needRank - provisionRank;
    return {
      area,
      needRank,
      provisionRank,
      index,
      low: drawn[Math.floor(drawn.length * 0.05)] ?? index,
      high: drawn[Math.ceil(drawn.length * 0.95) - 1] ?? index,
      quadrant: `${needRank >= 0.5 ? 'high' : 'low'} need, ${provisionRank >= 0.5 ? 'high' : 'low'} provision`,
    };
  });
}
