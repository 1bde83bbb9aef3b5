import type { Remote } from 'comlink';
import { useEffect, useState } from 'preact/hooks';
import type { Suggestion } from '../search/suggest.ts';
import { keepSame } from './keep-same.ts';
import type { Engine } from './search-worker.ts';

const none: readonly Suggestion[] = [];

/**
 * What half-typed words may become. None without an engine; when they cannot be had, the search itself still works.
 * They are asked for when the words have been answered: results are what people wait for.
 */
export function useSuggestions(engine: Remote<Engine> | undefined, words: string, answered: boolean): readonly Suggestion[] {
  const [suggestions, setSuggestions] = useState(none);
  useEffect(() => {
    if (!engine) return setSuggestions(none);
    if (!answered) return undefined;
    let overtaken = false;
    engine.suggestions(words).then(
      (next) => overtaken || setSuggestions((before) => keepSame(before, next)),
      () => overtaken || setSuggestions(none),
    );
    return () => {
      overtaken = true;
    };
  }, [engine, words, answered]);
  return suggestions;
}
