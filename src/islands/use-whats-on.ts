import { useCallback, useEffect, useState } from 'preact/hooks';
import { at } from '../domain/urls.ts';
import type { WhatsOn } from '../domain/whats-on.ts';

export type WhatsOnState = { readonly kind: 'loading' } | { readonly kind: 'failed' } | { readonly kind: 'here'; readonly all: WhatsOn };

/** The file of all that is on, fetched once the page is there. */
export function useWhatsOn(path: string): readonly [WhatsOnState, () => void] {
  const [state, setState] = useState<WhatsOnState>({ kind: 'loading' });
  const load = useCallback(() => {
    setState({ kind: 'loading' });
    fetchAll(path).then(
      (all) => setState({ kind: 'here', all }),
      () => setState({ kind: 'failed' }),
    );
  }, [path]);
  useEffect(load, [load]);
  return [state, load];
}

async function fetchAll(path: string): Promise<WhatsOn> {
  const answer = await fetch(at(path));
  if (!answer.ok) throw new Error(`What is on did not load (${answer.status}).`);
  return answer.json();
}
