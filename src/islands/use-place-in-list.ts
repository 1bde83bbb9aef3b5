import { useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Results on the first screenful, and how many more each press of the button brings. */
export const pageOfResults = 20;

interface Place {
  readonly shown: number;
  readonly scroll: number;
}

const keptPlace = () => (window.history.state as { list?: Place } | null)?.list;

/**
 * How many results are shown. It is kept in the history entry when someone leaves, with how far they had scrolled, so that Back
 * brings them to the same card and not to the top. For use once the results are there to scroll to.
 */
export function usePlaceInList(): readonly [number, (shown: number) => void] {
  const [shown, setShown] = useState(() => keptPlace()?.shown ?? pageOfResults);
  const latest = useRef(shown);
  latest.current = shown;
  useLayoutEffect(() => {
    const kept = keptPlace();
    if (kept) window.scrollTo({ top: kept.scroll, behavior: 'instant' });
  }, []);
  useEffect(() => {
    const keep = () => {
      const list: Place = { shown: latest.current, scroll: window.scrollY };
      window.history.replaceState({ ...(window.history.state as object), list }, '');
    };
    window.addEventListener('pagehide', keep);
    return () => window.removeEventListener('pagehide', keep);
  }, []);
  return [shown, setShown];
}
