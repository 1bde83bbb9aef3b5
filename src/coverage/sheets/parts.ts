import type { Analysis } from '../analysis.ts';
import type { Sheet, SheetCell } from '../sheet.ts';
import { knownCell } from './amount-cell.ts';

/** What the figures are made of. With these tables anyone can count again, in any way that they like. */

const source = "The directory's own records.";
const yesNo = (is: boolean): SheetCell => (is ? 'yes' : 'no');

/** Every service that is counted, one line each. */
export const servicesSheet = ({ supplies, directory, today }: Analysis): Sheet => ({
  id: 'services-counted',
  title: 'Services that are counted',
  definition:
    'Every service that is open today, or closing on a later day: its needs, the ages it is known to take, whom it serves, and what is counted of it. Local is all that is not national.',
  source,
  date: today,
  limits:
    'Places come from published contracts and the childcare register; “not known” means neither says. Hours and sessions without a door are at no door, or at one that nobody named. An end is a closing date or a published contract end.',
  columns: [
    'service_id',
    'service',
    'organisation_id',
    'organisation',
    'kind',
    'need_ids',
    'age_band_ids',
    'ages_recorded',
    'serves_area_ids',
    'national',
    'comes_to_people',
    'checked_in_the_last_year',
    'ends_on',
    'places_at_one_time',
    'times_recorded',
    'hours_without_a_door',
    'sessions_without_a_door',
  ],
  rows: supplies.map((supply) => [
    supply.id,
    supply.name,
    supply.organisation,
    directory.organisations.get(supply.organisation)?.name ?? supply.organisation,
    supply.kind,
    supply.needs.join(' '),
    supply.bands.join(' '),
    yesNo(supply.agesKnown),
    supply.serves.join(' '),
    yesNo(supply.national),
    yesNo(supply.comesToPeople),
    yesNo(supply.checked),
    supply.endsOn ?? 'not recorded',
    knownCell(supply.places),
    yesNo(supply.timed),
    supply.otherHours,
    supply.otherSessions,
  ]),
});

/** Every door of those services, one line each. */
export const doorsSheet = ({ supplies, today }: Analysis): Sheet => ({
  id: 'doors-counted',
  title: 'Doors of the services that are counted',
  definition: 'Where each of those services can be found, and its hours and sessions there in the 365 days from today.',
  source,
  date: today,
  limits:
    'A door whose address is kept secret has a locality and no point. The order is that of the services, and of the doors in each record.',
  columns: ['service_id', 'door_id', 'locality_id', 'hub_id', 'lat', 'lon', 'hours_in_the_year_ahead', 'sessions_in_the_year_ahead'],
  rows: supplies.flatMap(({ id: service, doors }) =>
    doors.map(({ id, locality, hub, point, hours, sessions }) => [
      service,
      id,
      locality ?? '',
      hub ?? '',
      point?.lat ?? 'not known',
      point?.lon ?? 'not known',
      hours,
      sessions,
    ]),
  ),
});

/** The needs, with their groups and the ages that can have them. */
export const needsSheet = ({ needAxes, groupAxes, today }: Analysis): Sheet => ({
  id: 'needs',
  title: 'Needs and the ages that can have them',
  definition: 'Each need, the group it stands in, and the age bands that can have it. At any other age it does not apply.',
  source,
  date: today,
  limits: '',
  columns: ['need_id', 'need', 'group_id', 'group', 'age_band_ids'],
  rows: groupAxes.rows.flatMap((group) =>
    [...group.needs].map(([need, bands]) => [
      need,
      needAxes.rows.find(({ id }) => id === need)?.label ?? need,
      group.id,
      group.label,
      bands.join(' '),
    ]),
  ),
});
