import type { Remote } from 'comlink';
import { useEffect, useState } from 'preact/hooks';
import { type FacetName, facetNames, type Query } from '../search/query.ts';
import { afterFrame } from './after-frame.ts';
import { FacetFilter } from './FacetFilter.tsx';
import { Filter } from './Filter.tsx';
import { NearFilter } from './NearFilter.tsx';
import type { Engine, Found } from './search-worker.ts';
import type { Change } from './use-query.ts';

interface Props {
  readonly answer: Found['answer'];
  /** As it is now: the answer may be a moment behind it, and a tick must show at once. */
  readonly query: Query;
  /** Does someone wait for an answer to another question? */
  readonly waiting: () => boolean;
  readonly change: Change;
  /** What the whole area is called: Doncaster. */
  readonly area: string;
  readonly engine: Remote<Engine>;
}

/** Shown at once; the others open when they are asked for. */
const firstFacets: readonly FacetName[] = ['need', 'age', 'locality'];

/** Ways to narrow the results. The first result comes before them, and those that are open come one with each frame: nobody's typing waits. */
export function Filters({ answer, query, waiting, change, area, engine }: Props) {
  const { facets, within } = answer;
  const [drawn, setDrawn] = useState(0);
  useEffect(() => (drawn > firstFacets.length ? undefined : afterFrame(() => setDrawn(drawn + 1), waiting)), [drawn, waiting]);
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
      {firstFacets.slice(0, drawn).map(facetFilter)}
      {drawn > firstFacets.length && (
        <>
          <Filter heading="How near" first={query.near !== undefined}>
            {() => <NearFilter near={query.near} withinKm={query.withinKm} {...{ within, change, area, engine }} />}
          </Filter>
          {facetNames.filter((facet) => !firstFacets.includes(facet)).map(facetFilter)}
        </>
      )}
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
