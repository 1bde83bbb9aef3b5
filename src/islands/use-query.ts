import { useCallback, useEffect, useState } from 'preact/hooks';
import { queryFromFragment, queryToFragment } from '../search/fragment.ts';
import { emptyQuery, type Query } from '../search/query.ts';

/**
 * The query, kept in the fragment of the address: it can be shared and gone back to, and no server is told.
 * The entry in the history is replaced, so that Back leaves the search in one step and returns to it as it was.
 */
export function useQuery(): readonly [Query, (next: Query) => void] {
  const [query, setQuery] = useState<Query>(emptyQuery);
  useEffect(() => {
    const read = () => setQuery(queryFromFragment(window.location.hash));
    read();
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  const ask = useCallback((next: Query) => {
    setQuery(next);
    window.history.replaceState(window.history.state, '', `${window.location.pathname}${queryToFragment(next)}`);
  }, []);
  return [query, ask];
}
