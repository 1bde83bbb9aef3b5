import { useEffect, useState } from 'preact/hooks';

/** How long typing must rest before the outcome is said. */
const pauseMs = 900;

/** Says the outcome once to a screen reader, when typing has paused: not again when the focus has just come to it. */
export function Announcement({ outcome }: { readonly outcome: string }) {
  const [says, setSays] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => document.activeElement?.textContent !== outcome && setSays(outcome), pauseMs);
    return () => clearTimeout(timer);
  }, [outcome]);
  return (
    <p role="status" className="heard">
      {says}
    </p>
  );
}
