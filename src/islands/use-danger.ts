import type { Remote } from 'comlink';
import { useEffect, useState } from 'preact/hooks';
import { detectDanger } from '../search/danger.ts';
import type { Danger } from '../search/search-index.ts';
import type { Engine } from './search-worker.ts';

const none: readonly string[] = [];

/** Longer than a worker takes to start. If it has not by then it may never, and the page reads every phrase itself. */
const patienceMs = 1500;

/** The urgent cards that words call for, before the list of services has come to search, and when it never does. */
export function useDanger(words: string, danger: Danger, engine: Remote<Engine> | undefined): readonly string[] {
  const [cards, setCards] = useState(none);
  useEffect(() => {
    if (!words.trim()) return setCards(none);
    let overtaken = false;
    const timer = setTimeout(() => setCards(detectDanger(words, danger)), patienceMs);
    engine?.hear(words).then(
      (called) => {
        clearTimeout(timer);
        if (!overtaken) setCards(called);
      },
      () => {},
    );
    return () => {
      overtaken = true;
      clearTimeout(timer);
    };
  }, [words, danger, engine]);
  return cards;
}
