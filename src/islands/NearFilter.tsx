import type { Remote } from 'comlink';
import { useId, useState } from 'preact/hooks';
import { sayMiles } from '../domain/distance.ts';
import type { Query } from '../search/query.ts';
import type { Engine, Found } from './search-worker.ts';
import type { Change } from './use-query.ts';

interface Props {
  readonly near: Query['near'];
  readonly withinKm: Query['withinKm'];
  readonly change: Change;
  readonly engine: Remote<Engine>;
  /** How many results each distance gives, once there is somewhere to measure from. */
  readonly within: Found['answer']['within'];
}

/** Somewhere to measure from, and how far is near. What is typed here is looked up on this page and goes nowhere. */
export function NearFilter({ near, withinKm, within, change, engine }: Props) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState('');
  const id = useId();
  const look = async () => {
    const place = await engine.place(typed);
    if (!('near' in place)) return setWrong(place.meant ? `Did you mean ${place.meant}?` : 'We do not know that place.');
    setWrong('');
    setTyped('');
    change((now) => ({ ...now, near: place.near }));
  };
  return (
    <div className="near">
      {near && (
        <fieldset>
          <legend>From {near.label}</legend>
          <ul className="choices">
            <Distance name={id} label="Any distance, nearest first" chosen={withinKm === undefined} choose={() => change(atAnyDistance)} />
            {within?.map(({ km, count }) => (
              <Distance
                key={km}
                name={id}
                label={`Within ${sayMiles(km)}`}
                count={count}
                chosen={withinKm === km}
                choose={() => change((now) => ({ ...now, withinKm: km }))}
              />
            ))}
          </ul>
          <button type="button" className="button second" onClick={() => change(nowhere)}>
            Forget {near.label}
          </button>
        </fieldset>
      )}
      <label htmlFor={id}>{near ? 'Somewhere else' : 'A postcode or a place'}</label>
      {wrong && (
        <p id={`${id}-wrong`} className="wrong">
          {wrong} Try a postcode, a town or a village.
        </p>
      )}
      <div className="exact-age-row">
        <input
          id={id}
          className="field"
          autoComplete="off"
          value={typed}
          aria-invalid={wrong !== ''}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            void look();
          }}
        />
        <button type="button" className="button second" onClick={look}>
          Look
        </button>
      </div>
    </div>
  );
}

const atAnyDistance = ({ withinKm: _farther, ...rest }: Query): Query => rest;
const nowhere = ({ near: _near, withinKm: _farther, ...rest }: Query): Query => rest;

interface DistanceProps {
  readonly name: string;
  readonly label: string;
  readonly count?: number;
  readonly chosen: boolean;
  readonly choose: () => void;
}

const Distance = ({ name, label, count, chosen, choose }: DistanceProps) => (
  <li>
    <label>
      <input type="radio" name={name} checked={chosen} onChange={choose} />
      <span>{label}</span>
      {count !== undefined && (
        <span className="count">
          {count}
          <span className="heard"> {count === 1 ? 'result' : 'results'}</span>
        </span>
      )}
    </label>
  </li>
);
