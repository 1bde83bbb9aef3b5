import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PackRecord } from '../pack/record.ts';
import { recordOf } from './pack-files.ts';

/** Records by their hashes: one that has left the directory is undefined. */
export type Things =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly tryAgain: () => void }
  | { readonly kind: 'ready'; readonly byHash: ReadonlyMap<string, PackRecord | undefined> };

/** What the directory says of some things today. What was fetched stays on the page while more comes. */
export function useThings(hashes: readonly string[]): Things {
  const [byHash, setByHash] = useState<ReadonlyMap<string, PackRecord | undefined>>(new Map());
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  const wanted = hashes.join(' ');
  useEffect(() => {
    let overtaken = false;
    const all = wanted.split(' ').filter(Boolean);
    Promise.all(all.map(async (hash) => [hash, await recordOf(hash)] as const)).then(
      (found) => {
        if (overtaken) return;
        setByHash(new Map(found));
        setFailed(false);
      },
      () => overtaken || setFailed(true),
    );
    return () => {
      overtaken = true;
    };
  }, [wanted, tries]);
  const tryAgain = useCallback(() => setTries((now) => now + 1), []);
  if (failed) return { kind: 'failed', tryAgain };
  return hashes.every((hash) => byHash.has(hash)) ? { kind: 'ready', byHash } : { kind: 'loading' };
}
