import type { BaseMap, MapHub } from '../../places/base-map.ts';
import type { Group } from './group-pins.ts';
import type { Pin } from './pin.ts';

/** What the list calls its entries: place and places, or service and services. */
export interface Nouns {
  readonly one: string;
  readonly many: string;
}

const named = 3;

/** What a mark is called in full: "Balby Family Hub, family hub, Central" or "12 places together: …". Never colour or shape alone. */
export function markName({ pins, hubs }: Group, base: BaseMap, nouns: Nouns): string {
  const [first, ...others] = pins;
  const [hub] = hubs;
  if (!first) return '';
  if (others.length === 0) return pinName(first, base);
  const names = [...pins].sort((a, b) => rank(a) - rank(b)).map((pin) => (isHub(pin) ? pinName(pin, base) : pin.name));
  const more = names.length > named ? ` and ${names.length - named} more` : '';
  const list = `${names.slice(0, named).join('; ')}${more}`;
  const oneDoor = hub && hubs.length === 1 && pins.every((pin) => pin.hub === hub) && !pins.some(isHub);
  if (oneDoor) return `${pins.length} ${nouns.many} at ${hubName(hub, base)}: ${list}`;
  return `${pins.length} ${nouns.many} together: ${list}`;
}

function pinName(pin: Pin, base: BaseMap): string {
  if (!pin.hub) return pin.name;
  return isHub(pin) ? hubName(pin.hub, base) : `${pin.name}, at ${hubName(pin.hub, base)}`;
}

/** Is the pin the hub itself, rather than something behind its door? */
const isHub = ({ hub, name }: Pin): boolean => hub?.name === name;

const rank = (pin: Pin): number => (isHub(pin) ? 0 : 1);

function hubName(hub: MapHub, { localities, words }: BaseMap): string {
  const locality = localities.find(({ id }) => id === hub.locality);
  return [hub.name, hub.youth ? words.youthHub : words.familyHub, ...(locality ? [locality.name] : [])].join(', ');
}
