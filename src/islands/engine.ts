import { type Remote, transfer, wrap } from 'comlink';
import { at } from '../domain/urls.ts';
import { searchFilePath } from '../search/files.ts';
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
  // The page asks for the index while its worker is still on the way: on a slow phone the two come together.
  const index = fetch(at(searchFilePath('index', digest)));
  const ready = new Promise<void>((resolve, reject) => {
    // Calls to a worker that never came would wait for ever.
    worker.onerror = () => reject(new Error('The search did not start.'));
    void engine.listen(digest, danger);
    index.then((answer) => passOn(answer, engine)).then(resolve, reject);
  });
  return { engine, ready };
}

/** Hands the index over with each of its lines that is complete: on a slow connection it is opened while the rest is on its way. */
async function passOn({ ok, status, body }: Response, engine: Remote<Engine>): Promise<void> {
  if (!ok || !body) throw new Error(`The index did not load (${status}).`);
  const reader = body.getReader();
  let held: Uint8Array<ArrayBuffer>[] = [];
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    held.push(piece.value);
    if (!piece.value.includes(lineBreak)) continue;
    // Not waited for, as more comes meanwhile. What could not be read is missing in the end, and `ready` says so.
    engine.take(transfer(held, buffersOf(held))).catch(() => {});
    held = [];
  }
  await engine.ready();
}

const lineBreak = 10;
const buffersOf = (pieces: readonly Uint8Array<ArrayBuffer>[]) => pieces.map(({ buffer }) => buffer);
