import { useCallback, useEffect, useState } from 'react';
import { at } from '../domain/urls.ts';
import { type OpenIndex, openIndex } from '../search/open-index.ts';
import type { SearchIndex } from '../search/search-index.ts';

/** `waiting` is what the server sends: nothing has been asked of the network yet. */
export type IndexState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'ready'; readonly open: OpenIndex };

/** The index of services, fetched once the page is there, and a way to try again when it does not come. */
export function useSearchIndex(): { readonly state: IndexState; readonly tryAgain: () => void } {
  const [state, setState] = useState<IndexState>({ kind: 'waiting' });
  const load = useCallback(async () => {
    setState({ kind: 'loading' });
    try {
      const answer = await fetch(at('search/index.json'));
      if (!answer.ok) throw new Error(`The list of services did not load (${answer.status}).`);
      setState({ kind: 'ready', open: openIndex((await answer.json()) as SearchIndex) });
    } catch {
      setState({ kind: 'failed' });
    }
  }, []);
  useEffect(() => void load(), [load]);
  return { state, tryAgain: () => void load() };
}
