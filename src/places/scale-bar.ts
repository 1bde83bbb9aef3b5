import { kmInMile } from '../domain/distance.ts';

/** A length to measure a map by: how long it is drawn, and what it is called. */
export interface ScaleBar {
  /** In the units of the map. */
  readonly width: number;
  /** "½ mile" */
  readonly words: string;
}

const lengths: readonly (readonly [number, string])[] = [
  [20, '20 miles'],
  [10, '10 miles'],
  [5, '5 miles'],
  [2, '2 miles'],
  [1, '1 mile'],
  [1 / 2, '½ mile'],
  [1 / 4, '¼ mile'],
  [1 / 8, '220 yards'],
  [1 / 16, '110 yards'],
];

/** The longest round distance that is no wider than allowed. `kmInUnit` is how many kilometres a unit of the map is. */
export function scaleBar(kmInUnit: number, widest: number): ScaleBar {
  const bars = lengths.map(([miles, words]) => ({ width: (miles * kmInMile) / kmInUnit, words }));
  return bars.find(({ width }) => width <= widest) ?? { width: widest, words: '' };
}
