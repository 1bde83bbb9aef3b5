import type { Directory, HubRecord, LocalityRecord } from '../domain/directory.ts';
import { sayFar } from '../domain/distance.ts';
import { listWords } from '../domain/reach.ts';
import type { NearbyHub } from './hub-map.ts';

/** What a hub's map tells, in words: its locality, and how far and which way its neighbours are. */
export function sayWhereHubIs(hub: HubRecord, nearby: readonly NearbyHub[], { localities }: Pick<Directory, 'localities'>): string {
  const locality = localities.get(hub.locality);
  const here = locality ? `${hub.name} is in ${locality.name}.` : '';
  const next = nearby.map(({ hub: other, km, way }) => `${other.name}, ${sayFar(km)} to the ${way}`);
  if (next.length === 0) return here;
  return `${here} ${next.length === 1 ? 'The nearest other hub' : 'The nearest other hubs'}, in a straight line: ${next.join('; ')}.`.trim();
}

/** What a locality's map tells, in words: its wards and its hubs. */
export function sayWhatIsIn({ name, wards }: LocalityRecord, hubs: readonly HubRecord[]): string {
  const inIt = `${name} is made up of ${wards.length === 1 ? 'one ward' : `${wards.length} wards`}: ${listWords(wards.map((ward) => ward.name))}.`;
  if (hubs.length === 0) return `${inIt} No hub is listed in it.`;
  return `${inIt} ${hubs.length === 1 ? 'Its hub is' : 'Its hubs are'} ${listWords(hubs.map((hub) => hub.name))}.`;
}
