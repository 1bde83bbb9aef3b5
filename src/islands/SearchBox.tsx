import type { Remote } from 'comlink';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { serviceUrl } from '../domain/urls.ts';
import { keepPack } from '../pack/fragment.ts';
import type { Suggestion } from '../search/suggest.ts';
import { idOfSuggestion, Suggestions } from './Suggestions.tsx';
import type { Engine } from './search-worker.ts';
import { useListKeys } from './use-list-keys.ts';
import type { Change } from './use-query.ts';
import { useSuggestions } from './use-suggestions.ts';

interface Props {
  readonly words: string;
  readonly change: Change;
  /** Fetches the search, for someone who is about to type. */
  readonly start: () => void;
  readonly engine: Remote<Engine> | undefined;
  /** Are the results on the page those of these words? */
  readonly answered: boolean;
}

/** The box, and what half-typed words may become. How it answers a keyboard, a voice and a thumb is written in tests/site/search.test.ts. */
export function SearchBox({ words, change, start, engine, answered }: Props) {
  const box = useRef<HTMLInputElement>(null);
  const [typing, setTyping] = useState(false);
  const suggestions = useSuggestions(typing ? engine : undefined, words, answered);
  const shown = typing ? suggestions : [];
  const take = (suggestion: Suggestion) => {
    list.close();
    if (suggestion.kind === 'service') window.location.assign(`${serviceUrl(suggestion.id)}${keepPack('', window.location.hash)}`);
    else if (suggestion.kind === 'place') change((now) => ({ ...now, words: suggestion.says }));
    else change((now) => ({ ...now, words: '', dismissed: [], need: [...new Set([...now.need, suggestion.id])] }));
  };
  const list = useListKeys({ choices: shown, setOpen: setTyping, take });
  const read = useRef(false);
  // On a slow phone people type before this code arrives: the box is the browser's own, so that their words are kept.
  useEffect(() => {
    const typed = box.current?.value ?? '';
    if (typed && !window.location.hash) change((now) => ({ ...now, words: typed }));
    if (box.current !== document.activeElement) return;
    start();
    setTyping(typed !== '');
  }, []);
  // At once: an ordinary effect runs after the next letter may have been typed, and would take it away again.
  useLayoutEffect(() => {
    if (read.current && box.current && box.current.value !== words) box.current.value = words;
    read.current = true;
  }, [words]);
  return (
    <div className="ask-row">
      <div className="ask-box">
        {/* No name: nothing typed could ever be sent. */}
        <input
          id="ask"
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={shown.length > 0}
          aria-controls="ask-suggestions"
          aria-activedescendant={list.at >= 0 ? idOfSuggestion(list.at) : undefined}
          enterKeyHint="search"
          autoCapitalize="none"
          autoComplete="off"
          placeholder="Say it in your own words"
          ref={box}
          onFocus={start}
          onBlur={list.close}
          onKeyDown={list.press}
          onInput={({ currentTarget: { value } }) => {
            list.typed();
            // What was taken away stays away while someone goes on typing.
            change((now) => ({ ...now, words: value, ...(value.trim() ? {} : { dismissed: [] }) }));
          }}
        />
        <Suggestions suggestions={shown} marked={list.at} take={take} />
      </div>
      <button className="button" type="submit" onClick={list.close}>
        Find help
      </button>
    </div>
  );
}
