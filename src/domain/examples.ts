import type { Site } from './schema/site.ts';
import type { Day } from './schema/when.ts';

/** Three sentences to show beside the box: those of the month first, then those for all year. */
export function examplesFor(examples: Site['examples'], today: Day): string[] {
  const month = Number(today.slice(5, 7));
  const seasonal = examples.filter(({ months }) => months?.includes(month));
  const always = examples.filter(({ months }) => !months);
  // Two of the season at most, so that the box never seems to be about Christmas alone.
  return [...seasonal.slice(0, 2), ...always].slice(0, 3).map(({ say }) => say);
}
