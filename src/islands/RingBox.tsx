import { useLayoutEffect, useState } from 'preact/hooks';
import type { NamedPlace } from '../domain/named-places.ts';
import { placesLike } from '../search/places-like.ts';
import { useListKeys } from './use-list-keys.ts';

interface Props {
  readonly label: string;
  readonly places: readonly NamedPlace[];
  /** A place was chosen from the list. */
  readonly take: (place: NamedPlace) => void;
  /** Words were entered as they are. Undefined when they led somewhere; else what was wrong with them. */
  readonly enter: (typed: string) => Promise<string | undefined>;
}

/** A list that fits above a phone's keyboard. */
const most = 6;
const idOf = (place: number) => `ring-place-${place}`;

/** Where a professional types a postcode, or the name of a school. How it answers a keyboard is written in tests/site/ring.test.ts. */
export function RingBox({ label, places, take, enter }: Props) {
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [wrong, setWrong] = useState('');
  const like = open ? placesLike(places, typed, most) : [];
  const choose = (place: NamedPlace) => {
    list.close();
    setWrong('');
    setTyped(place.name);
    take(place);
  };
  const list = useListKeys({ choices: like, setOpen, take: choose });
  useLayoutEffect(() => document.getElementById(idOf(list.at))?.scrollIntoView({ block: 'nearest' }), [list.at]);
  const go = async () => {
    const [only, ...others] = placesLike(places, typed, 2);
    const complaint = typed.trim() ? await enter(typed) : 'Nothing was typed yet.';
    if (!complaint) list.close();
    // One place has these words: they mean it.
    else if (only && others.length === 0) return choose(only);
    setWrong(complaint && only ? 'More than one place has those words. Choose one from the list.' : (complaint ?? ''));
    setOpen(Boolean(complaint && only));
  };
  return (
    <form
      className="ring-box"
      onSubmit={(event) => {
        event.preventDefault();
        void go();
      }}
    >
      <label htmlFor="ring">{label}</label>
      <div className="ask-row">
        <div className="ask-box">
          {/* No name: nothing typed could ever be sent. */}
          <input
            id="ring"
            type="text"
            className="field"
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={like.length > 0}
            aria-controls="ring-places"
            aria-activedescendant={list.at >= 0 ? idOf(list.at) : undefined}
            aria-invalid={wrong !== ''}
            aria-describedby={wrong ? 'ring-wrong' : 'ring-note'}
            enterKeyHint="search"
            autoComplete="off"
            value={typed}
            onBlur={list.close}
            onKeyDown={list.press}
            onInput={({ currentTarget: { value } }) => {
              setTyped(value);
              list.typed();
            }}
          />
          {/* The press is taken before the box loses the focus, which would close the list. */}
          <div
            id="ring-places"
            role="listbox"
            aria-label="Places with this name"
            className="suggestions"
            hidden={like.length === 0}
            onPointerDown={(event) => event.preventDefault()}
          >
            {like.map((place, at) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the box keeps the focus, and its keys choose.
              <div key={place.name} id={idOf(at)} role="option" tabIndex={-1} aria-selected={at === list.at} onClick={() => choose(place)}>
                <span>{place.name}</span> <span className="small quiet">{[place.kind, place.postcode].filter(Boolean).join(', ')}</span>
              </div>
            ))}
          </div>
        </div>
        <button className="button" type="submit">
          Find out
        </button>
      </div>
      <p id="ring-note" className="small quiet">
        What you type stays on this page.
      </p>
      {wrong && (
        <p id="ring-wrong" className="wrong" role="alert">
          {wrong}
        </p>
      )}
    </form>
  );
}
