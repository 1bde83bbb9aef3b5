import type { Remote } from 'comlink';
import { useEffect, useRef, useState } from 'preact/hooks';
import { serviceUrl } from '../domain/urls.ts';
import { emptyQuery, type Query } from '../search/query.ts';
import type { Suggestion } from '../search/suggest.ts';
import type { Engine } from './search-worker.ts';
import { useSuggestions } from './use-suggestions.ts';

interface Props {
  readonly query: Query;
  readonly ask: (query: Query) => void;
  /** Fetches the search, for someone who is about to type. */
  readonly start: () => void;
  readonly engine: Remote<Engine> | undefined;
}

/**
 * The box, and what half-typed words may become. For a keyboard: Down and Up go through the list and back to the box, Enter takes
 * what is marked and otherwise searches, Escape closes the list and keeps the words, Tab leaves. For a screen reader: a combobox
 * that says whether its list is open and which choice is marked; nothing is read out while someone types. For speech and touch:
 * words that arrive all at once are treated as typed, and a choice is a press. The list floats, so nothing moves.
 */
export function SearchBox({ query, ask, start, engine }: Props) {
  const box = useRef<HTMLInputElement>(null);
  const [typing, setTyping] = useState(false);
  const [marked, setMarked] = useState(-1);
  const suggestions = useSuggestions(typing ? engine : undefined, query.words);
  const open = typing && suggestions.length > 0;
  // On a slow phone people type before this code arrives: the box is the browser's own, so that their words are kept.
  useEffect(() => {
    const typed = box.current?.value ?? '';
    if (typed && !window.location.hash) ask({ ...emptyQuery, words: typed });
    if (box.current === document.activeElement) start();
  }, []);
  useEffect(() => {
    if (box.current && box.current.value !== query.words) box.current.value = query.words;
  }, [query.words]);
  const close = () => {
    setTyping(false);
    setMarked(-1);
  };
  const take = (suggestion: Suggestion) => {
    close();
    if (suggestion.kind === 'service') window.location.assign(serviceUrl(suggestion.id));
    else if (suggestion.kind === 'need') ask({ ...query, words: '', dismissed: [], need: [...new Set([...query.need, suggestion.id])] });
    else ask({ ...query, words: suggestion.says });
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => setMarked(marked + 1 < suggestions.length ? marked + 1 : -1),
    ArrowUp: () => setMarked(marked >= 0 ? marked - 1 : suggestions.length - 1),
    Escape: close,
    Enter: () => {
      const chosen = suggestions[marked];
      if (chosen) take(chosen);
    },
  };
  const press = (event: KeyboardEvent) => {
    // Escape and Enter count before the list has come: it must not open after them.
    const act = open ? keys[event.key] : undefined;
    if (!act) return event.key === 'Escape' || event.key === 'Enter' ? close() : undefined;
    // Enter with nothing marked is the form's own: it searches.
    if (event.key !== 'Enter' || marked >= 0) event.preventDefault();
    act();
    if (event.key === 'Enter') close();
  };
  return (
    <div className="ask-row">
      <div className="ask-box">
        {/* No name: without JavaScript nothing typed is sent, and the button opens the list of needs. */}
        <input
          id="ask"
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={open}
          aria-controls="ask-suggestions"
          aria-activedescendant={open && marked >= 0 ? `ask-suggestion-${marked}` : undefined}
          enterKeyHint="search"
          autoCapitalize="none"
          autoComplete="off"
          placeholder="Say it in your own words"
          ref={box}
          onFocus={start}
          onBlur={close}
          onKeyDown={press}
          onInput={({ currentTarget }) => {
            setTyping(true);
            setMarked(-1);
            ask({ ...query, words: currentTarget.value, dismissed: [] });
          }}
        />
        <div id="ask-suggestions" role="listbox" aria-label="Suggestions" className="suggestions" hidden={!open}>
          {suggestions.map((suggestion, place) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the box keeps the focus, and its keys choose.
            <div
              key={`${suggestion.kind} ${suggestion.says}`}
              id={`ask-suggestion-${place}`}
              role="option"
              tabIndex={-1}
              aria-selected={place === marked}
              // The press is taken before the box loses the focus, which would close the list.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => take(suggestion)}
            >
              {suggestion.says} <span className="small quiet">{kindWords[suggestion.kind]}</span>
            </div>
          ))}
        </div>
      </div>
      <button className="button" type="submit" onClick={close}>
        Find help
      </button>
    </div>
  );
}

const kindWords: Readonly<Record<Suggestion['kind'], string>> = { need: 'Need', service: 'Service', place: 'Place' };
