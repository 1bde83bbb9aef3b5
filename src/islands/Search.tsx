import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { needsUrl } from '../domain/urls.ts';
import { detectDanger } from '../search/danger.ts';
import type { DangerCard } from '../search/search-index.ts';
import { LoadFailed } from './LoadFailed.tsx';
import { Results } from './Results.tsx';
import type { Team } from './team.ts';
import { UrgentFirst } from './UrgentFirst.tsx';
import { usePostcodes } from './use-postcodes.ts';
import { useQuery } from './use-query.ts';
import { useSearchIndex } from './use-search-index.ts';

interface Props {
  readonly team: Team;
  /** The words that bring an urgent card up. They come with the page, so that they work when nothing else loads. */
  readonly danger: readonly DangerCard[];
  /** Every urgent card, as the page makes them. */
  readonly urgent?: ReactNode;
}

/** The search: words and filters in, services out, and all of it in the fragment of the address. */
export function Search({ team, danger, urgent }: Props) {
  const [query, ask] = useQuery();
  const { state, tryAgain } = useSearchIndex();
  const open = usePostcodes(state.kind === 'ready' ? state.open : undefined, query.words);
  const heading = useRef<HTMLHeadingElement>(null);
  const box = useRef<HTMLInputElement>(null);
  // On a slow phone people type before this code arrives: the box is the browser's own, so that their words are kept.
  useEffect(() => {
    const typed = box.current?.value ?? '';
    if (typed && !window.location.hash) ask({ ...query, words: typed });
  }, []);
  useEffect(() => {
    if (box.current && box.current.value !== query.words) box.current.value = query.words;
  }, [query.words]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    heading.current?.focus();
  };
  return (
    <div className="search">
      <search className="ask">
        <form action={needsUrl()} autoComplete="off" onSubmit={submit}>
          <div className="ask-row">
            {/* No name: without JavaScript nothing typed is sent, and the button opens the list of needs. */}
            <input
              id="ask"
              type="search"
              enterKeyHint="search"
              autoCapitalize="none"
              placeholder="Say it in your own words"
              ref={box}
              onChange={({ target }) => ask({ ...query, words: target.value, dismissed: [] })}
            />
            <button className="button" type="submit">
              Find help
            </button>
          </div>
        </form>
      </search>
      {open ? (
        <Results open={open} query={query} ask={ask} team={team} urgent={urgent} heading={heading} />
      ) : (
        <>
          <UrgentFirst cards={urgent} show={detectDanger(query.words, danger)} />
          {state.kind === 'loading' && <p role="status">Getting the list of services…</p>}
          {state.kind === 'failed' && (
            <LoadFailed heading="Search did not load" tryAgain={tryAgain}>
              The list of services did not come. Your signal may be weak.
            </LoadFailed>
          )}
        </>
      )}
    </div>
  );
}
