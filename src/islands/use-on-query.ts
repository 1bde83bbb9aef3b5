import { useCallback, useEffect, useState } from 'preact/hooks';
import type { OnQuery } from '../domain/whats-on.ts';
import { firstQuery, onQueryFromFragment, onQueryToFragment } from './whats-on-query.ts';

/** What is asked of the days, kept in the fragment of the address. */
export function useOnQuery(): readonly [OnQuery, (query: OnQuery) => void] {
  const [query, setQuery] = useState(firstQuery);
  useEffect(() => {
    const read = () => setQuery(onQueryFromFragment(window.location.hash));
    read();
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  const ask = useCallback((next: OnQuery) => {
    setQuery(next);
    window.history.replaceState(window.history.state, '', `${window.location.pathname}${onQueryToFragment(next)}`);
  }, []);
  return [query, ask];
}
