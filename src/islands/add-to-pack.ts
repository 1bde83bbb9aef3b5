import { addToPack, mostInPack, type PackEntry, type PackKind, takeFromPack } from '../pack/pack.ts';
import { entryOf, hashOfEntry, hashOfThing } from '../pack/record.ts';
import { recordOf } from './pack-files.ts';
import { packInAddress, packOrNew, writePack } from './pack-in-address.ts';

/** Puts a thing in the pack in the address, or takes it out when it is there. Says what was done, or why not. */
export function togglePacked(entry: PackEntry, name: string): string {
  const pack = packOrNew();
  // It may have been put there by its other name: when its record had not come, or before it was known to put someone at risk.
  const there = pack.entries.find((other) => hashOfEntry(other) === hashOfEntry(entry));
  if (there) {
    writePack(takeFromPack(pack, there));
    return `${name} is out of the pack.`;
  }
  if (pack.entries.length >= mostInPack) return `The pack is full: ${mostInPack} is the most that anyone reads.`;
  const next = addToPack(pack, entry);
  writePack(next);
  return `${name} is in the pack: ${next.entries.length} so far.`;
}

/** The same for a card, which does not hold what mattered about its thing today: that is fetched, and left out when it does not come. */
export async function togglePackedById(kind: PackKind, id: string, name: string): Promise<string> {
  const record = await recordOf(hashOfThing(kind, id)).catch(() => undefined);
  // Not to know whether it puts someone at risk is to name nothing.
  return togglePacked(record ? entryOf(record) : { kind, ref: `_${hashOfThing(kind, id)}`, was: '' }, name);
}

/** Is it in the pack in the address, whichever way it is named there? */
export function isPacked(hash: string): boolean {
  const found = packInAddress();
  return found.kind === 'pack' && found.pack.entries.some((entry) => hashOfEntry(entry) === hash);
}
