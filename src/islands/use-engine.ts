import type { Remote } from 'comlink';
import { useCallback, useState } from 'preact/hooks';
import type { Danger } from '../search/search-index.ts';
import { startEngine } from './engine.ts';
import type { Engine } from './search-worker.ts';

/** `waiting` is what the server sends: nothing has been asked of the network yet. Only when it is `ready` does the engine find. */
export type EngineState = { readonly kind: 'waiting' } | { readonly kind: 'loading' | 'failed' | 'ready'; readonly engine: Remote<Engine> };

/** What a page gives its islands to search with: the digest in the names of the files, and the words of danger. */
export interface SearchSource {
  readonly digest: string;
  readonly danger: Danger;
}

/** The engine, once `start` has been called, and `fail` for when it stops answering. Starting it again tries again. */
export function useEngine({ digest, danger }: SearchSource): { state: EngineState; start: () => void; fail: () => void } {
  const [state, setState] = useState<EngineState>({ kind: 'waiting' });
  const start = useCallback(() => {
    const { engine, ready } = startEngine(digest, danger);
    setState((now) => (now.kind === 'ready' ? now : { kind: 'loading', engine }));
    ready.then(
      () => setState((now) => (now.kind === 'ready' ? now : { kind: 'ready', engine })),
      () => setState({ kind: 'failed', engine }),
    );
  }, [digest, danger]);
  const fail = useCallback(() => setState((now) => (now.kind === 'waiting' ? now : { ...now, kind: 'failed' })), []);
  return { state, start, fail };
}
