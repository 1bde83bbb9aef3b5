import { useCallback, useEffect, useState } from 'preact/hooks';
import type { FoundPack } from '../pack/fragment.ts';
import type { Pack } from '../pack/pack.ts';
import { packChanged, packInAddress, packOrNew, writePack } from './pack-in-address.ts';

/** The pack in the address, and a way to change it. Undefined until the address has been read, which the server cannot do. */
export function usePack(): readonly [FoundPack | undefined, (edit: (now: Pack) => Pack) => void] {
  const [found, setFound] = useState<FoundPack>();
  useEffect(() => {
    const read = () => setFound(packInAddress());
    read();
    window.addEventListener('hashchange', read);
    document.addEventListener(packChanged, read);
    return () => {
      window.removeEventListener('hashchange', read);
      document.removeEventListener(packChanged, read);
    };
  }, []);
  return [found, useCallback((edit) => writePack(edit(packOrNew())), [])];
}
