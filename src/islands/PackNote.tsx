import { useEffect, useRef, useState } from 'preact/hooks';
import { longestNote } from '../pack/pack.ts';
import { privateWords, sayPrivate } from '../pack/private-words.ts';

interface Props {
  readonly note: string;
  /** Words of the directory itself, which are nobody's name. */
  readonly known: ReadonlySet<string>;
  readonly keep: (note: string) => void;
}

/** How long typing must rest before the address follows it: browsers refuse an address that changes with every letter. */
const restMs = 300;

/** A few words for the family, and a warning when they may say who the family is. */
export function PackNote({ note, known, keep }: Props) {
  const [typed, setTyped] = useState(note);
  const latest = useRef(typed);
  latest.current = typed;
  const found = privateWords(typed, known);
  useEffect(() => {
    const write = () => latest.current !== note && keep(latest.current);
    const timer = setTimeout(write, restMs);
    // Who prints, or leaves, in the middle of a word keeps it.
    window.addEventListener('beforeprint', write);
    window.addEventListener('pagehide', write);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('beforeprint', write);
      window.removeEventListener('pagehide', write);
    };
  }, [typed, note, keep]);
  return (
    <>
      <label htmlFor="pack-note">
        <strong>A note.</strong> No names, dates of birth, phone numbers or postcodes of a family.
      </label>
      <textarea
        id="pack-note"
        className="field"
        rows={3}
        maxLength={longestNote}
        autoComplete="off"
        aria-describedby="pack-note-warning"
        value={typed}
        onInput={({ currentTarget: { value } }) => setTyped(value)}
        onBlur={() => typed !== note && keep(typed)}
      />
      <p id="pack-note-warning" className={found.length > 0 ? 'wrong' : 'small quiet'} role="status">
        {found.length > 0 ? sayPrivate(found) : 'It is printed at the top, and travels in the link.'}
      </p>
    </>
  );
}
