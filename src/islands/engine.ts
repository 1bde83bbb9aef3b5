import { type Remote, wrap } from 'comlink';
import type { Danger } from '../search/search-index.ts';
import type { Engine } from './search-worker.ts';

let started: Promise<Remote<Engine>> | undefined;

/**
 * The engine of the search, started once a page and shared by its islands. Started again when it did not load.
 * The page gives the digest in the names of its files, and the words of danger, which it has itself.
 */
export function startEngine(digest: string, danger: Danger): Promise<Remote<Engine>> {
  started ??= start(digest, danger);
  started.catch(() => {
    started = undefined;
  });
  return started;
}

function start(digest: string, danger: Danger): Promise<Remote<Engine>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
    // Calls to a worker that never came would wait for ever.
    worker.onerror = () => reject(new Error('The search did not start.'));
    const engine = wrap<Engine>(worker);
    engine.load(digest, danger).then(() => resolve(engine), reject);
  });
}
