import { useId, useState } from 'preact/hooks';
import type { FacetValue } from '../search/facets.ts';
import { Choices } from './Choices.tsx';

interface Props {
  readonly values: readonly FacetValue[];
  readonly choose: (value: string) => void;
}

/** Age bands, and one exact age at a time: a second child is added the same way. */
export function AgeFilter({ values, choose }: Props) {
  const [count, setCount] = useState('');
  const [unit, setUnit] = useState('y');
  const [wrong, setWrong] = useState(false);
  const id = useId();
  const add = () => {
    const sound = /^\d{1,3}$/.test(count.trim()) && Number(count) <= (unit === 'y' ? 25 : 300);
    setWrong(!sound);
    if (!sound) return;
    choose(`${Number(count)}${unit}`);
    setCount('');
  };
  const addOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add();
  };
  return (
    <>
      <Choices values={values} choose={choose} />
      <div className="exact-age">
        <label htmlFor={`${id}-age`}>Or a child’s exact age</label>
        {wrong && (
          <p id={`${id}-wrong`} className="wrong">
            Type a whole number, from 0 to 25 years, like 3.
          </p>
        )}
        <div className="exact-age-row">
          <input
            id={`${id}-age`}
            className="field"
            inputMode="numeric"
            autoComplete="off"
            value={count}
            aria-invalid={wrong}
            aria-describedby={wrong ? `${id}-wrong` : undefined}
            onInput={({ currentTarget }) => setCount(currentTarget.value)}
            onKeyDown={addOnEnter}
          />
          <label className="heard" htmlFor={`${id}-unit`}>
            Years or months
          </label>
          <select id={`${id}-unit`} className="field" value={unit} onChange={({ currentTarget }) => setUnit(currentTarget.value)}>
            <option value="y">years</option>
            <option value="m">months</option>
          </select>
          <button type="button" className="button second" onClick={add}>
            Add
          </button>
        </div>
      </div>
    </>
  );
}
