import type { Point } from '../domain/schema/place.ts';
import type { Chip } from './chip.ts';
import type { Query } from './query.ts';

/** Where to measure from: what was chosen, or a place said in the sentence. */
export const measuringPoint = ({ near }: Query, chips: readonly Chip[]): Point | undefined =>
  near?.point ?? chips.flatMap((chip) => (chip.kind === 'place' && chip.point ? [chip.point] : []))[0];
