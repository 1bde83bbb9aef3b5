import { dayInLondon } from '../domain/day.ts';
import { type FoundPack, packFromFragment, withPack } from '../pack/fragment.ts';
import { emptyPack, isEmptyPack, type Pack } from '../pack/pack.ts';

/** Told to the document when the pack in the address has changed. */
export const packChanged = 'pack-changed';

/** The pack in this page's address. */
export const packInAddress = (): FoundPack => packFromFragment(window.location.hash);

/** The pack in this page's address, or a new one. */
export function packOrNew(): Pack {
  const found = packInAddress();
  return found.kind === 'pack' ? found.pack : emptyPack(dayInLondon(new Date()));
}

/** Puts a pack in the address, in the place of the one before; an empty one leaves nothing there. The history has no entry for each step. */
export function writePack(pack: Pack): void {
  const fragment = withPack(window.location.hash, isEmptyPack(pack) ? undefined : pack);
  const { pathname } = window.location;
  if (fragment !== window.location.hash) window.history.replaceState(window.history.state, '', `${pathname}${fragment}`);
  document.dispatchEvent(new Event(packChanged));
}
