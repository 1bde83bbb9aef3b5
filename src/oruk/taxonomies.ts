import type { Directory } from '../domain/directory.ts';
import { describeRoute } from '../domain/referral.ts';
import { needUrl, orukUrl } from '../domain/urls.ts';
import { describeBand } from './age-band.ts';
import { kindLabels, kinds, routes } from './labels.ts';
import type { Publication } from './publication.ts';
import type { Taxonomy, TaxonomyTerm } from './v3.ts';

export type TaxonomyName = 'needs' | 'age-bands' | 'levels-of-help' | 'hub-strands' | 'kinds' | 'ways-in' | 'access-features';

/** A list that our records choose from, as the standard has it. */
interface OurList {
  readonly name: string;
  readonly description: string;
  readonly terms: (directory: Directory) => readonly OurTerm[];
}

interface OurTerm {
  readonly term: string;
  readonly name: string;
  readonly description: string;
  readonly parent?: string;
  readonly path?: string;
}

const lists: Readonly<Record<TaxonomyName, OurList>> = {
  needs: {
    name: 'Needs',
    description: "What families need, in a family's own words, in groups.",
    terms: ({ needGroups, needs }) => [
      ...needGroups.map(({ id, label }) => ({ term: groupTerm(id), name: label, description: `Needs about ${label.toLowerCase()}.` })),
      ...[...needs.values()].map(({ id, label, scope, group }) => ({
        term: id,
        name: label,
        description: scope,
        parent: groupTerm(group),
        path: needUrl(id),
      })),
    ],
  },
  'age-bands': {
    name: 'Age bands',
    description: 'The bands of ages that people filter by. The ages of a service are exact; a band says that it takes someone in it.',
    terms: ({ ageBands }) => ageBands.map((band) => ({ term: band.id, name: band.label, description: describeBand(band) })),
  },
  'levels-of-help': {
    name: 'Levels of help',
    description: 'How much help a family needs, as professionals count it.',
    terms: ({ levelsOfHelp }) =>
      levelsOfHelp.map(({ id, label, need, family }) => ({ term: id, name: label, description: `Level ${need}. ${family}` })),
  },
  'hub-strands': {
    name: 'Family hub strands',
    description: 'Strands of the family hub programme that a service counts towards.',
    terms: ({ hubStrands }) => hubStrands.map(({ id, label, status }) => ({ term: id, name: label, description: strandWords[status] })),
  },
  kinds: {
    name: 'Kinds of service',
    description: 'What sort of thing a service is.',
    terms: () => kinds.map((kind) => ({ term: kind, name: kindLabels[kind], description: `${kindLabels[kind]}.` })),
  },
  'ways-in': {
    name: 'Ways in',
    description: 'How a family gets in.',
    terms: () => routes.map((route) => ({ term: route, name: describeRoute(route), description: `${describeRoute(route)}.` })),
  },
  'access-features': {
    name: 'Access features',
    description: 'What helps people to use a service. A service has a term only when someone has said yes.',
    terms: ({ accessibility }) => accessibility.map(({ id, label }) => ({ term: id, name: label, description: `${label}.` })),
  },
};

const strandWords = {
  funded: 'A strand that the programme pays for.',
  wider: 'A wider service that a hub reports.',
  may: 'A service that a hub may report.',
} as const;

/** A group of needs and a need may have the same id. */
const groupTerm = (id: string) => `group-${id}`;

export const taxonomyNames = Object.keys(lists) as TaxonomyName[];

/** Every list that our records choose from. */
export const taxonomiesOf = ({ id, address }: Publication): Taxonomy[] =>
  taxonomyNames.map((name) => ({
    id: id('taxonomy', name),
    name: lists[name].name,
    description: lists[name].description,
    uri: address(orukUrl(`v3/taxonomies/${id('taxonomy', name)}.json`)),
    version: '1',
  }));

/** Every term of one list, by our own id for it. A parent is a term of the same list. */
export function termsOf(name: TaxonomyName, { directory, id, address }: Publication): ReadonlyMap<string, TaxonomyTerm> {
  const terms = lists[name].terms(directory).map(
    ({ term, name: label, description, parent, path }): TaxonomyTerm => ({
      id: id('taxonomy_term', name, term),
      term,
      name: label,
      description,
      ...(parent ? { parent_id: id('taxonomy_term', name, parent) } : {}),
      taxonomy: lists[name].name,
      taxonomy_id: id('taxonomy', name),
      ...(path ? { term_uri: address(path) } : {}),
    }),
  );
  return new Map(terms.map((term) => [term.term, term]));
}
