import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { keepPack } from '../pack/fragment.ts';
import { queryFromFragment, queryToFragment } from '../search/fragment.ts';
import type { Query } from '../search/query.ts';

/** The query as it is → as it shall be. */
export type Change = (edit: (now: Query) => Query) => void;

/** How long typing must rest before the address follows it: browsers refuse an address that changes with every letter. */
const restMs = 300;

/**
 * The query, kept in the fragment of the address: it can be shared and gone back to, and no server is told.
 * The entry in the history is replaced, so that Back leaves the search in one step and returns to it as it was.
 * Undefined until the address has been read, which the server cannot do.
 */
export function useQuery(): readonly [Query | undefined, Change] {
  const [query, setQuery] = useState<Query>();
  const seen = useRef('');
  useEffect(() => {
    const read = () => {
      seen.current = askedInAddress();
      setQuery(queryInAddress());
    };
    seen.current = askedInAddress();
    setQuery((now) => now ?? queryInAddress());
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  useEffect(() => {
    const write = () => {
      // Somebody pressed a link a moment ago, and the browser is about to say so: what it asks for is not written over.
      if (!query || askedInAddress() !== seen.current) return;
      writeAddress(queryToFragment(query));
      seen.current = askedInAddress();
    };
    const timer = setTimeout(write, restMs);
    window.addEventListener('pagehide', write);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', write);
    };
  }, [query]);
  return [query, useCallback((edit) => setQuery((now) => edit(now ?? queryInAddress())), [])];
}

const queryInAddress = () => queryFromFragment(window.location.hash);

/** What the address asks for, without the rest of its fragment. */
const askedInAddress = () => queryToFragment(queryInAddress());

/** A pack that is being made is in the same fragment, and stays there. */
function writeAddress(asked: string): void {
  const fragment = keepPack(asked, window.location.hash);
  if (fragment !== window.location.hash) window.history.replaceState(window.history.state, '', `${window.location.pathname}${fragment}`);
}
