import { useEffect, useState } from 'preact/hooks';
import { detectDanger } from '../search/danger.ts';
import type { Danger } from '../search/search-index.ts';

const none: readonly string[] = [];

/** By then the engine has mostly answered, and the page is spared the reading of every phrase. */
const patienceMs = 300;

/** The urgent cards that words call for, as the page itself hears them: until the engine listens, and when it never comes. */
export function useDanger(words: string, danger: Danger): readonly string[] {
  const [cards, setCards] = useState(none);
  useEffect(() => {
    if (!words.trim()) return setCards(none);
    const timer = setTimeout(() => setCards(detectDanger(words, danger)), patienceMs);
    return () => clearTimeout(timer);
  }, [words, danger]);
  return cards;
}
