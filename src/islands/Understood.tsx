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
  const pressed = useRef<{ readonly id: string; readonly place: number }>();
  // Once a chip is gone the focus goes on: to the next, the last or the box. A keyboard never has to begin again at the top.
  useLayoutEffect(() => {
    if (!pressed.current || chips.some(({ id }) => id === pressed.current?.id)) return;
    const left = [...(list.current?.querySelectorAll('button') ?? [])];
    (left[pressed.current.place] ?? left.at(-1) ?? document.getElementById('ask'))?.focus();
    pressed.current = undefined;
  });
  if (chips.length === 0) return null;
  return (
    <div className="understood">
      <p id="understood-says" className="small quiet">
        Looking for
      </p>
      <ul ref={list} className="chips" aria-labelledby="understood-says">
        {/* A chip stays while it and those before it are the same: the others are made anew, and none moves. */}
        {chips.map(({ id, says, takeAway }, place) => (
          <li key={JSON.stringify(chips.slice(0, place + 1).map((chip) => [chip.id, chip.says]))}>
            <button
              type="button"
              className="chip chosen"
              onClick={() => {
                pressed.current = { id, place };
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
