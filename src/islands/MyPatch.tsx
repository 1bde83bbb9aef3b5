import { useEffect, useState } from 'preact/hooks';
import { keepPack } from '../pack/fragment.ts';
import { queryFromFragment, queryToFragment } from '../search/fragment.ts';
import { forgetPatch, noPatch, type Patch, rememberedPatch, rememberPatch } from './patch.ts';

/** Something to choose: its id and its name. */
export interface Choice {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly localities: readonly Choice[];
  readonly ageBands: readonly Choice[];
  /** What a locality is called here: patch, neighbourhood. */
  readonly locality: string;
}

/** Where I work and with which ages: narrows the search at once, and is remembered only when asked. */
export function MyPatch({ localities, ageBands, locality }: Props) {
  const [patch, setPatch] = useState(noPatch);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const kept = rememberedPatch();
    const asked = queryFromFragment(window.location.hash);
    const empty = queryToFragment(asked) === '';
    if (empty && (kept.locality || kept.age)) narrow(kept);
    setPatch(empty ? kept : { locality: asked.locality[0] ?? '', age: asked.age[0] ?? '' });
  }, []);
  const choose = (part: Partial<Patch>) => {
    setPatch((now) => ({ ...now, ...part }));
    setSaid('');
    narrow(part);
  };
  const box = (label: string, name: keyof Patch, choices: readonly Choice[]) => (
    <label>
      {label}
      <select className="field" value={patch[name]} onChange={({ currentTarget: { value } }) => choose({ [name]: value })}>
        <option value="">Any</option>
        {choices.map(({ id, name: says }) => (
          <option key={id} value={id}>
            {says}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <fieldset className="my-patch">
      <legend className="heard">My patch and my age band</legend>
      {box(`My ${locality}`, 'locality', localities)}
      {box('My age band', 'age', ageBands)}
      <button
        type="button"
        className="button second"
        onClick={() => setSaid(rememberPatch(patch) ? 'Saved on this device.' : 'This device does not let us save.')}
      >
        Save these
      </button>
      <button
        type="button"
        className="button second"
        onClick={() => {
          forgetPatch();
          setSaid('Forgotten. Nothing is kept on this device.');
        }}
      >
        Forget
      </button>
      <p className="small" role="status">
        {said}
      </p>
    </fieldset>
  );
}

/** Puts what was chosen in the address, where the search reads it. What was not is left as the filters have it. */
function narrow(part: Partial<Patch>): void {
  const { hash, pathname } = window.location;
  const chosen = Object.entries(part).map(([name, value]) => [name, value ? [value] : []]);
  const asked = { ...queryFromFragment(hash), ...Object.fromEntries(chosen) };
  window.history.replaceState(window.history.state, '', `${pathname}${keepPack(queryToFragment(asked), hash)}`);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}
