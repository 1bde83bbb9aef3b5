import type { Publication } from './publication.ts';
import { type TaxonomyName, termsOf } from './taxonomies.ts';
import type { TaxonomyTerm } from './v3.ts';

/** A term that a service has, and what it says about the service. */
export interface ChosenTerm {
  readonly link_type: string;
  readonly term: TaxonomyTerm;
}

// Every service asks for the same few hundred terms.
const made = new WeakMap<Publication, Map<TaxonomyName, ReadonlyMap<string, TaxonomyTerm>>>();

/** The terms of one of our lists by our own ids. An id that is not in the list has none. */
export const termsFor = (name: TaxonomyName, link_type: string, ids: readonly string[], publication: Publication): ChosenTerm[] => {
  const terms = termsOnce(name, publication);
  return ids.flatMap((one) => {
    const term = terms.get(one);
    return term ? [{ link_type, term }] : [];
  });
};

function termsOnce(name: TaxonomyName, publication: Publication): ReadonlyMap<string, TaxonomyTerm> {
  const known = made.get(publication) ?? new Map<TaxonomyName, ReadonlyMap<string, TaxonomyTerm>>();
  made.set(publication, known);
  const terms = known.get(name) ?? termsOf(name, publication);
  known.set(name, terms);
  return terms;
}
