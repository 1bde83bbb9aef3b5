import type { BaseShapes, MapHub } from './base-map.ts';

/** What the small maps on pages are drawn from. */
export interface PartMaps {
  readonly shapes: BaseShapes;
  readonly hubs: readonly MapHub[];
  /** What a hub is called beside its mark. */
  readonly nameOf: (hub: MapHub) => string;
}
