import type { Remote } from 'comlink';
import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { measuringPoint } from '../search/measuring-point.ts';
import { facetNames, type Query } from '../search/query.ts';
import { Announcement } from './Announcement.tsx';
import { chipsOf } from './chips.ts';
import { Filters } from './Filters.tsx';
import { memo } from './memo.ts';
import { type HubDoor, NearestHub } from './NearestHub.tsx';
import { NoResults } from './NoResults.tsx';
import { isAsked, outcomeOf } from './outcome.ts';
import { ResultList } from './ResultList.tsx';
import { ResultMap } from './ResultMap.tsx';
import { ResultsHead } from './ResultsHead.tsx';
import { needsSpokenOf, SoundsLike } from './SoundsLike.tsx';
import type { Engine, Found } from './search-worker.ts';
import type { Team } from './team.ts';
import { Understood } from './Understood.tsx';
import type { PlaceInList } from './use-place-in-list.ts';
import type { Change } from './use-query.ts';
import { useRoom } from './use-room.ts';
import { useWide } from './use-wide.ts';
import { Widened } from './Widened.tsx';

interface Props {
  readonly found: Found;
  /** Does someone wait for an answer to another question? */
  readonly waiting: () => boolean;
  /** What is chosen now: what was found may be a moment behind it. Of words it has those that were answered. */
  readonly query: Query;
  readonly change: Change;
  /** The same, for what is gone once it is pressed: the focus goes on to what comes of it. */
  readonly changeAndLook: Change;
  readonly engine: Remote<Engine>;
  readonly team: Team;
  readonly hubs: readonly HubDoor[];
  readonly area: string;
  readonly heading: RefObject<HTMLHeadingElement>;
  readonly place: PlaceInList;
  readonly mapped: boolean;
  readonly setMapped: (mapped: boolean) => void;
}

/** What came of a search: the filters, what was understood, and the services that answer, as a list and on a map. */
export const Results = memo(
  ({ found, waiting, query, change, changeAndLook, engine, team, hubs, area, heading, place, mapped, setMapped }: Props) => {
    const wide = useWide();
    const section = useRef<HTMLElement>(null);
    const room = useRoom(section);
    const [narrowing, setNarrowing] = useState(false);
    const [sought, setSought] = useState<{ readonly id: string }>();
    const { answer, results, pins } = found;
    const { heading: says, notice } = outcomeOf(answer);
    const asked = isAsked(answer.query);
    const needs = asked ? needsSpokenOf(answer) : [];
    const from = measuringPoint(answer.query, answer.understood);
    const chosen = facetNames.reduce((sum, facet) => sum + query[facet].length, query.near ? 1 : 0);
    const outcome = [...(answer.urgent.length > 0 ? ['Urgent help is shown first'] : []), says, ...(notice ? [notice] : [])].join('. ');
    return (
      <div className="search-columns">
        <Announcement outcome={outcome} />
        <ResultsHead {...{ says, heading, chosen, narrowing, setNarrowing, setMapped }} mapped={answer.total > 0 ? mapped : undefined} />
        <section id="filters" className="filters" aria-label="Narrow the results" hidden={!narrowing && !wide}>
          {(narrowing || wide) && <Filters {...{ answer, query, waiting, change, area, engine }} />}
        </section>
        <section ref={section} className="results" aria-labelledby="results-heading">
          <Understood chips={chipsOf(answer)} change={change} />
          {mapped && pins && <ResultMap pins={pins} query={answer.query} engine={engine} hubWord={team.hub} sought={sought} />}
          {/* With something else above it the list is made anew: nothing of the last one is left to move about. */}
          <div key={JSON.stringify([notice, needs.map(({ id }) => id), answer.understood, { ...answer.query, words: '' }])}>
            {answer.widened && notice && <Widened widened={answer.widened} notice={notice} team={team} />}
            <SoundsLike needs={needs} />
            {from && <NearestHub hubs={hubs} from={from} word={team.hub} />}
            {answer.total === 0 && <NoResults answer={answer} change={changeAndLook} team={team} />}
            <ResultList
              results={results}
              waiting={waiting}
              shown={place.shown}
              total={answer.total}
              asked={asked}
              showMore={place.showMore}
              room={room}
              whole={place.goBack}
              pins={mapped ? pins : undefined}
              seek={setSought}
            />
          </div>
        </section>
      </div>
    );
  },
);
