import type { ComponentProps } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { CardOf } from './card-of.ts';
import { type Choice, MyPatch } from './MyPatch.tsx';
import { ProfessionalCard } from './ProfessionalCard.tsx';
import { Search } from './Search.tsx';
import { useProfessionalKeys } from './use-professional-keys.ts';

interface Props extends ComponentProps<typeof Search> {
  readonly localities: readonly Choice[];
  readonly ageBands: readonly Choice[];
  /** What a locality is called here: patch, neighbourhood. */
  readonly locality: string;
}

/** The same search, with what a professional needs to know on each card, and keys for who has two minutes. */
export function ProfessionalSearch({ localities, ageBands, locality, ...search }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [keys, setKeys] = useState(true);
  useProfessionalKeys(box, keys);
  const under = (
    <>
      <MyPatch localities={localities} ageBands={ageBands} locality={locality} />
      <div className="keys small">
        <p id="keys-help">
          <kbd>/</kbd> search box · <kbd>↓</kbd> <kbd>↑</kbd> next, last · <kbd>p</kbd> add to pack · <kbd>o</kbd> open pack
        </p>
        <label>
          <input
            type="checkbox"
            checked={keys}
            aria-describedby="keys-help"
            onChange={({ currentTarget: { checked } }) => setKeys(checked)}
          />{' '}
          Keys on
        </label>
      </div>
    </>
  );
  return (
    <div ref={box} className="professional">
      <CardOf.Provider value={ProfessionalCard}>
        <Search {...search} under={under} />
      </CardOf.Provider>
    </div>
  );
}
