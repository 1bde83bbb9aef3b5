import { useCallback } from 'preact/hooks';
import type { PackPhrase } from '../domain/schema/vocabulary.ts';
import { changeInPack, moveInPack, type Pack, takeFromPack } from '../pack/pack.ts';
import { knownWords } from '../pack/private-words.ts';
import { Icon } from './Icon.tsx';
import { PackNote } from './PackNote.tsx';
import type { PackedThing } from './packed-things.ts';

interface Props {
  readonly pack: Pack;
  readonly packed: readonly PackedThing[];
  readonly phrases: readonly PackPhrase[];
  readonly places: readonly string[];
  readonly change: (edit: (now: Pack) => Pack) => void;
}

/** The order of a pack, a reason and a next step for each thing, and a note. There is nowhere to put a name, and there must not be. */
export function PackEditor({ pack, packed, phrases, places, change }: Props) {
  const known = knownWords([...places, ...packed.map(({ name }) => name)]);
  const keep = useCallback((note: string) => change((now) => ({ ...now, note })), [change]);
  return (
    <details className="panel fold no-print pack-editor">
      <summary className="opens">Order, reasons and a note</summary>
      <ol className="plain-list">
        {packed.map(({ entry, name }, at) => (
          <li key={`${entry.kind}.${entry.ref}`}>
            <fieldset>
              <legend>
                {at + 1}. {name}
              </legend>
              <div className="phrase-row">
                <Phrase
                  {...{ name, phrases, label: 'Why', use: 'reason', chosen: entry.reason }}
                  choose={(reason) => change((now) => changeInPack(now, at, { reason }))}
                />
                <Phrase
                  {...{ name, phrases, label: 'Next step', use: 'next', chosen: entry.next }}
                  choose={(next) => change((now) => changeInPack(now, at, { next }))}
                />
              </div>
              <div className="tools">
                <button
                  type="button"
                  className="button second"
                  disabled={at === 0}
                  onClick={() => change((now) => moveInPack(now, at, -1))}
                >
                  <Icon name="arrow-up" /> Up<span className="heard"> {name}</span>
                </button>
                <button
                  type="button"
                  className="button second"
                  disabled={at === packed.length - 1}
                  onClick={() => change((now) => moveInPack(now, at, 1))}
                >
                  <Icon name="arrow-down" /> Down<span className="heard"> {name}</span>
                </button>
                <button type="button" className="button second" onClick={() => change((now) => takeFromPack(now, entry))}>
                  Take out<span className="heard"> {name}</span>
                </button>
              </div>
            </fieldset>
          </li>
        ))}
      </ol>
      <PackNote note={pack.note} known={known} keep={keep} />
    </details>
  );
}

interface PhraseProps {
  readonly name: string;
  readonly label: string;
  readonly use: PackPhrase['use'];
  readonly phrases: readonly PackPhrase[];
  readonly chosen: string | undefined;
  readonly choose: (id: string) => void;
}

const Phrase = ({ name, label, use, phrases, chosen, choose }: PhraseProps) => (
  <label>
    {label}
    <span className="heard">: {name}</span>
    <select className="field" value={chosen ?? ''} onChange={({ currentTarget: { value } }) => choose(value)}>
      <option value="">Nothing said</option>
      {phrases
        .filter((phrase) => phrase.use === use)
        .map(({ id, says }) => (
          <option key={id} value={id}>
            {says}
          </option>
        ))}
    </select>
  </label>
);
