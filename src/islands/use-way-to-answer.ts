import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { Found } from './search-worker.ts';
import { goToUrgent } from './UrgentFirst.tsx';

/** Is what was found the answer that someone waits for? */
type IsIt = (found: Found) => boolean;

export interface WayToAnswer {
  readonly urgentBox: RefObject<HTMLDivElement>;
  readonly heading: RefObject<HTMLHeadingElement>;
  /** Goes to the answer, now or when it has come. Undefined: stay, they are typing again. */
  readonly seek: (isIt: IsIt | undefined) => void;
}

/** Takes the focus of whoever asked to the answer: to the numbers to ring if there are any, else to the heading of the list. */
export function useWayToAnswer(found: Found | undefined): WayToAnswer {
  const urgentBox = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const sought = useRef<IsIt>();
  const latest = useRef(found);
  latest.current = found;
  const goIfThere = useCallback(() => {
    if (!latest.current || !sought.current?.(latest.current)) return;
    sought.current = undefined;
    if (!goToUrgent(urgentBox.current)) heading.current?.focus();
  }, []);
  useEffect(goIfThere, [found]);
  const seek = useCallback((isIt: IsIt | undefined) => {
    sought.current = isIt;
    goIfThere();
  }, []);
  return { urgentBox, heading, seek };
}
