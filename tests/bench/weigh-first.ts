import type { Sent } from './packed-server.ts';

/** What the first results cost, in bytes as they were sent. */
export interface FirstWeight {
  readonly index: number;
  readonly cards: number;
  readonly worker: number;
  /** The scripts of the page. */
  readonly scripts: number;
  /** For suggestions beside the box: results do not wait for them. */
  readonly names: number;
  /** HTML, styles, font and icon, which come before anyone searches. */
  readonly page: number;
}

const kinds: readonly (readonly [keyof FirstWeight, RegExp])[] = [
  ['index', /^\/search\/index-.*\.json$/],
  ['cards', /^\/search\/cards-/],
  ['names', /^\/search\/names-/],
  ['worker', /search-worker.*\.js$/],
  ['scripts', /\.js$/],
];

export function weighFirst(sent: readonly Sent[]): FirstWeight {
  const weight = { index: 0, cards: 0, worker: 0, scripts: 0, names: 0, page: 0 };
  // Twice asked for, once kept: only the first counts.
  for (const [path, bytes] of new Map(sent.map((one) => [one.path, one.bytes]))) {
    const [kind] = kinds.find(([, pattern]) => pattern.test(path)) ?? ['page' as const];
    weight[kind] += bytes;
  }
  return weight;
}

/** Everything without which there are no results, once the page is there. */
export const neededForResults = ({ index, cards, worker, scripts }: FirstWeight): number => index + cards + worker + scripts;
