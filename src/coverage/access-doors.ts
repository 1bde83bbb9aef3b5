import type { HubRecord } from '../domain/directory.ts';
import type { Point } from '../domain/schema/place.ts';
import type { AccessTheme } from '../domain/schema/supplied.ts';
import type { Supply } from './supply.ts';

/** A door to go to, whom it is for, and how much happens there. */
export interface AccessDoor {
  readonly id: string;
  /** The hub or venue that it is: several services may share one. */
  readonly place: string;
  readonly point: Point;
  /** Localities whose people may come. */
  readonly serves: readonly string[];
  /** Sessions in the year ahead; none where they are not recorded. */
  readonly sessions: number | undefined;
}

/** Doors with a point on the map, and the names of what has a door but no point. */
export interface AccessDoors {
  readonly doors: readonly AccessDoor[];
  readonly withoutPoint: readonly string[];
}

/** The hubs and localities that access is measured with. */
export interface AccessPlaces {
  readonly hubs: ReadonlyMap<string, Pick<HubRecord, 'id' | 'name' | 'brand' | 'status' | 'point'>>;
  readonly localities: ReadonlyMap<string, unknown>;
}

/** Is it among the services that a theme measures the way to? */
export const isOfTheme = ({ needs, kinds, hubs }: AccessTheme, supply: Supply): boolean =>
  !hubs && !supply.national && supply.needs.some((need) => needs.includes(need)) && (kinds.length === 0 || kinds.includes(supply.kind));

/** What a theme measures the way to: hubs of a brand, or open local services. */
export const doorsTo = (theme: AccessTheme, supplies: readonly Supply[], places: AccessPlaces): AccessDoors =>
  theme.hubs ? hubDoors(theme.hubs, places) : doorsOf(supplies.filter((supply) => isOfTheme(theme, supply)));

/** One place that several use is a door for each, for each is a thing to go to. */
const doorsOf = (fit: readonly Supply[]): AccessDoors => ({
  doors: fit.flatMap((supply) =>
    supply.doors.flatMap(({ id, point, sessions }) =>
      point ? [{ id: `${supply.id}/${id}`, place: id, point, serves: supply.serves, sessions: supply.timed ? sessions : undefined }] : [],
    ),
  ),
  withoutPoint: fit.filter(({ doors }) => doors.length > 0 && doors.every(({ point }) => !point)).map(({ name }) => name),
});

function hubDoors(brand: 'family' | 'youth', { hubs, localities }: AccessPlaces): AccessDoors {
  const open = [...hubs.values()].filter((hub) => hub.brand === brand && (hub.status.kind === 'open' || hub.status.kind === 'closing'));
  // Anyone may use any hub.
  const serves = ['', ...localities.keys()];
  return {
    doors: open.flatMap(({ id, point }) => (point ? [{ id, place: id, point, serves, sessions: undefined }] : [])),
    withoutPoint: open.filter(({ point }) => !point).map(({ name }) => name),
  };
}
