import type { Remote } from 'comlink';
import { useId, useState } from 'preact/hooks';
import { sayOutside } from '../places/say-outside.ts';
import { sayWithin, walkingMethod } from '../search/card-words.ts';
import type { Query } from '../search/query.ts';
import { NearBox } from './NearBox.tsx';
import type { Engine, Found } from './search-worker.ts';
import type { Change } from './use-query.ts';

interface Props {
  readonly near: Query['near'];
  readonly withinKm: Query['withinKm'];
  readonly change: Change;
  /** What the whole area is called: Doncaster. */
  readonly area: string;
  readonly engine: Remote<Engine>;
  /** How many results each distance gives, once there is somewhere to measure from. */
  readonly within: Found['answer']['within'];
}

/** Somewhere to measure from, and how far is near. What is typed here is looked up on this page and goes nowhere. */
export function NearFilter({ near, withinKm, within, change, area, engine }: Props) {
  // What was said of the place that was last typed: the one in the address may be another by now.
  const [note, setNote] = useState({ label: '', says: '' });
  const id = useId();
  const known = near && [
    near.label === note.label ? note.says : '',
    near.outside ? sayOutside({ label: near.label, outside: near.outside }, area) : '',
  ];
  return (
    <div className="near">
      {/* A region is read out only if it is there before its words. */}
      <p role="status">{known?.join(' ').trim()}</p>
      {near && (
        <fieldset>
          <legend>From {near.label}</legend>
          <ul className="choices">
            <Distance name={id} label="Any distance, nearest first" chosen={withinKm === undefined} choose={() => change(atAnyDistance)} />
            {within?.map(({ km, count }) => (
              <Distance
                key={km}
                name={id}
                label={`Within ${sayWithin(km)}`}
                count={count}
                chosen={withinKm === km}
                choose={() => change((now) => ({ ...now, withinKm: km }))}
              />
            ))}
          </ul>
          <p className="small quiet">{walkingMethod}</p>
          <button type="button" className="button second" onClick={() => change(nowhere)}>
            Forget {near.label}
          </button>
        </fieldset>
      )}
      <NearBox
        label={near ? 'Somewhere else' : 'A postcode or a place'}
        look={(typed) => engine.place(typed)}
        found={(place) => {
          setNote({ label: place.near.label, says: place.note });
          change((now) => ({ ...now, near: place.near }));
        }}
      />
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
