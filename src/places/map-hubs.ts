import type { Directory } from '../domain/directory.ts';
import type { Site } from '../domain/schema/site.ts';
import type { MapHub } from './base-map.ts';

/** The hubs that a map can mark: those with a point, less those that have closed. */
export const mapHubs = ({ hubs }: Pick<Directory, 'hubs'>): MapHub[] =>
  [...hubs.values()].flatMap(({ id, name, point, locality, brand, status }) =>
    point && status.kind !== 'closed' ? [{ id, name, ...point, locality, ...(brand === 'youth' ? { youth: true } : {}) }] : [],
  );

/** A hub's name without the word that all hubs have, as the mark beside it says that: Balby Family Hub → Balby. */
export function shortHubName(name: string, { familyHub, youthHub }: Pick<Site['words'], 'familyHub' | 'youthHub'>): string {
  const word = [familyHub, youthHub].find((kind) => name.toLowerCase().endsWith(` ${kind.toLowerCase()}`));
  return word ? name.slice(0, -word.length - 1) : name;
}
