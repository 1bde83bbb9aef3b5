import { childcareTypes } from './childcare-types.ts';
import type { Directory } from './directory.ts';
import { placesOf } from './places-of.ts';
import type { Institution } from './schema/institution.ts';
import { localityOfWard } from './ward-locality.ts';
import type { RingFrom } from './who-to-ring.ts';

/** A place that a professional asks for by name: a school, a nursery, a GP practice, a library. */
export interface NamedPlace extends RingFrom {
  readonly name: string;
  /** Primary school, Day nursery, GP practice. */
  readonly kind: string;
  readonly postcode?: string | undefined;
}

/** Institutions, and the childcare of the directory whose door is no secret, by name. */
export function namedPlaces(institutions: readonly Institution[], directory: Directory): NamedPlace[] {
  const known = institutions.map(({ name, kind, postcode, point, ward }) => ({
    name,
    kind,
    postcode,
    point,
    locality: localityOfWard({ code: ward, name: ward }, directory),
  }));
  return [...known, ...childcareDoors(directory)].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

/** A hidden door is told by no name, and a nanny has no door. Childcare behind several doors has an entry for each. */
function childcareDoors(directory: Directory): NamedPlace[] {
  return [...directory.services.values()].flatMap((service) => {
    const { childcare, status, addressHidden } = service;
    if (!childcare || childcare.type === 'nanny' || status.kind === 'closed' || addressHidden) return [];
    const doors = placesOf(service, directory).filter(({ point, locality }) => point || locality);
    return doors.map(({ name: door, point, postcode, locality }) => ({
      name: doors.length === 1 ? service.name : `${service.name}, ${door}`,
      kind: childcareTypes[childcare.type],
      postcode,
      point,
      locality,
    }));
  });
}
