import { organizationInList, organizationOf } from './organization.ts';
import type { Publication } from './publication.ts';
import { serviceAtLocations, serviceInList, serviceOf } from './service.ts';
import { taxonomiesOf, taxonomyNames, termsOf } from './taxonomies.ts';
import type { Organization, OrganizationInList, Page, Service, ServiceAtLocation, ServiceInList, Taxonomy, TaxonomyTerm } from './v3.ts';

/** What the root of the feed answers, word for word as the profile asks. */
export const apiRoot = {
  version: 'HSDS-UK-3.0',
  profile: 'https://docs.openreferraluk.org/',
  openapi_url: 'https://docs.openreferraluk.org/en/latest/openapi30.json',
} as const;

/** A place where a service happens, with the service, as its own list shows it. */
export interface ServiceAtLocationInList extends ServiceAtLocation {
  readonly service: ServiceInList;
}

/** The whole feed. Lists are in the order of names; every id that is pointed to is in it. */
export interface Feed {
  readonly services: readonly Service[];
  readonly servicesInList: readonly ServiceInList[];
  readonly serviceAtLocations: readonly ServiceAtLocationInList[];
  readonly organizations: readonly Organization[];
  readonly organizationsInList: readonly OrganizationInList[];
  readonly taxonomies: readonly Taxonomy[];
  readonly terms: readonly TaxonomyTerm[];
}

/** The directory in the standard. */
export function feedOf(publication: Publication): Feed {
  const { directory } = publication;
  const services = [...directory.services.values()];
  const organisations = [...directory.organisations.values()];
  return {
    services: services.map((service) => serviceOf(service, publication)),
    servicesInList: services.map((service) => serviceInList(service, publication)),
    serviceAtLocations: services.flatMap((service) => {
      const inList = serviceInList(service, publication);
      return serviceAtLocations(service, publication).map((place) => ({ ...place, service: inList }));
    }),
    organizations: organisations.map((organisation) => organizationOf(organisation, publication)),
    organizationsInList: organisations.map((organisation) => organizationInList(organisation, publication)),
    taxonomies: taxonomiesOf(publication),
    terms: taxonomyNames.flatMap((name) => [...termsOf(name, publication).values()]),
  };
}

/** All of a list on one page, for a host that does not read `?page=2`. */
export const onePage = <Entity>(entities: readonly Entity[]): Page<Entity> => page(entities, entities.length, 1);

/** A list in pages of a size, for readers that would rather not take it whole. There is always a first page. */
export const inPages = <Entity>(entities: readonly Entity[], size: number): Page<Entity>[] =>
  Array.from({ length: Math.max(1, Math.ceil(entities.length / size)) }, (_, place) => page(entities, size, place + 1));

function page<Entity>(entities: readonly Entity[], size: number, number: number): Page<Entity> {
  const contents = entities.slice((number - 1) * size, number * size);
  const pages = Math.max(1, Math.ceil(entities.length / Math.max(1, size)));
  return {
    total_items: entities.length,
    total_pages: pages,
    page_number: number,
    size: contents.length,
    first_page: number === 1,
    last_page: number === pages,
    empty: contents.length === 0,
    contents,
  };
}
