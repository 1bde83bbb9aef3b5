import type { CollectionName } from './schema/collections.ts';

/** Collections whose records have a page, by the first part of its address. */
const collectionAt: Readonly<Record<string, CollectionName>> = {
  needs: 'needs',
  services: 'services',
  hubs: 'hubs',
  guides: 'guides',
  organisations: 'organisations',
  places: 'localities',
};

/** A link in somebody's words: is it to a record's page (`/needs/food/`) that is not there? */
export function leadsNowhere(link: string, has: (collection: CollectionName, id: string) => boolean): boolean {
  const [, folder = '', id = ''] = /^\/([a-z]+)\/([a-z0-9-]+)\/(?:#.*)?$/.exec(link) ?? [];
  const collection = collectionAt[folder];
  return collection !== undefined && !has(collection, id);
}
