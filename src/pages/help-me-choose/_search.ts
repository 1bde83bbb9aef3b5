import { searchUrl } from '../../domain/urls.ts';
import { queryToFragment } from '../../search/fragment.ts';
import { emptyQuery, type Query } from '../../search/query.ts';

/** The search with these facets set: in the fragment, which no browser sends. */
export const searchWith = (facets: Partial<Pick<Query, 'need' | 'age' | 'locality' | 'kind' | 'route'>>): string =>
  searchUrl(queryToFragment({ ...emptyQuery, ...facets }));
