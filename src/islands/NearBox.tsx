import { useId, useState } from 'preact/hooks';
import type { Somewhere } from './search-worker.ts';

interface Props {
  readonly label: string;
  readonly look: (typed: string) => Promise<Somewhere>;
  readonly found: (place: Extract<Somewhere, { near: unknown }>) => void;
}

/** Where someone types where they are. It is looked up on this page and goes nowhere. */
export function NearBox({ label, look, found }: Props) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState('');
  const id = useId();
  const go = async () => {
    const place = await look(typed);
    if ('wrong' in place) return setWrong(place.wrong);
    setWrong('');
    setTyped('');
    found(place);
  };
  return (
    <>
      <label htmlFor={id}>{label}</label>
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
            void go();
          }}
        />
        <button type="button" className="button second" onClick={go}>
          Look
        </button>
      </div>
    </>
  );
}
