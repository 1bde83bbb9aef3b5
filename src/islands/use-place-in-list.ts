import { useEffect, useMemo, useRef, useState } from 'preact/hooks';

/** Results on the first screenful, and how many more each press of the button brings. */
export const pageOfResults = 10;

interface Place {
  readonly shown: number;
  readonly scroll: number;
}

export interface PlaceInList {
  /** How many results are shown. */
  readonly shown: number;
  readonly showMore: () => void;
  /** For another query: from the top. */
  readonly startAgain: () => void;
  /** The list is all there: now it can be scrolled to where it was left. */
  readonly goBack: () => void;
}

const keptPlace = () => (window.history.state as { list?: Place } | null)?.list;

/**
 * How many results are shown, and a way to show more. It is kept in the history entry when someone leaves, with how far they had
 * scrolled, so that Back brings them to the same card and not to the top.
 */
export function usePlaceInList(): PlaceInList {
  const [shown, setShown] = useState(pageOfResults);
  const kept = useRef<Place>();
  const latest = useRef(shown);
  latest.current = shown;
  useEffect(() => {
    kept.current = keptPlace();
    if (kept.current) setShown(kept.current.shown);
    const keep = () => {
      const list: Place = { shown: latest.current, scroll: window.scrollY };
      window.history.replaceState({ ...(window.history.state as object), list }, '');
    };
    window.addEventListener('pagehide', keep);
    return () => window.removeEventListener('pagehide', keep);
  }, []);
  return useMemo(
    () => ({
      shown,
      showMore: () => setShown((now) => now + pageOfResults),
      startAgain: () => setShown(pageOfResults),
      goBack: () => {
        if (kept.current) window.scrollTo({ top: kept.current.scroll, behavior: 'instant' });
        kept.current = undefined;
      },
    }),
    [shown],
  );
}
