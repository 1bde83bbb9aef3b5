import { useId } from 'preact/hooks';
import type { NearHere } from '../domain/whats-on.ts';
import { sayWithin } from '../search/card-words.ts';
import { startEngine } from './engine.ts';
import { NearBox } from './NearBox.tsx';
import type { Somewhere } from './search-worker.ts';

interface Props {
  readonly near: NearHere | undefined;
  readonly choose: (near: NearHere | undefined) => void;
  /** In the names of the files of search, which know where places are. */
  readonly digest: string;
}

const distancesKm = [1, 2, 5, 10];
const firstKm = 2;
/** Nobody says here what is wrong: there are no words to hear danger in. */
const noDanger = { words: {}, cards: [] };

/** How far, from a postcode or a place. The search is fetched only when someone asks. */
export function WhatsOnNear({ near, choose, digest }: Props) {
  const id = useId();
  const look = async (typed: string): Promise<Somewhere> => {
    const { engine, ready } = startEngine(digest, noDanger);
    try {
      await ready;
      return await engine.place(typed);
    } catch {
      return { wrong: 'The list of places did not load.' };
    }
  };
  if (!near)
    return (
      <div className="on-choice on-near">
        <NearBox label="Near a postcode or a place" look={look} found={(place) => choose({ ...place.near, withinKm: firstKm })} />
      </div>
    );
  return (
    <div className="on-choice on-near">
      <label htmlFor={id}>From {near.label}</label>
      <div className="exact-age-row">
        <select
          id={id}
          className="field"
          value={near.withinKm}
          onChange={({ currentTarget }) => choose({ ...near, withinKm: Number(currentTarget.value) })}
        >
          {distancesKm.map((km) => (
            <option key={km} value={km}>
              Within {sayWithin(km)}
            </option>
          ))}
        </select>
        <button type="button" className="button second" onClick={() => choose(undefined)}>
          Forget<span className="heard"> {near.label}</span>
        </button>
      </div>
    </div>
  );
}
