import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { queryToFragment } from '../search/fragment.ts';
import { emptyQuery } from '../search/query.ts';
import { keepSame } from './keep-same.ts';
import { LoadFailed } from './LoadFailed.tsx';
import type { HubDoor } from './NearestHub.tsx';
import { NothingAsked } from './NothingAsked.tsx';
import { Results } from './Results.tsx';
import { SearchBox } from './SearchBox.tsx';
import type { Team } from './team.ts';
import { UrgentFirst } from './UrgentFirst.tsx';
import { useDanger } from './use-danger.ts';
import { type SearchSource, useEngine } from './use-engine.ts';
import { useFound } from './use-found.ts';
import { usePlaceInList } from './use-place-in-list.ts';
import { type Change, useQuery } from './use-query.ts';
import { useWayToAnswer } from './use-way-to-answer.ts';

interface Props {
  readonly source: SearchSource;
  readonly team: Team;
  /** Hubs that are open, with a point each. */
  readonly hubs: readonly HubDoor[];
  /** What the whole area is called: Doncaster. */
  readonly area: string;
  /** Sentences that show what to type. */
  readonly examples: readonly string[];
  /** Every urgent card, as the page makes them. */
  readonly urgent?: ComponentChildren;
  /** What stands between the box and the results. */
  readonly under?: ComponentChildren;
}

/** The search: words and filters in, services out, and all of it in the fragment of the address. */
export function Search({ source, team, hubs, area, examples, urgent, under }: Props) {
  const [inAddress, changeQuery] = useQuery();
  const { state, start, fail } = useEngine(source);
  const [mapped, setMapped] = useState(false);
  const place = usePlaceInList();
  const engine = state.kind === 'ready' ? state.engine : undefined;
  const { found: latest, isAnswer, waiting } = useFound(engine, { query: inAddress, limit: place.shown, pins: mapped }, fail);
  const query = inAddress ?? emptyQuery;
  const asksNothing = inAddress !== undefined && queryToFragment(inAddress) === '';
  const [everything, setEverything] = useState(false);
  // Results are drawn with the first answer to something, and stay: for someone who is about to type, nothing is drawn that a letter takes away.
  const begun = useRef(false);
  begun.current ||= isAnswer && (everything || !asksNothing);
  const found = begun.current ? latest : undefined;
  const { urgentBox, heading, seek } = useWayToAnswer(found);
  // Until words are answered they are the box's own: nothing of the results is drawn again for a letter.
  const chosen = useRef(query);
  chosen.current = keepSame(chosen.current, { ...query, words: found?.answer.query.words ?? '' });
  const answered = engine !== undefined && found !== undefined;
  const heard = useDanger(answered ? '' : query.words, source.danger, state.kind === 'waiting' ? undefined : state.engine);
  // Nothing is fetched for someone who has not yet asked for anything.
  useEffect(() => {
    if (inAddress && !asksNothing) start();
  }, [inAddress, asksNothing, start]);
  const change: Change = useCallback(
    (edit) => {
      place.startAgain();
      seek(undefined);
      changeQuery(edit);
    },
    [place, seek, changeQuery],
  );
  const changeAndLook: Change = useCallback(
    (edit) => {
      change(edit);
      seek((next) => next !== found);
    },
    [change, seek, found],
  );
  return (
    <div className="search">
      <search className="ask">
        {/* By itself this method does nothing: whoever is quicker than the script keeps their words, and is answered when it comes. */}
        <form
          method="dialog"
          autoComplete="off"
          onSubmit={(event) => {
            event.preventDefault();
            start();
            seek(({ answer }) => answer.query.words === query.words);
          }}
        >
          <SearchBox words={query.words} answered={isAnswer} {...{ change, start, engine }} />
        </form>
      </search>
      <UrgentFirst cards={urgent} show={answered ? found.answer.urgent : heard} box={urgentBox} />
      {under}
      {asksNothing && !found && (
        <NothingAsked
          examples={examples}
          showAll={() => {
            start();
            setEverything(true);
            seek(() => true);
          }}
        />
      )}
      {state.kind === 'failed' && (
        <LoadFailed heading="Search did not load" tryAgain={start}>
          The list of services did not come. Your signal may be weak.
        </LoadFailed>
      )}
      {state.kind === 'loading' && (everything || !asksNothing) && <p role="status">Getting the list of services…</p>}
      {answered && (
        <Results
          query={chosen.current}
          {...{ found, waiting, change, changeAndLook, engine, team, hubs, area, heading, place, mapped, setMapped }}
        />
      )}
    </div>
  );
}
