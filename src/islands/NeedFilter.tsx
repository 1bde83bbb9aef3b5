import { useId } from 'preact/hooks';
import type { FacetValue } from '../search/facets.ts';
import { Choices } from './Choices.tsx';

interface Props {
  readonly values: readonly FacetValue[];
  readonly choose: (value: string) => void;
}

/** Needs are too many for tick boxes on a phone: those chosen have one, the rest are in a list to pick from. */
export function NeedFilter({ values, choose }: Props) {
  const id = useId();
  return (
    <>
      <Choices values={values.filter(({ chosen }) => chosen)} choose={choose} />
      <label className="heard" htmlFor={id}>
        Add something it helps with
      </label>
      <select
        id={id}
        className="field"
        onChange={({ currentTarget }) => {
          if (currentTarget.value) choose(currentTarget.value);
          currentTarget.value = '';
        }}
      >
        <option value="">Choose…</option>
        {values
          .filter(({ chosen }) => !chosen)
          .map(({ value, label, count }) => (
            <option key={value} value={value}>
              {label} ({count})
            </option>
          ))}
      </select>
    </>
  );
}
