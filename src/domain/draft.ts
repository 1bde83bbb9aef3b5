import type { Settings } from './directory.ts';
import type { Guide } from './schema/guide.ts';
import type { Hub } from './schema/hub.ts';
import type { Locality } from './schema/locality.ts';
import type { Need } from './schema/need.ts';
import type { Organisation } from './schema/organisation.ts';
import type { Service } from './schema/service.ts';

/** A record that is right in itself, before anyone asks whether it agrees with the others. */
export interface Draft<Fields> {
  readonly id: string;
  readonly file: string;
  readonly fields: Fields;
  readonly body: string;
  /** The line of the file on which the words begin, from 1. */
  readonly bodyLine: number;
  /** The line of a field in the file, from 1. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** Did an import write it? Such a record has its number in the source, and can be wrong in ways that only the source can mend. */
export const isImported = ({ fields }: Draft<unknown>): boolean =>
  (fields as { provenance?: { idInSource?: string } }).provenance?.idInSource !== undefined;

/** Everything that was read, by folder. */
export interface Drafts {
  readonly services: readonly Draft<Service>[];
  readonly hubs: readonly Draft<Hub>[];
  readonly organisations: readonly Draft<Organisation>[];
  readonly needs: readonly Draft<Need>[];
  readonly localities: readonly Draft<Locality>[];
  readonly guides: readonly Draft<Guide>[];
  readonly settings: Settings;
}
