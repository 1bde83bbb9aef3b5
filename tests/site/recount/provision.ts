import { cell, groupBy, ids, number, type Row, rowsOf, sum } from './downloads.ts';

/** What there is for each need, area and age, counted again from the table of services and that of their doors. */

export interface Door {
  readonly id: string;
  readonly locality: string;
  readonly hub: string;
  readonly lat: number | undefined;
  readonly lon: number | undefined;
  readonly hours: number;
  readonly sessions: number;
}

export interface Service {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly kind: string;
  readonly needs: readonly string[];
  readonly bands: readonly string[];
  readonly agesRecorded: boolean;
  readonly serves: readonly string[];
  readonly national: boolean;
  readonly comesToPeople: boolean;
  readonly checked: boolean;
  readonly endsOn: string | undefined;
  readonly places: number | undefined;
  readonly timed: boolean;
  readonly otherHours: number;
  readonly otherSessions: number;
  readonly doors: readonly Door[];
}

const doorOf = (row: Row): Door => ({
  id: cell(row, 'door_id'),
  locality: cell(row, 'locality_id'),
  hub: cell(row, 'hub_id'),
  lat: number(row, 'lat'),
  lon: number(row, 'lon'),
  hours: number(row, 'hours_in_the_year_ahead') ?? 0,
  sessions: number(row, 'sessions_in_the_year_ahead') ?? 0,
});

/** Every service that is counted, with its doors, in the order of the file. */
export function servicesCounted(): Service[] {
  const doors = groupBy(rowsOf('doors-counted'), 'service_id');
  const yes = (row: Row, column: string) => cell(row, column) === 'yes';
  return rowsOf('services-counted').map((row) => ({
    id: cell(row, 'service_id'),
    name: cell(row, 'service'),
    organisation: cell(row, 'organisation_id'),
    kind: cell(row, 'kind'),
    needs: ids(row, 'need_ids'),
    bands: ids(row, 'age_band_ids'),
    agesRecorded: yes(row, 'ages_recorded'),
    serves: ids(row, 'serves_area_ids'),
    national: yes(row, 'national'),
    comesToPeople: yes(row, 'comes_to_people'),
    checked: yes(row, 'checked_in_the_last_year'),
    endsOn: /^\d/.test(cell(row, 'ends_on')) ? cell(row, 'ends_on') : undefined,
    places: number(row, 'places_at_one_time'),
    timed: yes(row, 'times_recorded'),
    otherHours: number(row, 'hours_without_a_door') ?? 0,
    otherSessions: number(row, 'sessions_without_a_door') ?? 0,
    doors: (doors.get(cell(row, 'service_id')) ?? []).map(doorOf),
  }));
}

/** Needs with the ages that can have them; areas and ages in the order of the pages. The whole area is `all`. */
export const needs = rowsOf('needs').map((row) => ({
  id: cell(row, 'need_id'),
  label: cell(row, 'need'),
  group: cell(row, 'group_id'),
  groupLabel: cell(row, 'group'),
  bands: ids(row, 'age_band_ids'),
}));
const named = (id: string, name: string) =>
  [...groupBy(rowsOf('service-map'), id)].map(([one, [row]]) => ({ id: one, name: row ? cell(row, name) : one }));
export const areas = named('area_id', 'area');
export const bands = named('age_band_id', 'age_band');
export const localities = areas.filter(({ id }) => id !== 'all');

/** Does a service help people of an area, and from a door there? National ones are no area's own. */
export function standing(service: Service, area: string): 'here' | 'reaching' | undefined {
  if (service.national || (area !== 'all' && !service.serves.includes(area))) return undefined;
  return service.doors.some(({ locality }) => area === 'all' || locality === area) ? 'here' : 'reaching';
}

export interface Counted {
  readonly applies: boolean;
  readonly local: readonly Service[];
  readonly national: number;
  /** Local, for one of the needs, and of ages that nobody recorded. */
  readonly unsure: readonly Service[];
}

type Need = (typeof needs)[number];

/** The services for some needs, in an area, at an age. */
export function counted(services: readonly Service[], wanted: readonly Need[], area: string, band: string): Counted {
  const fitting = new Set(wanted.filter((need) => need.bands.includes(band)).map(({ id }) => id));
  const forNeed = services.filter((service) => service.needs.some((need) => fitting.has(need)));
  const taking = forNeed.filter(({ bands: taken }) => taken.includes(band));
  return {
    applies: fitting.size > 0,
    local: taking.filter((service) => standing(service, area)),
    national: taking.filter(({ national }) => national).length,
    unsure: forNeed.filter((service) => !service.agesRecorded && standing(service, area)),
  };
}

export type State = 'covered' | 'thin' | 'empty' | 'unknown' | 'not-applicable';

/** How well it is covered, by the definitions of the page of method. `lastsUntil`: what ends by then does not last. */
export function stateOf({ applies, local, unsure }: Counted, lastsUntil = ''): State {
  if (!applies) return 'not-applicable';
  if (local.length === 0) return unsure.length > 0 ? 'unknown' : 'empty';
  const places = new Set(local.flatMap(({ doors, comesToPeople }) => [...doors.map(({ id }) => id), ...(comesToPeople ? ['people'] : [])]));
  const isThin =
    local.length === 1 ||
    new Set(local.map(({ organisation }) => organisation)).size === 1 ||
    (places.size === 1 && !places.has('people') && local.every(({ doors }) => doors.length > 0)) ||
    local.every(({ checked }) => !checked) ||
    local.every(({ endsOn }) => endsOn !== undefined && endsOn <= lastsUntil);
  return isThin ? 'thin' : 'covered';
}

/** Every combination of need, locality and age that belong together. */
export function* combinations(services: readonly Service[]): Generator<{ need: Need; area: string; band: string; is: Counted }> {
  for (const need of needs) {
    const forNeed = services.filter((service) => service.needs.includes(need.id));
    for (const { id: area } of localities)
      for (const { id: band } of bands) {
        const is = counted(forNeed, [need], area, band);
        if (is.applies) yield { need, area, band, is };
      }
  }
}

/** What a view of the service map shows: a sum, and whether some records do not say. */
export function amount(
  { local, unsure }: Counted,
  { count, where, records }: { count: string; where: string; records: string },
  area: string,
): { value: number | undefined; atLeast: boolean } {
  const wanted = (service: Service) =>
    (records === 'all' || service.checked) &&
    (where === 'reaching' || service.doors.some(({ locality }) => area === 'all' || locality === area));
  const hours = ({ timed, doors, otherHours }: Service) => {
    const own = doors.filter(({ locality }) => where === 'reaching' || area === 'all' || locality === area);
    return timed ? sum(own.map((door) => door.hours)) + (where === 'reaching' ? otherHours : 0) : undefined;
  };
  const worth = (service: Service) => (count === 'services' ? 1 : count === 'places' ? service.places : hours(service));
  const values = local.filter(wanted).map(worth);
  const said = values.filter((value) => value !== undefined);
  const silent = values.length - said.length + unsure.filter(wanted).length;
  return { value: said.length === 0 && silent > 0 ? undefined : sum(said), atLeast: said.length > 0 && silent > 0 };
}
