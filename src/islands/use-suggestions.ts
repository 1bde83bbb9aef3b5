import type { Remote } from 'comlink';
import { useEffect, useState } from 'preact/hooks';
import type { Suggestion } from '../search/suggest.ts';
import { keepSame } from './keep-same.ts';
import type { Engine } from './search-worker.ts';

const none: readonly Suggestion[] = [];

/** What half-typed words may become. None without an engine; when they cannot be had, the search itself still works. */
export function useSuggestions(engine: Remote<Engine> | undefined, words: string): readonly Suggestion[] {
  const [suggestions, setSuggestions] = useState(none);
  useEffect(() => {
    if (!engine) return setSuggestions(none);
    let overtaken = false;
    engine.suggestions(words).then(
      (next) => overtaken || setSuggestions((before) => keepSame(before, next)),
      () => overtaken || setSuggestions(none),
    );
    return () => {
      overtaken = true;
    };
  }, [engine, words]);
  return suggestions;
}
