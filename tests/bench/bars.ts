import { type FirstFigures, type middleOf, slowdown } from './measure-browser.ts';
import type { EncodingFigures } from './measure-encodings.ts';
import { median } from './statistics.ts';
import { type FirstWeight, neededForResults } from './weigh-first.ts';

/** What was measured. */
export interface Measured {
  readonly encodings: readonly EncodingFigures[];
  readonly typing: ReturnType<typeof middleOf>;
  /** The same typing in a page that does next to nothing. */
  readonly empty: ReturnType<typeof middleOf>;
  readonly first: readonly FirstFigures[];
  /** The same with a slower processor. */
  readonly firstSlow: readonly FirstFigures[];
  readonly weight: FirstWeight;
}

/** A figure beside what it must not exceed. */
export interface Bar {
  readonly what: string;
  readonly found: number;
  readonly most: number;
  readonly unit: 'ms' | 'kB' | '%' | '';
}

export function barsOf({ encodings, typing, first, weight }: Measured): Bar[] {
  const [documented] = encodings;
  const ours = encodings.at(-1);
  return [
    { what: `From a key to its first result painted, ${slowdown}x slower, p95`, found: typing.p95, most: 50, unit: 'ms' },
    { what: `Longest task of the main thread, ${slowdown}x slower`, found: typing.longestTaskMs, most: 50, unit: 'ms' },
    { what: 'Sent for the first results: index, cards, code', found: neededForResults(weight) / 1000, most: 200, unit: 'kB' },
    {
      what: 'Index, of MiniSearch as documented',
      found: (100 * (ours?.brotliBytes ?? Number.NaN)) / (documented?.brotliBytes ?? Number.NaN),
      most: 50,
      unit: '%',
    },
    { what: 'From focus to first results, slow 4G, cold', found: median(first.map(({ ms }) => ms)), most: 1500, unit: 'ms' },
    { what: 'Sentences that the box spoiled', found: typing.spoiled.length, most: 0, unit: '' },
  ];
}

export const isHeld = ({ found, most }: Bar): boolean => found <= most;
