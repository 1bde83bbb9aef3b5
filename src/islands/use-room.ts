import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';

/** How much of the page the results take while they are drawn: a page that grows with each card is painted all over again with each. */
export interface Room {
  /** For the first of them: what the last results took, so that nothing below them moves. */
  readonly asBefore: () => void;
  /** For all of them: as much as they may need, at once. */
  readonly forAll: (cards: number) => void;
  /** They are all there, and take what they need: it is what the next begin with. */
  readonly asNeeded: () => void;
}

export function useRoom(results: RefObject<HTMLElement>): Room {
  return useMemo(() => {
    let last = 0;
    const take = (minHeight: string) => {
      if (results.current) results.current.style.minHeight = minHeight;
    };
    return {
      asBefore: () => take(`${last}px`),
      forAll: (cards) => take(`max(${last}px, ${cards} * var(--room-of-card))`),
      asNeeded: () => {
        take('');
        last = results.current?.offsetHeight ?? 0;
      },
    };
  }, [results]);
}
