import { Fragment } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Suggestion } from '../search/suggest.ts';

interface Props {
  readonly suggestions: readonly Suggestion[];
  /** The place of the one that Enter would take; -1 for none. */
  readonly marked: number;
  readonly take: (suggestion: Suggestion) => void;
}

export const idOfSuggestion = (place: number) => `ask-suggestion-${place}`;

/** What half-typed words may become, floating under the box so that nothing moves. */
export function Suggestions({ suggestions, marked, take }: Props) {
  useLayoutEffect(() => document.getElementById(idOfSuggestion(marked))?.scrollIntoView({ block: 'nearest' }), [marked]);
  return (
    // The press is taken before the box loses the focus, which would close the list.
    <div
      id="ask-suggestions"
      role="listbox"
      aria-label="Suggestions"
      className="suggestions"
      hidden={suggestions.length === 0}
      onPointerDown={(event) => event.preventDefault()}
    >
      {/* Other suggestions are made anew, and do not move into the places of the last. */}
      <Fragment key={suggestions.map(({ says }) => says).join()}>
        {suggestions.map((suggestion, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the box keeps the focus, and its keys choose.
          <div
            key={place}
            id={idOfSuggestion(place)}
            role="option"
            tabIndex={-1}
            aria-selected={place === marked}
            onClick={() => take(suggestion)}
          >
            <span>{suggestion.says}</span> <span className="small quiet">{whatItDoes[suggestion.kind]}</span>
          </div>
        ))}
      </Fragment>
    </div>
  );
}

const whatItDoes: Readonly<Record<Suggestion['kind'], string>> = {
  need: 'Show all help with this',
  service: 'Go to this service',
  place: 'Search in this place',
};
