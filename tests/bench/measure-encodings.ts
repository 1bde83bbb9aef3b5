import { packed } from './brotli.ts';
import type { Encoding } from './encodings.ts';
import type { MixedQuery } from './mixed-queries.ts';
import { median, percentile } from './statistics.ts';

export interface EncodingFigures {
  readonly name: string;
  readonly brotliBytes: number;
  /** From text that has come to ready to answer. */
  readonly readyMs: number;
  readonly queryMs: { readonly p50: number; readonly p95: number };
  /** Of queries of each kind, those that have the service that was meant among the first ten. */
  readonly inFirstTen: Readonly<Record<MixedQuery['kind'], number>>;
}

const rounds = 5;

export function measureEncoding({ name, text, open }: Encoding, queries: readonly MixedQuery[]): EncodingFigures {
  const ready = Array.from({ length: rounds }, () => timed(open));
  const ask = ready.at(-1)?.value as ReturnType<Encoding['open']>;
  // The first round warms up the code, as the first letters that someone types do.
  const answers = queries.map((query) => ({ query, found: ask(query) }));
  const times = Array.from({ length: rounds }, () => queries.map((query) => timed(() => ask(query)).ms));
  const share = (kind: MixedQuery['kind']) => {
    const some = answers.filter(({ query }) => query.kind === kind);
    return some.filter(({ query, found }) => found.includes(query.wanted)).length / Math.max(1, some.length);
  };
  return {
    name,
    brotliBytes: packed(text).length,
    readyMs: median(ready.map(({ ms }) => ms)),
    queryMs: { p50: median(times.map((round) => percentile(round, 0.5))), p95: median(times.map((round) => percentile(round, 0.95))) },
    inFirstTen: { plain: share('plain'), typo: share('typo'), prefix: share('prefix') },
  };
}

function timed<Value>(run: () => Value): { value: Value; ms: number } {
  const started = performance.now();
  return { value: run(), ms: performance.now() - started };
}
