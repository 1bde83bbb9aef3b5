import { useEffect, useState } from 'preact/hooks';

/** Is there room for two columns? The same width as in search.css. */
const wideEnough = '(min-width: 58em)';

/** Whether the window is wide, now and when that changes. */
export function useWide(): boolean {
  const [wide, setWide] = useState(() => window.matchMedia(wideEnough).matches);
  useEffect(() => {
    const query = window.matchMedia(wideEnough);
    const follow = () => setWide(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return wide;
}
