/** The steps of a map of walks, lightest first. */
export const walkSteps = [
  { label: 'Up to 15 minutes', most: 15 },
  { label: '15 to 30 minutes', most: 30 },
  { label: '30 to 60 minutes', most: 60 },
  { label: 'More than an hour', most: Infinity },
] as const;

/** The class of a shape by the walk to the nearest door: walk-0 to walk-3; walk-none where no door is for people there. */
export const walkClass = (minutes: number | undefined): string =>
  `walk-${minutes === undefined ? 'none' : walkSteps.findIndex(({ most }) => minutes <= most)}`;
