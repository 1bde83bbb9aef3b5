import type { Directory, ServiceRecord } from './directory.ts';
import { placesOf } from './places-of.ts';
import { describeArea, describeDelivery, listWords } from './reach.ts';

/**
 * Where a service is, in a few words for a card: its doors by name, or how it comes to people, or the area it serves.
 * "Balby Family Hub"; "3 places, with Balby Family Hub first"; "Comes to you, by phone. All of Doncaster".
 */
export function describeWhere(service: ServiceRecord, directory: Directory): string {
  const doors = placesOf(service, directory);
  const [first] = doors;
  const ways = describeDelivery(service);
  if (first && service.addressHidden) return directory.localities.get(first.locality ?? '')?.name ?? describeArea(service, directory);
  if (first && doors.length === 1) return first.name;
  if (first && doors.length === 2) return listWords(doors.map((door) => door.name));
  if (first) return `${first.name} and ${doors.length - 1} other places`;
  if (ways.length === 0) return describeArea(service, directory);
  const how = ways.map((way, index) => (index === 0 ? way : way.charAt(0).toLowerCase() + way.slice(1)));
  return `${how.join(', ')}. ${describeArea(service, directory)}`;
}
