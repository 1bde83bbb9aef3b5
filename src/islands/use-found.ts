import type { Remote } from 'comlink';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { clockInLondon } from '../domain/day.ts';
import { forEachFacet, type Query } from '../search/query.ts';
import { keepSame } from './keep-same.ts';
import type { Engine, FirstFound, Found } from './search-worker.ts';

/** As many results as a phone or a small laptop shows beneath the box. */
const firstResults = 2;

/** Long enough that a typist's next letter comes first; short enough that nobody waits for it. */
const restMs = 250;

interface Wanted {
  readonly query: Query | undefined;
  readonly limit: number;
  /** Every result's doors, for a map. */
  readonly pins: boolean;
}

export interface Finding {
  /** The last answer. Undefined until there is a first. */
  readonly found: Found | undefined;
  /** Is it the answer to this very query? */
  readonly isAnswer: boolean;
  /** Does someone wait for an answer just now? Then whatever else there is to do comes later. Read when needed: it draws nothing anew. */
  readonly waiting: () => boolean;
}

/**
 * What the engine finds for a query: the last answer stays until the next has come. The first results come at once, the others and the
 * counts of the filters when typing rests, so that nobody waits for what the next letter takes away. `fail` is told when it cannot be had.
 */
export function useFound(engine: Remote<Engine> | undefined, { query, limit, pins }: Wanted, fail: () => void): Finding {
  const [{ found, to }, setFinding] = useState<{ readonly found?: Found; readonly to?: Query }>({});
  const latest = useRef<Found>();
  const answered = useRef<Query>();
  const asked = useRef<Query>();
  const waiting = useCallback(() => asked.current !== answered.current, []);
  // Not an ordinary effect, which would wait for the letter to be painted before asking.
  useLayoutEffect(() => {
    if (!engine || !query) return;
    asked.current = query;
    let overtaken = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = (some: number, counted: boolean) =>
      engine.ask(query, { now: clockInLondon(new Date()), limit: some, pins, counted }).then(
        (next) => {
          if (overtaken) return;
          answered.current = query;
          latest.current = keepSame(latest.current, withCounts(next, latest.current));
          setFinding({ found: latest.current, to: query });
          if (!counted || some < limit) timer = setTimeout(() => ask(limit, true), restMs);
        },
        () => overtaken || fail(),
      );
    // More of what is already there takes nothing away.
    if (answered.current === query) ask(limit, true);
    else ask(Math.min(firstResults, limit), !latest.current || choosesUnlisted(query, latest.current));
    return () => {
      overtaken = true;
      clearTimeout(timer);
    };
  }, [engine, query, limit, pins, fail]);
  return { found, isAnswer: found !== undefined && to === query, waiting };
}

/** Until the filters are counted again they say what they said. */
const withCounts = ({ answer, ...rest }: FirstFound, before: Found | undefined): Found => ({
  ...rest,
  answer: { ...answer, facets: answer.facets ?? before?.answer.facets ?? noFacets },
});

const noFacets = forEachFacet(() => []);

/** An exact age is a value that the filters list only once it is chosen. */
const choosesUnlisted = (query: Query, { answer: { facets } }: Found) =>
  query.age.some((value) => !facets.age.some((listed) => listed.value === value));
