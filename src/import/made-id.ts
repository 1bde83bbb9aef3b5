import type { Found } from './found.ts';
import { plainName } from './slug.ts';
import { digestOf } from './write/shelf.ts';

/** A number for a record that has none: the same again as long as its name, its organisation and its first place stay. */
export const madeId = ({ name, organisation, places }: Found): string =>
  `made-${digestOf([name, organisation.name, places[0]?.postcode ?? ''].map(plainName).join('|'))}`;
