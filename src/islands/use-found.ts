import type { Remote } from 'comlink';
import { useEffect, useState } from 'preact/hooks';
import { clockInLondon } from '../domain/day.ts';
import type { Query } from '../search/query.ts';
import type { Engine, Found } from './search-worker.ts';

interface Wanted {
  readonly query: Query;
  readonly limit: number;
  /** Every result's doors, for a map. */
  readonly pins: boolean;
}

/** What the engine finds for a query: the last answer stays until the next has come. `fail` is told when it cannot be had. */
export function useFound(engine: Remote<Engine> | undefined, { query, limit, pins }: Wanted, fail: () => void): Found | undefined {
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    if (!engine) return;
    let overtaken = false;
    engine.ask(query, { now: clockInLondon(new Date()), limit, pins }).then(
      (next) => overtaken || setFound(next),
      () => overtaken || fail(),
    );
    return () => {
      overtaken = true;
    };
  }, [engine, query, limit, pins, fail]);
  return found;
}
