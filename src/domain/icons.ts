/** Pictures of the Lucide set that stand on many cards, or in what answers a key: each is in a page once, and drawn from there. */
export const sharedIcons = [
  'arrow-down',
  'arrow-up',
  'bookmark',
  'bookmark-check',
  'calendar',
  'door-open',
  'map',
  'map-pin',
  'package',
  'package-check',
  'printer',
  'users',
  'wallet',
  'x',
] as const;

export type SharedIcon = (typeof sharedIcons)[number];

/** Where in a page its shapes are. */
export const idOfIcon = (name: SharedIcon) => `icon-${name}`;
