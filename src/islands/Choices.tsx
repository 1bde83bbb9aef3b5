import type { FacetValue } from '../search/facets.ts';

interface Props {
  readonly values: readonly FacetValue[];
  readonly choose: (value: string) => void;
}

/** A tick box for each value, with how many results it gives. Another number is made anew: a wider one would move. */
export const Choices = ({ values, choose }: Props) => (
  <ul className="choices">
    {values.map(({ value, label, count, chosen }) => (
      <li key={value}>
        <label className={count === 0 ? 'none' : undefined}>
          <input type="checkbox" checked={chosen} onChange={() => choose(value)} />
          <span>{label}</span>
          <span key={count} className="count">
            {count}
            <span className="heard"> {count === 1 ? 'result' : 'results'}</span>
          </span>
        </label>
      </li>
    ))}
  </ul>
);
