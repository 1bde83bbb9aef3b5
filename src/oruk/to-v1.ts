import { describeAges } from '../domain/ages.ts';
import { describeCost } from '../domain/cost.ts';
import type { ServiceRecord } from '../domain/directory.ts';
import type { Route } from '../domain/schema/referral.ts';
import type { Delivery } from '../domain/schema/service.ts';
import type { Publication } from './publication.ts';
import { closedDays } from './schedules.ts';
import type { EligibilityV1, HolidayScheduleV1, LocationV1, OrganizationV1, PageV1, RegularScheduleV1, ServiceV1 } from './v1.ts';
import type { Location, OrganizationInList, Page, Schedule, Service } from './v3.ts';

const attendingTypes: Readonly<Record<Delivery, string>> = {
  'in-person': 'venue',
  home: 'home visit',
  phone: 'phone',
  text: 'phone',
  online: 'online',
};

const attendingAccess: Readonly<Record<Route, string>> = {
  'turn-up': 'drop-in',
  book: 'appointment',
  'refer-yourself': 'referral',
  'professional-refers': 'referral',
};

/**
 * A service of 3.0 in version 1.0, with the same ids. Version 1.0 asks for an organisation: a service whose
 * organisation has no sound file of its own is only in 3.0.
 */
export function serviceV1(service: Service, record: ServiceRecord, publication: Publication): ServiceV1 | undefined {
  const { organization } = service;
  if (!organization) return undefined;
  const [way] = record.delivery;
  const [route] = record.referral?.routes ?? [];
  const { id, name, description, url, email, accreditations, assured_date } = service;
  return {
    id,
    name,
    description,
    url,
    ...(email ? { email } : {}),
    status: service.status === 'active' ? 'active' : 'inactive',
    ...(record.cost.kind === 'unknown' ? {} : { fees: describeCost(record.cost) }),
    ...(accreditations ? { accreditations } : {}),
    ...(assured_date ? { assured_date } : {}),
    ...(way ? { attending_type: attendingTypes[way] } : {}),
    ...(route ? { attending_access: attendingAccess[route] } : {}),
    organization: organizationV1(organization),
    ...nestedV1(service, record, publication),
  };
}

function nestedV1(
  service: Service,
  record: ServiceRecord,
  publication: Publication,
): Omit<ServiceV1, keyof Service | 'organization'> & Partial<ServiceV1> {
  const { contacts, service_areas, languages, funding, cost_options, attributes } = service;
  const eligibility = eligibilityV1(record, service, publication);
  const holidays = holidaysV1(record, publication);
  return {
    ...(service.service_at_locations
      ? { service_at_locations: service.service_at_locations.map((place) => ({ id: place.id, location: locationV1(place.location) })) }
      : {}),
    ...(contacts
      ? {
          contacts: contacts.map((contact) => ({
            id: contact.id,
            name: contact.name,
            phones: (contact.phones ?? []).map(({ id, number }) => ({ id, number })),
          })),
        }
      : {}),
    ...(service.schedules ? { regular_schedules: service.schedules.map(scheduleV1) } : {}),
    ...(holidays.length > 0 ? { holiday_schedules: holidays } : {}),
    ...(eligibility ? { eligibilitys: [eligibility] } : {}),
    ...(service_areas
      ? { service_areas: service_areas.map(({ id, name, uri }) => ({ id, service_area: name, ...(uri ? { uri } : {}) })) }
      : {}),
    ...(languages ? { languages: languages.map(({ id, name }) => ({ id, language: name })) } : {}),
    ...(funding ? { fundings: funding.map(({ id, source }) => ({ id, source })) } : {}),
    ...(cost_options
      ? {
          cost_options: cost_options.map(({ id, option, amount, amount_description }) => ({
            id,
            ...(option ? { option } : {}),
            ...(amount === undefined ? {} : { amount }),
            amount_description,
          })),
        }
      : {}),
    ...(attributes
      ? {
          service_taxonomys: attributes.map(({ id, taxonomy_term }) => ({
            id,
            taxonomy: { id: taxonomy_term.id, name: taxonomy_term.name, vocabulary: taxonomy_term.taxonomy },
          })),
        }
      : {}),
  };
}

const organizationV1 = ({ id, name, description, email, website, uri }: OrganizationInList): OrganizationV1 => ({
  id,
  name,
  description,
  ...(email ? { email } : {}),
  ...(website ? { url: website } : {}),
  ...(uri ? { uri } : {}),
});

const locationV1 = ({ id, name, description, latitude, longitude, addresses, accessibility }: Location): LocationV1 => ({
  id,
  name,
  ...(description ? { description } : {}),
  ...(latitude === undefined || longitude === undefined ? {} : { latitude, longitude }),
  ...(addresses
    ? {
        physical_addresses: addresses.map(({ id, address_1, city, state_province, postal_code, country }) => ({
          id,
          address_1,
          city,
          state_province,
          postal_code,
          country,
        })),
      }
    : {}),
  ...(accessibility
    ? { accessibility_for_disabilities: accessibility.map(({ id, description: said }) => ({ id, accessibility: said })) }
    : {}),
});

function scheduleV1({
  id,
  byday,
  opens_at,
  closes_at,
  valid_from,
  valid_to,
  dtstart,
  freq,
  interval,
  description,
  notes,
}: Schedule): RegularScheduleV1 {
  return {
    id,
    ...(byday ? { byday } : {}),
    opens_at,
    closes_at,
    ...(valid_from ? { valid_from } : {}),
    ...(valid_to ? { valid_to } : {}),
    ...(dtstart ? { dtstart } : {}),
    ...(freq ? { freq } : {}),
    ...(interval ? { interval: String(interval) } : {}),
    description: notes ? `${description}. ${notes}` : description,
  };
}

const holidaysV1 = ({ id: service, opening }: ServiceRecord, { id }: Publication): HolidayScheduleV1[] =>
  opening
    ? closedDays(opening).map(({ from, to }) => ({
        id: id('holiday_schedule', service, from),
        closed: true,
        start_date: from,
        end_date: to,
      }))
    : [];

function eligibilityV1(
  { id: service, ages }: ServiceRecord,
  { minimum_age, maximum_age }: Service,
  { id }: Publication,
): EligibilityV1 | undefined {
  if (ages.kind === 'unknown') return undefined;
  return {
    id: id('eligibility', service),
    eligibility: describeAges(ages),
    ...(minimum_age === undefined ? {} : { minimum_age }),
    ...(maximum_age === undefined ? {} : { maximum_age }),
  };
}

/** A page as 1.0 has it: pages are counted from 1, as the live feeds do. */
export const pageV1 = <Entity>({
  total_items,
  total_pages,
  page_number,
  size,
  first_page,
  last_page,
  empty,
  contents,
}: Page<Entity>): PageV1<Entity> => ({
  totalElements: total_items,
  totalPages: total_pages,
  number: page_number,
  size,
  first: first_page,
  last: last_page,
  empty,
  content: contents,
});
