import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { needsUrl } from '../domain/urls.ts';
import { detectDanger } from '../search/danger.ts';
import { queryToFragment } from '../search/fragment.ts';
import type { Query } from '../search/query.ts';
import { LoadFailed } from './LoadFailed.tsx';
import { Results } from './Results.tsx';
import { SearchBox } from './SearchBox.tsx';
import type { Team } from './team.ts';
import { UrgentFirst } from './UrgentFirst.tsx';
import { type SearchSource, useEngine } from './use-engine.ts';
import { useFound } from './use-found.ts';
import { usePlaceInList } from './use-place-in-list.ts';
import { useQuery } from './use-query.ts';

interface Props {
  readonly source: SearchSource;
  readonly team: Team;
  /** What the whole area is called: Doncaster. */
  readonly area: string;
  /** Every urgent card, as the page makes them. */
  readonly urgent?: ComponentChildren;
}

/** The search: words and filters in, services out, and all of it in the fragment of the address. */
export function Search({ source, team, area, urgent }: Props) {
  const [query, ask] = useQuery();
  const { state, start, fail } = useEngine(source);
  const [mapped, setMapped] = useState(false);
  const [there, setThere] = useState(false);
  const [shown, showMore] = usePlaceInList(there);
  const engine = state.kind === 'ready' ? state.engine : undefined;
  const found = useFound(engine, { query, limit: mapped ? everyResult : shown, pins: mapped }, fail);
  useEffect(() => setThere(found !== undefined), [found]);
  const heading = useRef<HTMLHeadingElement>(null);
  // Nothing is fetched for someone who has not yet asked for anything.
  useEffect(() => {
    if (queryToFragment(query)) start();
  }, [query, start]);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    start();
    heading.current?.focus();
  };
  return (
    <div className="search">
      <search className="ask">
        <form action={needsUrl()} autoComplete="off" onSubmit={submit}>
          <SearchBox query={query} ask={ask} start={start} engine={engine} />
        </form>
      </search>
      <UrgentFirst cards={urgent} show={found && engine ? found.answer.urgent : dangerIn(query, source)} />
      {state.kind === 'waiting' && (
        <p>
          <button type="button" className="button second" onClick={start}>
            Show every service, with filters
          </button>
        </p>
      )}
      {state.kind === 'failed' && (
        <LoadFailed heading="Search did not load" tryAgain={start}>
          The list of services did not come. Your signal may be weak.
        </LoadFailed>
      )}
      {(state.kind === 'loading' || (engine && !found)) && <p role="status">Getting the list of services…</p>}
      {engine && found && (
        <Results
          found={found}
          query={query}
          ask={ask}
          team={team}
          area={area}
          heading={heading}
          showMore={showMore}
          mapped={mapped}
          setMapped={setMapped}
        />
      )}
    </div>
  );
}

/** A map shows every result, so the list does too. */
const everyResult = 100_000;

/** Before the engine is there, and when it never comes, the page itself listens for danger. */
const dangerIn = ({ words }: Query, { danger }: SearchSource) => detectDanger(words, danger);
