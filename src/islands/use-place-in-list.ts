import { useEffect, useRef, useState } from 'react';

/** Results on the first screenful, and how many more each press of the button brings. */
export const pageOfResults = 20;

interface Place {
  readonly shown: number;
  readonly scroll: number;
}

/**
 * How far down the list someone is. It is kept in the history entry when they leave, so that Back brings them
 * to the same card, not to the top.
 */
export function usePlaceInList(ready: boolean): readonly [number, (shown: number) => void] {
  const [shown, setShown] = useState(pageOfResults);
  const latest = useRef(shown);
  const scroll = useRef<number>(undefined);
  latest.current = shown;
  useEffect(() => {
    const kept = (window.history.state as { list?: Place } | null)?.list;
    if (kept) {
      setShown(kept.shown);
      scroll.current = kept.scroll;
    }
    const keep = () => {
      const list: Place = { shown: latest.current, scroll: window.scrollY };
      window.history.replaceState({ ...(window.history.state as object), list }, '');
    };
    window.addEventListener('pagehide', keep);
    return () => window.removeEventListener('pagehide', keep);
  }, []);
  useEffect(() => {
    if (!ready || scroll.current === undefined) return;
    window.scrollTo({ top: scroll.current, behavior: 'instant' });
    scroll.current = undefined;
  }, [ready]);
  return [shown, setShown];
}
