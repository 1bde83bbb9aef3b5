import type { Point } from '../domain/schema/place.ts';
import type { Delivery } from '../domain/schema/service.ts';
import type { Weekday } from '../domain/schema/when.ts';

/** Something understood from a sentence, shown so that it can be taken away. */
export type Chip = {
  /** What the person takes away: `age:36-47`. */
  readonly id: string;
  /** What the chip says: "Aged 3". */
  readonly says: string;
} & (
  | { readonly kind: 'age'; readonly fromMonths: number; readonly toMonths: number }
  /** `outside` is whose area it is in, when it is not in ours: "Barnsley". */
  | { readonly kind: 'place'; readonly locality?: string; readonly point?: Point; readonly outside?: string }
  | { readonly kind: 'cost' }
  | { readonly kind: 'day'; readonly day: Weekday }
  /** The school holidays, half term among them. */
  | { readonly kind: 'holidays' }
  | { readonly kind: 'delivery'; readonly delivery: Delivery }
);

/** A postcode that stands in a sentence, looked up before the sentence is read. */
export interface SaidPostcode {
  /** As it stands there: "dn4 oab". */
  readonly said: string;
  /** In full: DN4 0AB. */
  readonly name: string;
  /** What its chip says. */
  readonly says: string;
  readonly locality?: string;
  readonly point?: Point;
  readonly outside?: string;
}

/** A sentence in part understood: the chips, and the words that are left to search by. */
export interface Understood {
  readonly chips: readonly Chip[];
  readonly rest: string;
}
