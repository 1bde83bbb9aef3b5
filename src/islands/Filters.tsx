import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { type FacetName, facetNames, type Query, toggleValue } from '../search/query.ts';
import { AgeFilter } from './AgeFilter.tsx';
import { Choices } from './Choices.tsx';
import { NeedFilter } from './NeedFilter.tsx';
import type { Found } from './search-worker.ts';

interface Props {
  readonly answer: Found['answer'];
  /** As it is now: the answer may be a moment behind it, and a tick must show at once. */
  readonly query: Query;
  readonly ask: (query: Query) => void;
  /** What the whole area is called: Doncaster. */
  readonly area: string;
}

/** Shown at once; the others open when they are asked for. */
const firstFacets: readonly FacetName[] = ['need', 'age', 'locality'];

/** Ways to narrow the results. Each value says how many results choosing it gives; none is hidden for giving 0. */
export function Filters({ answer: { facets }, query, ask, area }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const chosen = facetNames.reduce((sum, facet) => sum + query[facet].length, 0);
  const headings: Readonly<Record<FacetName, string>> = {
    need: 'What it helps with',
    age: 'Age',
    locality: `Part of ${area}`,
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
  const choose = (facet: FacetName, value: string) => ask(toggleValue(query, facet, value));
  const controls = (facet: FacetName) => {
    const values = facets[facet].map((value) => ({ ...value, chosen: query[facet].includes(value.value) }));
    const props = { values, choose: (value: string) => choose(facet, value) };
    if (facet === 'need') return <NeedFilter {...props} />;
    return facet === 'age' ? <AgeFilter {...props} /> : <Choices {...props} />;
  };
  return (
    <section className="filters" aria-label="Narrow the results">
      <button type="button" className="button second filters-open" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {chosen > 0 ? `Filters (${chosen} chosen)` : 'Filters'}
      </button>
      <div id={id} className={open ? 'filter-list open' : 'filter-list'}>
        {facetNames
          .filter((facet) => facets[facet].length > 0)
          .map((facet) => (
            <Filter key={facet} heading={headings[facet]} open={firstFacets.includes(facet) || query[facet].length > 0}>
              {controls(facet)}
            </Filter>
          ))}
      </div>
    </section>
  );
}

interface FilterProps {
  readonly heading: string;
  readonly open: boolean;
  readonly children: ComponentChildren;
}

/** Open as it was left: only what is chosen elsewhere opens it again. */
function Filter({ heading, open, children }: FilterProps) {
  const [first] = useState(open);
  return (
    <details className="filter" open={first}>
      <summary className="opens">{heading}</summary>
      <fieldset>
        <legend className="heard">{heading}</legend>
        {children}
      </fieldset>
    </details>
  );
}
