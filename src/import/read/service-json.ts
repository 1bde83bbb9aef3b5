import { Entry } from '../entry.ts';
import { type Found, type FoundOrganisation, type FoundPhone, noOrganisation, nothingFound } from '../found.ts';
import { placesIn } from './service-json-places.ts';
import { timesIn } from './service-json-times.ts';

/**
 * A service as JSON, in any of the shapes that publishers use: Open Referral UK 1 and 3, HSDS 1 and 3 (also from joined
 * tables), Outpost. One reader, because live feeds mix them: a field is read by whichever of its names is there.
 */
export function serviceFromJson(
  value: Readonly<Record<string, unknown>>,
  where: string,
  around: Readonly<Record<string, unknown>> = {},
): Found {
  const service = new Entry(value);
  const atPlaces = service.list('service_at_locations', 'service_at_location');
  const contacts = [service, ...atPlaces].flatMap((entry) => entry.list('contacts', 'contact'));
  const placed = placesIn(service, atPlaces);
  const organisation = organisationIn(service, around);
  const found = {
    ...nothingFound,
    where,
    id: service.text('id', 'service_id', 'uuid'),
    name: service.text('name', 'title'),
    otherName: service.text('alternate_name'),
    words: service.text('description', 'long_description', 'summary', 'short_desc'),
    summary: service.text('summary', 'short_description', 'short_desc'),
    organisation,
    status: service.text('status'),
    alert: service.text('alert'),
    assuredOn: service.text('assured_date', 'last_assured', 'marked_as_checked_at'),
    changedOn: service.text('last_modified', 'updated_at', 'modified', 'last_updated'),
    ages: agesIn(service),
    whoFor: [
      ...service.texts('eligibility_description', 'audience'),
      ...service.list('eligibility').map((entry) => entry.text('name', 'eligibility')),
      ...service.list('suitabilities').map((entry) => entry.text('name', 'label')),
    ].filter(Boolean),
    fees: service.texts('fees', 'fees_description'),
    prices: service.list('cost_options', 'costs').map((price) => ({
      amount: price.text('amount'),
      option: price.text('option', 'name', 'cost_type'),
      about: price.text('amount_description', 'description'),
      until: price.text('valid_to'),
    })),
    free: yesOrNo(service.text('free')),
    times: timesIn(service, atPlaces, placed.times),
    places: placed.places,
    delivery: [
      ...service.texts('attending_type', 'deliverable_type', 'attending_types'),
      ...service.values('service_deliveries').filter(Boolean),
      ...service.list('service_deliveries').map((entry) => entry.text('name', 'service_delivery')),
    ].filter(Boolean),
    waysIn: [...service.texts('attending_access'), ...referralBox(service.text('needs_referral'))],
    howToJoin: service.texts('application_process', 'referral_process', 'how_to_access'),
    wait: service.text('wait_time', 'waiting_time'),
    ...contactsIn(service, [...atPlaces, ...placed.entries], contacts),
    areas: service.list('service_areas', 'service_area').flatMap((area) => area.texts('name', 'service_area', 'extent', 'description')),
    languages: service.list('languages', 'language').flatMap((entry) => split(entry.text('name', 'language', 'code'))),
    interpreters: service.text('interpretation_services'),
    access: placed.access,
    terms: termsIn(service),
    sendNeeds: service
      .list('send_needs')
      .map((entry) => entry.text('name'))
      .filter(Boolean),
    sendSupport: service
      .list('local_offer')
      .map((offer) => offer.text('description'))
      .join(' ')
      .trim(),
    licence: service.text('licence', 'license'),
  };
  service.pass('organization_id', 'organisation_id', 'location_id', 'program_id');
  return { ...found, left: service.left() };
}

/** Is it a service at all? A taxonomy, a place or a page of test results has other fields. */
export function looksLikeService(value: Readonly<Record<string, unknown>>): boolean {
  const names = Object.keys(value);
  return (
    hasServiceFields(value) ||
    (['id', 'name', 'description'].every((name) => names.includes(name)) && !names.some((name) => notServices.has(name)))
  );
}

/** Has it a field that only a service has? */
export const hasServiceFields = (value: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(value).some((name) => tellingFields.has(name));

const tellingFields = new Set(
  'status assured_date accreditations maximum_age max_age organization organisation organization_id organisation_id service_at_locations service_at_location service_areas service_taxonomys regular_schedules schedules cost_options eligibilitys minimum_age min_age attending_type attending_access fees taxonomies application_process'.split(
    ' ',
  ),
);
const notServices = new Set(
  'taxonomy taxonomy_id parent_id latitude location_type legal_status version vocabulary term_uri website services'.split(' '),
);

function organisationIn(service: Entry, around: Readonly<Record<string, unknown>>): FoundOrganisation {
  const [entry] = [...service.list('organization', 'organisation', 'provider'), new Entry(around)];
  if (!entry) return { ...noOrganisation, id: service.text('organization_id', 'organisation_id') };
  const name = entry.text('name');
  if (!name) return { ...noOrganisation, id: entry.text('id') };
  return {
    id: entry.text('id') || service.text('organization_id', 'organisation_id'),
    name,
    words: entry.text('description'),
    kind: entry.text('organisation_type', 'legal_status', 'type'),
    emails: entry.texts('email'),
    webs: entry.texts('website', 'url', 'uri'),
    phones: entry.list('phones').map(phoneIn),
    registers: entry.list('organization_identifiers', 'identifiers').map((one) => ({
      scheme: [one.text('identifier_scheme'), one.text('identifier_type')].join(' '),
      number: one.text('identifier', 'number'),
    })),
  };
}

function agesIn(service: Entry): Found['ages'] {
  const own = { from: service.text('minimum_age', 'min_age', 'age_from'), to: service.text('maximum_age', 'max_age', 'age_to') };
  const listed = service
    .list('eligibilitys', 'eligibilities')
    .map((entry) => ({ from: entry.text('minimum_age'), to: entry.text('maximum_age') }));
  return [own, ...listed].filter(({ from, to }) => from !== '' || to !== '');
}

function contactsIn(service: Entry, elsewhere: readonly Entry[], contacts: readonly Entry[]) {
  const all = [...contacts, ...elsewhere.flatMap((entry) => entry.list('contacts'))];
  const phones = [service, ...all, ...elsewhere].flatMap((entry) => [
    ...entry.list('phones').map(phoneIn),
    ...entry.texts('phone', 'telephone', 'phone_number').map((number) => ({ number, about: '' })),
  ]);
  return {
    phones: phones.filter(({ number }) => number !== ''),
    emails: [service, ...all, ...elsewhere].flatMap((entry) => entry.texts('email')),
    webs: [
      ...service.texts('url', 'website', 'web'),
      ...all.flatMap((entry) => entry.texts('url', 'website')),
      ...service.list('links', 'additional_urls', 'additional_websites').map((entry) => entry.text('url')),
    ].filter(Boolean),
    people: all.map((entry) => entry.text('name')).filter(Boolean),
  };
}

function phoneIn(entry: Entry): FoundPhone {
  const number = entry.text('number', 'name', 'phone');
  const extension = entry.text('extension');
  const about = [extension && `extension ${extension}`, entry.text('description', 'department'), entry.text('type', 'number_type')];
  return { number, about: about.filter((part) => part && !/^voice$/i.test(part)).join(', ') };
}

function termsIn(service: Entry): string[] {
  const attributes = service.list('attributes', 'service_taxonomys', 'service_taxonomies');
  const linked = attributes.flatMap((entry) => entry.list('taxonomy_term', 'taxonomy').map((term) => term.text('name', 'term')));
  const own = service.list('taxonomies', 'taxonomy', 'taxonomy_terms', 'categories').map((entry) => entry.text('name', 'term'));
  return [...new Set([...linked, ...own, ...split(service.text('keywords', 'tags'))])].filter(Boolean);
}

const split = (text: string) =>
  text
    .split(/[,;|\n]/)
    .map((part) => part.trim())
    .filter(Boolean);

const yesOrNo = (text: string) => (/^(true|yes|y|1)$/i.test(text) ? 'yes' : /^(false|no|n|0)$/i.test(text) ? 'no' : '');
const referralBox = (text: string) => (yesOrNo(text) === 'yes' ? ['referral'] : []);
