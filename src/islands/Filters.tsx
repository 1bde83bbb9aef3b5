import type { Remote } from 'comlink';
import { type FacetName, facetNames, type Query } from '../search/query.ts';
import { FacetFilter } from './FacetFilter.tsx';
import { Filter } from './Filter.tsx';
import { NearFilter } from './NearFilter.tsx';
import type { Engine, Found } from './search-worker.ts';
import type { Change } from './use-query.ts';

interface Props {
  readonly answer: Found['answer'];
  /** As it is now: the answer may be a moment behind it, and a tick must show at once. */
  readonly query: Query;
  readonly change: Change;
  /** What the whole area is called: Doncaster. */
  readonly area: string;
  readonly engine: Remote<Engine>;
}

/** Shown at once; the others open when they are asked for. */
const firstFacets: readonly FacetName[] = ['need', 'age', 'locality'];

/** Ways to narrow the results. */
export function Filters({ answer, query, change, area, engine }: Props) {
  const { facets, within } = answer;
  const facetFilter = (facet: FacetName) =>
    facets[facet].length > 0 && (
      <FacetFilter
        key={facet}
        facet={facet}
        heading={headings[facet] ?? `Part of ${area}`}
        values={facets[facet]}
        chosen={query[facet]}
        first={firstFacets.includes(facet)}
        change={change}
      />
    );
  return (
    <>
      {firstFacets.map(facetFilter)}
      <Filter heading="How near" first={query.near !== undefined}>
        {() => <NearFilter near={query.near} withinKm={query.withinKm} {...{ within, change, area, engine }} />}
      </Filter>
      {facetNames.filter((facet) => !firstFacets.includes(facet)).map(facetFilter)}
    </>
  );
}

/** What each filter is called; that of the locality names the area. */
const headings: Readonly<Partial<Record<FacetName, string>>> = {
  need: 'What it helps with',
  age: 'Age',
  cost: 'Cost',
  day: 'Day',
  time: 'Part of the day',
  route: 'How to get in',
  kind: 'Kind of help',
  delivery: 'Where it happens',
  access: 'Getting in and around',
  send: 'Special needs and disabilities',
  language: 'Languages spoken',
};
