import type { Entry } from '../entry.ts';
import type { FoundPlace } from '../found.ts';

/** The places of a service, with what hangs on each: its times and its access. `times` pairs an entry with the place it is of. */
export interface Placed {
  readonly places: readonly FoundPlace[];
  readonly entries: readonly Entry[];
  readonly times: readonly { readonly entry: Entry; readonly place: number }[];
  readonly access: readonly string[];
}

export function placesIn(service: Entry, atPlaces: readonly Entry[]): Placed {
  const own = service.list('locations', 'location').map((entry) => [entry, entry] as const);
  const linked = atPlaces.flatMap((at) => at.list('location', 'locations').map((entry) => [at, entry] as const));
  const both = [...linked, ...own];
  return {
    places: both.map(([at, entry]) => placeIn(at, entry)),
    entries: both.map(([, entry]) => entry),
    times: both.flatMap(([at, entry], place) =>
      [...new Set([at, entry])].flatMap((owner) => owner.list('schedules', 'regular_schedules').map((times) => ({ entry: times, place }))),
    ),
    access: both.flatMap(([, entry]) => accessIn(entry)),
  };
}

function placeIn(at: Entry, entry: Entry): FoundPlace {
  const [address, ...others] = entry.list('addresses', 'physical_addresses', 'physical_address', 'address');
  const from = address ?? entry;
  // The other addresses are of the post, or the same again: they stay among the extras.
  const [lon = '', lat = ''] = entry.list('geometry').flatMap((geometry) => {
    geometry.pass('type');
    return geometry.values('coordinates');
  });
  const kind = entry.text('location_type') || from.text('address_type');
  for (const other of others) other.pass('id', 'location_id');
  return {
    name: entry.text('name'),
    about: [entry.text('description', 'short_desc'), entry.text('transportation'), at === entry ? '' : at.text('description')]
      .filter(Boolean)
      .join(' '),
    lines: [
      ...from.texts('address_1', 'address1', 'line_1'),
      ...from.texts('address_2', 'address2', 'line_2'),
      ...from.texts('city', 'town', 'region', 'state_province', 'county'),
    ],
    postcode: from.text('postal_code', 'postcode'),
    lat: entry.text('latitude', 'lat') || lat,
    lon: entry.text('longitude', 'lon', 'lng') || lon,
    kind,
    masked: /^(true|yes|1)$/i.test(entry.text('mask_exact_address')),
  };
}

function accessIn(entry: Entry): string[] {
  return entry
    .list('accessibility', 'accessibility_for_disabilities', 'accessibilities')
    .flatMap((one) => one.texts('description', 'accessibility', 'name', 'details'));
}
