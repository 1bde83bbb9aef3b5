import { editDistance } from '../domain/nearest-name.ts';
import type { IndexedPlace } from './search-index.ts';

/** Shorter than this and too many words are a slip away from one another. */
const shortest = 5;

/** The one place with a point whose name begins as was typed, or is a slip of the finger away: "mexboro", "bently", "rosington". */
export function closePlace(said: string, names: ReadonlyMap<string, IndexedPlace>): IndexedPlace | undefined {
  if (said.length < shortest) return undefined;
  const measurable = [...names].filter(([, { lat }]) => lat !== undefined);
  const slips = said.length < 8 ? 1 : 2;
  const begin = measurable.filter(([name]) => name.startsWith(said));
  const close = begin.length > 0 ? begin : measurable.filter(([name]) => editDistance(said, name) <= slips);
  const [first, ...others] = close.sort(([a], [b]) => a.length - b.length);
  // "Mexborough family hub" is in Mexborough: it makes no other place of it.
  return others.every(([name]) => name.startsWith(`${first?.[0]} `)) ? first?.[1] : undefined;
}
