import { type Remote, wrap } from 'comlink';
import type { Danger } from '../search/search-index.ts';
import type { Engine } from './search-worker.ts';

/** The engine from the moment its worker is asked for: it hears danger as soon as it is there, and finds when it is ready. */
export interface StartedEngine {
  readonly engine: Remote<Engine>;
  readonly ready: Promise<void>;
}

let started: StartedEngine | undefined;

/**
 * The engine of the search, started once a page and shared by its islands. Started again when it did not load.
 * The page gives the digest in the names of its files, and the words of danger, which it has itself.
 */
export function startEngine(digest: string, danger: Danger): StartedEngine {
  started ??= start(digest, danger);
  started.ready.catch(() => {
    started = undefined;
  });
  return started;
}

function start(digest: string, danger: Danger): StartedEngine {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
  const engine = wrap<Engine>(worker);
  const ready = new Promise<void>((resolve, reject) => {
    // Calls to a worker that never came would wait for ever.
    worker.onerror = () => reject(new Error('The search did not start.'));
    engine.load(digest, danger).then(resolve, reject);
  });
  return { engine, ready };
}
