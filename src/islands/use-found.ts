import type { Remote } from 'comlink';
import { useLayoutEffect, useState } from 'preact/hooks';
import { clockInLondon } from '../domain/day.ts';
import type { Query } from '../search/query.ts';
import { keepSame } from './keep-same.ts';
import type { Engine, Found } from './search-worker.ts';

interface Wanted {
  readonly query: Query | undefined;
  readonly limit: number;
  /** Every result's doors, for a map. */
  readonly pins: boolean;
}

/** What the engine finds for a query: the last answer stays until the next has come. `fail` is told when it cannot be had. */
export function useFound(engine: Remote<Engine> | undefined, { query, limit, pins }: Wanted, fail: () => void): Found | undefined {
  const [found, setFound] = useState<Found>();
  // Not an ordinary effect, which would wait for the letter to be painted before asking.
  useLayoutEffect(() => {
    if (!engine || !query) return;
    let overtaken = false;
    engine.ask(query, { now: clockInLondon(new Date()), limit, pins }).then(
      (next) => overtaken || setFound((before) => keepSame(before, next)),
      () => overtaken || fail(),
    );
    return () => {
      overtaken = true;
    };
  }, [engine, query, limit, pins, fail]);
  return found;
}
