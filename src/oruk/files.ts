import { apiRoot, feedOf, inPages, onePage } from './feed.ts';
import type { Publication } from './publication.ts';
import { pageV1, serviceV1 } from './to-v1.ts';

/** How many a page of `services/page/N.json` holds. */
const pageSize = 100;

/**
 * Every file of both feeds, by its path under `data/oruk/`, and what it says. A service is there twice: once with `.json`
 * and once without, because `/services/{id}` must answer on hosts that cannot be told to look for another file.
 */
export function feedFiles(publication: Publication): ReadonlyMap<string, unknown> {
  const feed = feedOf(publication);
  const demonstration = publication.directory.site.demonstration ? { signpost_demonstration: true } : {};
  const records = publication.directory.services;
  const v1 = feed.services.flatMap((service) => {
    const record = records.get(service.signpost_id);
    return (record && serviceV1(service, record, publication)) ?? [];
  });
  return new Map<string, unknown>([
    ['v3/index.json', { ...apiRoot, ...demonstration }],
    ['v3/services.json', onePage(feed.servicesInList)],
    ...inPages(feed.servicesInList, pageSize).map((page) => [`v3/services/page/${page.page_number}.json`, page] as const),
    ['v3/services-full.json', onePage(feed.services)],
    ...oneEach('v3/services', feed.services),
    ...feed.services.map((service) => [`v3/services/${service.id}`, service] as const),
    ['v3/service_at_locations.json', onePage(feed.serviceAtLocations)],
    ...oneEach('v3/service_at_locations', feed.serviceAtLocations),
    ['v3/organizations.json', onePage(feed.organizationsInList)],
    ...oneEach('v3/organizations', feed.organizations),
    ['v3/taxonomies.json', onePage(feed.taxonomies)],
    ...oneEach('v3/taxonomies', feed.taxonomies),
    ['v3/taxonomy_terms.json', onePage(feed.terms)],
    ...oneEach('v3/taxonomy_terms', feed.terms),
    ['v1/services.json', pageV1(onePage(v1))],
    ...oneEach('v1/services', v1),
    ...v1.map((service) => [`v1/services/${service.id}`, service] as const),
  ]);
}

const oneEach = <Entity extends { readonly id: string }>(folder: string, entities: readonly Entity[]) =>
  entities.map((entity) => [`${folder}/${entity.id}.json`, entity] as const);

/** The lists that a host is told to find: `/services` is the file `services.json`. */
export const feedLists = {
  v3: ['services', 'service_at_locations', 'organizations', 'taxonomies', 'taxonomy_terms'],
  v1: ['services'],
} as const;
