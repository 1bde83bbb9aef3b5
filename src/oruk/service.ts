import { servesBand } from '../domain/ages.ts';
import { describeCost } from '../domain/cost.ts';
import { sayDay } from '../domain/day.ts';
import type { ServiceRecord } from '../domain/directory.ts';
import { openService, openServiceRecord } from '../domain/open-record.ts';
import { placesOf } from '../domain/places-of.ts';
import { listWords } from '../domain/reach.ts';
import type { Cost } from '../domain/schema/cost.ts';
import type { Status } from '../domain/schema/record.ts';
import { describeStatus } from '../domain/status.ts';
import { serviceUrl } from '../domain/urls.ts';
import { ageLimits } from './ages.ts';
import { contactsOf } from './contacts.ts';
import { languageCode } from './language.ts';
import { doorNames, locationOf } from './location.ts';
import { organizationInList, organizationOf } from './organization.ts';
import { ourOwn } from './our-own.ts';
import { plainWords } from './plain-words.ts';
import { type Publication, uri } from './publication.ts';
import { schedulesOf } from './schedules.ts';
import { serviceAreas } from './service-areas.ts';
import { termsFor } from './terms.ts';
import type { Attribute, CostOption, Service, ServiceAtLocation, ServiceInList, ServiceStatus } from './v3.ts';

const statuses: Readonly<Record<Status['kind'], ServiceStatus>> = {
  open: 'active',
  paused: 'temporarily closed',
  closing: 'active',
  closed: 'defunct',
};

/** What a service says of itself, in a list or on its own. */
function ownFields(service: ServiceRecord, publication: Publication): Omit<ServiceInList, 'organization'> {
  const { directory, id, address } = publication;
  const { contact, checked, status } = service;
  const { team } = directory.site;
  const words = plainWords(service.body, publication);
  const alert = alertOf(status, service, directory);
  const accreditations = accreditationsOf(service);
  return {
    id: id('service', service.id),
    // A record may name an organisation whose own file was left out.
    ...(directory.organisations.has(service.organisation) ? { organization_id: id('organization', service.organisation) } : {}),
    name: service.name,
    description: words ? `${service.summary}\n\n${words}` : service.summary,
    url: contact.web ? uri(contact.web) : address(serviceUrl(service.id)),
    ...(contact.email ? { email: contact.email } : {}),
    status: statuses[status.kind],
    ...(accreditations ? { accreditations } : {}),
    ...ageLimits(service.ages),
    ...(checked.kind === 'checked' ? { assured_date: checked.on } : {}),
    ...(checked.kind === 'checked' && checked.by === team.name && team.contact.email ? { assurer_email: team.contact.email } : {}),
    ...(alert ? { alert } : {}),
    // A check writes its day into the record, so the record was last changed on that day at the earliest.
    ...(checked.kind === 'checked' ? { last_modified: `${checked.on}T00:00:00Z` } : {}),
    ...(directory.site.demonstration ? { signpost_demonstration: true } : {}),
  };
}

/** A service as a list shows it. */
export function serviceInList(service: ServiceRecord, publication: Publication): ServiceInList {
  const organisation = publication.directory.organisations.get(service.organisation);
  return { ...ownFields(service, publication), ...(organisation ? { organization: organizationInList(organisation, publication) } : {}) };
}

/** A service with everything that is known about it and may be published. */
export function serviceOf(record: ServiceRecord, publication: Publication): Service {
  const service = openService(record);
  const { directory, id } = publication;
  const service_id = id('service', service.id);
  const organisation = directory.organisations.get(service.organisation);
  const places = serviceAtLocations(service, publication);
  const atLocation = (place: string) => places.find(({ location }) => location.signpost_place === place)?.id;
  return {
    ...ownFields(service, publication),
    ...(organisation ? { organization: organizationOf(organisation, publication) } : {}),
    ...ifAny('schedules', schedulesOf(service, publication, atLocation)),
    ...ifAny('service_areas', serviceAreas(service, publication)),
    ...ifAny('service_at_locations', places),
    ...ifAny(
      'languages',
      service.languages.map((name) => {
        const code = languageCode(name);
        return { id: id('language', service.id, name), service_id, name, ...(code ? { code } : {}) };
      }),
    ),
    ...ifAny('funding', service.commissioning ? [{ id: id('funding', service.id), service_id, source: service.commissioning.funder }] : []),
    ...ifAny('cost_options', costOptions(service.cost, service.id, publication)),
    ...ifAny('contacts', contactsOf(service.contact, service.name, publication, 'service', service.id)),
    ...ifAny('attributes', attributesOf(service, publication)),
    ...ourOwn(openServiceRecord(record)),
  };
}

/** Each place where a service happens. None for a service whose address is hidden. */
export function serviceAtLocations(service: ServiceRecord, publication: Publication): ServiceAtLocation[] {
  if (service.addressHidden) return [];
  const { directory, id } = publication;
  return placesOf(service, directory)
    .filter(({ hidden }) => !hidden)
    .map((door) => {
      const location = locationOf(door, doorNames(door, service), publication);
      return {
        id: id('service_at_location', service.id, door.id),
        service_id: id('service', service.id),
        location_id: location.id,
        location,
      };
    });
}

/** Free is said only where someone recorded it; an unknown cost has no option at all. */
function costOptions(cost: Cost, serviceId: string, { id }: Publication): CostOption[] {
  if (cost.kind === 'unknown') return [];
  const words = [
    describeCost(cost),
    ...(cost.kind === 'paid' && cost.concessions ? [cost.concessions] : []),
    ...(cost.note ? [cost.note] : []),
  ];
  const amount = cost.kind === 'free' ? 0 : cost.amount;
  return [
    {
      id: id('cost_option', serviceId),
      service_id: id('service', serviceId),
      ...(cost.kind === 'paid' && cost.per ? { option: cost.per } : {}),
      ...(amount === undefined ? {} : { amount, currency: 'GBP' as const }),
      amount_description: words.join('. '),
    },
  ];
}

/** The terms of our own lists that a service has. A band of ages is there only when it is known to take someone in it. */
function attributesOf(service: ServiceRecord, publication: Publication): Attribute[] {
  const { directory, id } = publication;
  const bands = directory.ageBands.filter((band) => servesBand(service.ages, band)).map((band) => band.id);
  const chosen = [
    ...termsFor('needs', 'service_need', service.needs, publication),
    ...termsFor('age-bands', 'eligibility', bands, publication),
    ...termsFor('levels-of-help', 'service_level', service.level ? [service.level] : [], publication),
    ...termsFor('hub-strands', 'service_strand', service.strands, publication),
    ...termsFor('kinds', 'service_type', [service.kind], publication),
    ...termsFor('ways-in', 'service_access', service.referral?.routes ?? [], publication),
    ...termsFor('access-features', 'service_accessibility', featuresOf(service), publication),
  ];
  return chosen.map(({ link_type, term }) => ({
    id: id('attribute', service.id, term.id),
    link_id: id('service', service.id),
    link_entity: 'service',
    link_type,
    taxonomy_term_id: term.id,
    taxonomy_term: term,
  }));
}

/** What a service says it has. What it has not, and what nobody knows, are in `signpost_record`. */
const featuresOf = ({ accessibility }: ServiceRecord) => Object.keys(accessibility).filter((feature) => accessibility[feature] === 'yes');

function alertOf(status: Status, service: ServiceRecord, { services }: Publication['directory']): string | undefined {
  if (status.kind === 'open') return undefined;
  const instead = status.instead.flatMap((other) => (other === service.id ? [] : (services.get(other)?.name ?? [])));
  return [`${describeStatus(status)}.`, status.note, instead.length > 0 ? `Instead: ${listWords(instead)}.` : undefined]
    .filter(Boolean)
    .join(' ');
}

/** Ofsted's last judgement, when it is known, with its day. */
function accreditationsOf({ childcare }: ServiceRecord): string | undefined {
  if (!childcare || childcare.judgement === 'unknown' || childcare.judgement === 'not-yet-inspected') return undefined;
  const judgement = childcare.judgement.replaceAll('-', ' ');
  return `Ofsted: ${judgement}${childcare.judgedOn ? ` (${sayDay(childcare.judgedOn)})` : ''}`;
}

/** An empty list is left out. */
function ifAny<Key extends string, Entity>(key: Key, list: readonly Entity[]): { [One in Key]?: readonly Entity[] } {
  return list.length > 0 ? ({ [key]: list } as { [One in Key]?: readonly Entity[] }) : {};
}
