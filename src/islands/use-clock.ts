import { useEffect, useState } from 'preact/hooks';
import { clockInLondon } from '../domain/day.ts';

const everyMinute = 60_000;

/** The clock on the wall in London, 2026-11-24T15:13, a minute at a time: things begin and end while people read. Undefined on the server. */
export function useClock(): string | undefined {
  const [now, setNow] = useState<string>();
  useEffect(() => {
    const look = () => setNow(clockInLondon(new Date()));
    look();
    const timer = setInterval(look, everyMinute);
    return () => clearInterval(timer);
  }, []);
  return now;
}
