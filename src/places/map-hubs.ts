import type { Directory } from '../domain/directory.ts';
import type { MapHub } from './base-map.ts';

/** The hubs that a map can mark: those with a point, less those that have closed. */
export const mapHubs = ({ hubs }: Pick<Directory, 'hubs'>): MapHub[] =>
  [...hubs.values()].flatMap(({ id, name, point, locality, brand, status }) =>
    point && status.kind !== 'closed' ? [{ id, name, ...point, locality, ...(brand === 'youth' ? { youth: true } : {}) }] : [],
  );
