import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { afterFrame } from './after-frame.ts';
import { CardOf } from './card-of.ts';
import type { Pin } from './map/pin.ts';
import { memo } from './memo.ts';
import type { Found } from './search-worker.ts';
import { pageOfResults } from './use-place-in-list.ts';
import type { Room } from './use-room.ts';

interface Props {
  /** The first of them may come before the others. */
  readonly results: Found['results'];
  /** Does someone wait for an answer to another question? Then these may be gone in a moment, and no more of them are drawn. */
  readonly waiting: () => boolean;
  /** How many of them there will be. */
  readonly shown: number;
  readonly total: number;
  /** Was anything asked for? Then each result says why it is here. */
  readonly asked: boolean;
  readonly showMore: () => void;
  readonly room: Room;
  /** Told when every result is on the page. */
  readonly whole: () => void;
  /** What the map marks, when there is one: a card with a mark offers to show it. */
  readonly pins: readonly Pin[] | undefined;
  readonly seek: (service: { readonly id: string }) => void;
}

/** The services that answer: the first at once, then one with each frame, so that nobody's typing and no thumb waits for the others. */
export const ResultList = memo(({ results, waiting, shown, total, asked, showMore, room, whole, pins, seek }: Props) => {
  const list = useRef<HTMLOListElement>(null);
  const keys = results.map((_, at) => upTo(results, at));
  const [kept, setKept] = useState<readonly string[]>([]);
  const drawn = Math.max(1, sameAtStart(kept, keys));
  const inAll = Math.min(shown, total);
  const isWhole = drawn >= inAll;
  const goTo = useRef<number>();
  const Card = useContext(CardOf);
  useLayoutEffect(() => {
    if (results.length < inAll) room.asBefore();
    else if (!isWhole) room.forAll(inAll);
  }, [isWhole, results.length, inAll, room]);
  useEffect(() => {
    if (drawn < results.length) return afterFrame(() => setKept(keys.slice(0, drawn + 1)), waiting);
    if (!isWhole) return undefined;
    return afterFrame(() => {
      room.asNeeded();
      whole();
      if (goTo.current === undefined || goTo.current >= results.length) return;
      list.current?.querySelectorAll<HTMLElement>('h3 a')[goTo.current]?.focus({ preventScroll: true });
      goTo.current = undefined;
    }, waiting);
  }, [drawn, results, isWhole, whole, waiting, room]);
  return (
    <>
      <ol ref={list} className="cards">
        {/* A card stays while it and all above it say the same: whatever else comes is made anew, and nothing moves. */}
        {results.slice(0, drawn).map(({ id, because, ...card }, at) => (
          <li key={keys[at]}>
            <Card id={id} because={asked ? because : undefined} seek={pins?.some((pin) => pin.id === id) ? seek : undefined} {...card} />
          </li>
        ))}
      </ol>
      {isWhole && results.length < total && (
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
});

const sameAtStart = (some: readonly string[], others: readonly string[]): number => {
  const differs = others.findIndex((one, at) => one !== some[at]);
  return differs < 0 ? others.length : differs;
};

/** What the cards say that decides how high they are, down to this one. */
const upTo = (results: Props['results'], at: number) =>
  JSON.stringify(results.slice(0, at + 1).map(({ id, because, distanceKm }) => [id, because, distanceKm]));
