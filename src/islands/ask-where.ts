import type { NamedPlace } from '../domain/named-places.ts';
import type { RingFrom } from '../domain/who-to-ring.ts';
import { type PostcodeShelf, postcodeTyped } from '../places/look-up.ts';
import { noteOfPostcode, placeOfPostcode } from '../places/say-postcode.ts';
import { placeOfName } from '../search/places-like.ts';

/** A place that was asked about: where it is, and what to know of how it was found. */
export interface AskedPlace extends RingFrom {
  readonly label: string;
  readonly ward?: string | undefined;
  /** Whose area it is in, when it is not ours: "Barnsley". */
  readonly outside?: string | undefined;
  readonly note?: string | undefined;
}

/** What to tell someone whose words lead nowhere. */
export interface NoPlace {
  readonly wrong: string;
}

export const askedOf = ({ name, point, locality }: NamedPlace): AskedPlace => ({ label: name, point, locality });

interface Known {
  readonly places: readonly NamedPlace[];
  readonly shelf: PostcodeShelf;
  /** What the whole area is called: Doncaster. */
  readonly area: string;
  /** What its parts are called: localities. */
  readonly localities: string;
}

/** Typed words → the place they name: a school by its whole name, or a postcode. */
export async function askWhere(typed: string, { places, shelf, area, localities }: Known): Promise<AskedPlace | NoPlace> {
  const named = placeOfName(places, typed);
  if (named) return askedOf(named);
  const found = await postcodeTyped(typed, shelf).catch(() => 'not loaded' as const);
  if (found === 'not loaded') return { wrong: 'The postcodes did not load. Use the list further down.' };
  if (!found) return { wrong: 'We do not know that name. Try the postcode, or part of the name.' };
  if (found.kind === 'elsewhere')
    return { wrong: `We do not know ${found.name}. It is not in or near ${area}. Ring the council where the family lives.` };
  const { spread, ...place } = placeOfPostcode(found);
  if (spread) return { wrong: `${place.label} lies in more than one of the ${localities}. Type the whole postcode.` };
  return { ...place, note: noteOfPostcode(found, area) };
}
