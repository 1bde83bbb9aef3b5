import { useLayoutEffect, useRef } from 'preact/hooks';
import type { AskedChip } from './chips.ts';
import { Icon } from './Icon.tsx';
import type { Change } from './use-query.ts';

interface Props {
  readonly chips: readonly AskedChip[];
  readonly change: Change;
}

/** What was understood from the words and what was chosen, each to be taken away with one press. */
export function Understood({ chips, change }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const goTo = useRef<number>();
  // Where a chip was taken away the focus goes on: to the next, the last or the box. A keyboard never has to begin again at the top.
  useLayoutEffect(() => {
    if (goTo.current === undefined) return;
    const left = [...(list.current?.querySelectorAll('button') ?? [])];
    (left[goTo.current] ?? left.at(-1) ?? document.getElementById('ask'))?.focus();
    goTo.current = undefined;
  });
  if (chips.length === 0) return null;
  return (
    <div className="understood">
      <p id="understood-says" className="small quiet">
        Looking for
      </p>
      <ul ref={list} className="chips" aria-labelledby="understood-says">
        {chips.map(({ id, says, takeAway }, place) => (
          <li key={id}>
            <button
              type="button"
              className="chip chosen"
              onClick={() => {
                goTo.current = place;
                change(takeAway);
              }}
            >
              <span className="heard">Take away: </span>
              {says}
              <Icon name="x" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
