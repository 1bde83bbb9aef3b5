import type { Directory } from './directory.ts';
import { type OpenRecord, openRecord, openServiceRecord } from './open-record.ts';
import type { CollectionName } from './schema/collections.ts';

/** Every record of the directory as it may leave, by kind, services first. */
export const openRecords = (directory: Directory): Record<CollectionName, OpenRecord[]> => ({
  services: [...directory.services.values()].map(openServiceRecord),
  organisations: [...directory.organisations.values()].map(openRecord),
  hubs: [...directory.hubs.values()].map(openRecord),
  needs: [...directory.needs.values()].map(openRecord),
  localities: [...directory.localities.values()].map(openRecord),
  guides: [...directory.guides.values()].map(openRecord),
});
