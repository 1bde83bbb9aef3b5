import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { CardOf } from './card-of.ts';
import type { Pin } from './map/pin.ts';
import type { Found } from './search-worker.ts';
import { pageOfResults } from './use-place-in-list.ts';
import { restMs } from './use-rested.ts';

interface Props {
  readonly results: Found['results'];
  readonly total: number;
  /** Was anything asked for? Then each result says why it is here. */
  readonly asked: boolean;
  readonly showMore: () => void;
  /** Told when every result is on the page. */
  readonly whole: () => void;
  /** What the map marks, when there is one: a card with a mark offers to show it. */
  readonly pins: readonly Pin[] | undefined;
  readonly seek: (service: { readonly id: string }) => void;
}

/** As many as a phone or a small laptop shows beneath the box, and as many as a slow phone draws without holding up a thumb. */
const fewCards = 2;

/** The services that answer: those on the first screen at once, the others a few at a time, so that nobody's typing waits for them. */
export function ResultList({ results, total, asked, showMore, whole, pins, seek }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const [drawn, setDrawn] = useState(fewCards);
  const goTo = useRef<number>();
  const Card = useContext(CardOf);
  useEffect(() => {
    if (drawn < results.length) {
      const timer = setTimeout(() => setDrawn(drawn + fewCards), drawn === fewCards ? restMs : 0);
      return () => clearTimeout(timer);
    }
    whole();
    if (goTo.current === undefined || goTo.current >= results.length) return undefined;
    list.current?.querySelectorAll<HTMLElement>('h3 a')[goTo.current]?.focus({ preventScroll: true });
    goTo.current = undefined;
    return undefined;
  }, [drawn, results, whole]);
  return (
    <>
      <ol ref={list} className="cards">
        {results.slice(0, drawn).map(({ id, because, ...card }) => (
          <li key={id}>
            <Card id={id} because={asked ? because : undefined} seek={pins?.some((pin) => pin.id === id) ? seek : undefined} {...card} />
          </li>
        ))}
      </ol>
      {drawn >= results.length && results.length < total && (
        <button
          type="button"
          className="button second"
          onClick={() => {
            goTo.current = results.length;
            showMore();
          }}
        >
          Show {Math.min(pageOfResults, total - results.length)} more
        </button>
      )}
    </>
  );
}
