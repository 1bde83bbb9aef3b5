import type { Access } from './access.ts';
import { wardNeeds } from './area-need.ts';
import { type GapIndex, gapIndexes } from './gap-index.ts';
import type { PlacedArea } from './population.ts';

/** How often the doors are drawn again to see how sure a gap index is. */
export const resampled = 200;

/** The gap index of each ward for one sort of help. None where need, or the doors, are not known for all of them. */
export function wardGaps(access: Access, areas: readonly PlacedArea[]): GapIndex[] | undefined {
  const found = wardNeeds(access, areas, resampled);
  return found && gapIndexes(found.wards, found.resamples);
}
