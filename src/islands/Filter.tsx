import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface Props {
  readonly heading: string;
  /** Open before anyone has touched it. */
  readonly first: boolean;
  /** Drawn only while it is open. */
  readonly children: () => ComponentChildren;
}

/** One way to narrow the results, which opens and shuts, and stays as it was left. */
export function Filter({ heading, first, children }: Props) {
  const [open, setOpen] = useState(first);
  return (
    <details className="filter" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="opens">{heading}</summary>
      {open && (
        <fieldset>
          <legend className="heard">{heading}</legend>
          {children()}
        </fieldset>
      )}
    </details>
  );
}
