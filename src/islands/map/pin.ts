import type { MapHub } from '../../places/base-map.ts';

/** One place on the map. Everything on it is also in a list on the page: a pin leads to its card, and back. */
export interface Pin {
  /** The id of the card it belongs to. One card may have several pins. */
  readonly id: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  /** The hub that it is, or whose door it is. */
  readonly hub?: MapHub | undefined;
}
