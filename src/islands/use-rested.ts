import { useEffect, useState } from 'preact/hooks';

/** Long enough that a typist's next letter comes first; short enough that nobody waits for it. */
export const restMs = 250;

/** The value as it was when it last stayed the same for a moment: for what may follow typing instead of holding it up. */
export function useRested<Value>(value: Value): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMs);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
