import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Results on the first screenful, and how many more each press of the button brings. */
export const pageOfResults = 10;

interface Place {
  readonly shown: number;
  readonly scroll: number;
}

const keptPlace = () => (window.history.state as { list?: Place } | null)?.list;

/**
 * How many results are shown, and a way to show more. It is kept in the history entry when someone leaves, with how far they had
 * scrolled, so that Back brings them to the same card and not to the top, once the results are `there` to scroll to.
 */
export function usePlaceInList(there: boolean): readonly [number, () => void] {
  const [shown, setShown] = useState(pageOfResults);
  const latest = useRef(shown);
  latest.current = shown;
  useEffect(() => setShown(keptPlace()?.shown ?? pageOfResults), []);
  useLayoutEffect(() => {
    const kept = keptPlace();
    if (there && kept) window.scrollTo({ top: kept.scroll, behavior: 'instant' });
  }, [there]);
  useEffect(() => {
    const keep = () => {
      const list: Place = { shown: latest.current, scroll: window.scrollY };
      window.history.replaceState({ ...(window.history.state as object), list }, '');
    };
    window.addEventListener('pagehide', keep);
    return () => window.removeEventListener('pagehide', keep);
  }, []);
  return [shown, useCallback(() => setShown((now) => now + pageOfResults), [])];
}
