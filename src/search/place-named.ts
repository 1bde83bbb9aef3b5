import { nearestName } from '../domain/nearest-name.ts';
import { closePlace } from './close-place.ts';
import type { OpenIndex } from './open-index.ts';
import type { Near } from './query.ts';
import { wordsOf } from './words.ts';

/** A place that someone named, to measure from; or, when it is not known, the name nearest to it, if one is. */
export function placeNamed({ sense }: Pick<OpenIndex, 'sense'>, text: string): { readonly near: Near } | { readonly meant?: string } {
  const said = wordsOf(text).join(' ');
  const place = sense.names.get(said) ?? closePlace(said, sense.names);
  if (place?.lat !== undefined && place.lon !== undefined)
    return { near: { label: place.name, point: { lat: place.lat, lon: place.lon }, ...(place.outside ? { outside: place.outside } : {}) } };
  const measurable = [...sense.names.values()].filter(({ lat }) => lat !== undefined).map(({ name }) => name);
  const meant = nearestName(text, measurable);
  return meant ? { meant } : {};
}
