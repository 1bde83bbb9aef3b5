import type { Remote } from 'comlink';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { serviceUrl } from '../domain/urls.ts';
import { keepPack } from '../pack/fragment.ts';
import type { Suggestion } from '../search/suggest.ts';
import { idOfSuggestion, Suggestions } from './Suggestions.tsx';
import type { Engine } from './search-worker.ts';
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
  const [marked, setMarked] = useState<Suggestion>();
  const suggestions = useSuggestions(typing ? engine : undefined, words, answered);
  const open = typing && suggestions.length > 0;
  // When other suggestions come, nothing of them is marked.
  const place = marked ? suggestions.indexOf(marked) : -1;
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
  const close = () => {
    setTyping(false);
    setMarked(undefined);
  };
  const take = (suggestion: Suggestion) => {
    close();
    if (suggestion.kind === 'service') window.location.assign(`${serviceUrl(suggestion.id)}${keepPack('', window.location.hash)}`);
    else if (suggestion.kind === 'place') change((now) => ({ ...now, words: suggestion.says }));
    else change((now) => ({ ...now, words: '', dismissed: [], need: [...new Set([...now.need, suggestion.id])] }));
  };
  /** Down and Up go round: through the list, and by the box itself. */
  const mark = (next: number) => setMarked(suggestions[next < -1 ? suggestions.length - 1 : next]);
  const keys: Readonly<Record<string, () => void>> = open
    ? { ArrowDown: () => mark(place + 1), ArrowUp: () => mark(place - 1), Escape: close, ...(marked ? { Enter: () => take(marked) } : {}) }
    : { ArrowDown: () => setTyping(true) };
  const press = (event: KeyboardEvent) => {
    const act = event.isComposing ? undefined : keys[event.key];
    if (act) event.preventDefault();
    act?.();
    // Both count before the list has come: it must not open after them.
    if (event.key === 'Escape' || event.key === 'Enter') close();
  };
  return (
    <div className="ask-row">
      <div className="ask-box">
        {/* No name: nothing typed could ever be sent. */}
        <input
          id="ask"
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={open}
          aria-controls="ask-suggestions"
          aria-activedescendant={open && place >= 0 ? idOfSuggestion(place) : undefined}
          enterKeyHint="search"
          autoCapitalize="none"
          autoComplete="off"
          placeholder="Say it in your own words"
          ref={box}
          onFocus={start}
          onBlur={close}
          onKeyDown={press}
          onInput={({ currentTarget: { value } }) => {
            setTyping(true);
            setMarked(undefined);
            // What was taken away stays away while someone goes on typing.
            change((now) => ({ ...now, words: value, ...(value.trim() ? {} : { dismissed: [] }) }));
          }}
        />
        <Suggestions suggestions={suggestions} open={open} marked={place} take={take} />
      </div>
      <button className="button" type="submit" onClick={close}>
        Find help
      </button>
    </div>
  );
}
