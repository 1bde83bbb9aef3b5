import type { Found } from './found.ts';
import { plainName } from './slug.ts';
import { digestOf } from './write/shelf.ts';

/**
 * A number for a record that has none: the same again as long as its name, its organisation and its first place stay.
 * One with no name is told by where it stood, because two of them are not the same record.
 */
export const madeId = ({ where, name, organisation, places }: Found): string =>
  `made-${digestOf([plainName(name) ? name : where, organisation.name, places[0]?.postcode ?? ''].map(plainName).join('|'))}`;
