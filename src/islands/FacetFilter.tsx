import type { FacetValue } from '../search/facets.ts';
import { type FacetName, toggleValue } from '../search/query.ts';
import { AgeFilter } from './AgeFilter.tsx';
import { Choices } from './Choices.tsx';
import { Filter } from './Filter.tsx';
import { memo } from './memo.ts';
import { NeedFilter } from './NeedFilter.tsx';
import type { Change } from './use-query.ts';

interface Props {
  readonly facet: FacetName;
  readonly heading: string;
  readonly values: readonly FacetValue[];
  /** As it is now: `values` may be a moment behind. */
  readonly chosen: readonly string[];
  readonly first: boolean;
  readonly change: Change;
}

/** The values of a facet. Each says how many results choosing it gives; none is hidden for giving 0. */
export const FacetFilter = memo(({ facet, heading, values, chosen, first, change }: Props) => (
  <Filter heading={heading} first={first || chosen.length > 0}>
    {() => {
      const Values = facet === 'need' ? NeedFilter : facet === 'age' ? AgeFilter : Choices;
      return (
        <Values
          values={values.map((value) => ({ ...value, chosen: chosen.includes(value.value) }))}
          choose={(value) => change((now) => toggleValue(now, facet, value))}
        />
      );
    }}
  </Filter>
));
