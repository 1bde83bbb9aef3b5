import { useState } from 'preact/hooks';

interface List<Choice> {
  /** What is on the list now: the same things as before are the same objects. */
  readonly choices: readonly Choice[];
  readonly setOpen: (open: boolean) => void;
  readonly take: (choice: Choice) => void;
}

/**
 * The keys of a box with a list under it (WAI-ARIA, combobox): Down opens the list; Down and Up go round, through the list and by the
 * box itself; Enter takes what is marked, and is the box's own where nothing is; Escape closes. An empty list is a closed one.
 */
export function useListKeys<Choice>({ choices, setOpen, take }: List<Choice>) {
  const [marked, setMarked] = useState<Choice>();
  // When other choices come, nothing of them is marked.
  const at = marked === undefined ? -1 : choices.indexOf(marked);
  const close = () => {
    setOpen(false);
    setMarked(undefined);
  };
  const mark = (next: number) => setMarked(choices[next < -1 ? choices.length - 1 : next]);
  const chosen = choices[at];
  const keys: Readonly<Record<string, () => void>> =
    choices.length > 0
      ? { ArrowDown: () => mark(at + 1), ArrowUp: () => mark(at - 1), Escape: close, ...(chosen ? { Enter: () => take(chosen) } : {}) }
      : { ArrowDown: () => setOpen(true) };
  const press = (event: KeyboardEvent) => {
    const act = event.isComposing ? undefined : keys[event.key];
    if (act) event.preventDefault();
    act?.();
    // Both count before the list has come: it must not open after them.
    if (event.key === 'Escape' || event.key === 'Enter') close();
  };
  /** Someone typed: the list is open, and nothing on it is marked. */
  const typed = () => {
    setOpen(true);
    setMarked(undefined);
  };
  return { at, close, press, typed };
}
