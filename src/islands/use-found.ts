import type { Remote } from 'comlink';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { clockInLondon } from '../domain/day.ts';
import type { Query } from '../search/query.ts';
import { keepSame } from './keep-same.ts';
import type { Engine, Found } from './search-worker.ts';
import { restMs } from './use-rested.ts';

/** As many results as a phone or a small laptop shows beneath the box, and as many as a slow phone draws without holding up a thumb. */
export const firstResults = 2;

interface Wanted {
  readonly query: Query | undefined;
  readonly limit: number;
  /** Every result's doors, for a map. */
  readonly pins: boolean;
}

/**
 * What the engine finds for a query: the last answer stays until the next has come. The first results come at once, the others when
 * typing rests, so that nobody waits for cards that the next letter takes away. `fail` is told when it cannot be had.
 */
export function useFound(engine: Remote<Engine> | undefined, { query, limit, pins }: Wanted, fail: () => void): Found | undefined {
  const [found, setFound] = useState<Found>();
  const answered = useRef<Query>();
  // Not an ordinary effect, which would wait for the letter to be painted before asking.
  useLayoutEffect(() => {
    if (!engine || !query) return;
    let overtaken = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = (some: number) =>
      engine.ask(query, { now: clockInLondon(new Date()), limit: some, pins }).then(
        (next) => {
          if (overtaken) return;
          answered.current = query;
          setFound((before) => keepSame(before, next));
          if (next.results.length < Math.min(limit, next.answer.total)) timer = setTimeout(() => ask(limit), restMs);
        },
        () => overtaken || fail(),
      );
    // More of what is already there takes nothing away.
    ask(answered.current === query ? limit : Math.min(firstResults, limit));
    return () => {
      overtaken = true;
      clearTimeout(timer);
    };
  }, [engine, query, limit, pins, fail]);
  return found;
}
