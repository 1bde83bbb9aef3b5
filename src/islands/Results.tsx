import type { RefObject } from 'preact';
import { hasFilters, type Query } from '../search/query.ts';
import { Announcement } from './Announcement.tsx';
import { Filters } from './Filters.tsx';
import { NoResults } from './NoResults.tsx';
import { ResultCard } from './ResultCard.tsx';
import { ResultMap } from './ResultMap.tsx';
import { SoundsLike } from './SoundsLike.tsx';
import type { Found } from './search-worker.ts';
import type { Team } from './team.ts';
import { Understood } from './Understood.tsx';
import { pageOfResults } from './use-place-in-list.ts';

interface Props {
  readonly found: Found;
  /** As it is now: what was found may be a moment behind it. */
  readonly query: Query;
  readonly ask: (query: Query) => void;
  readonly team: Team;
  readonly area: string;
  readonly heading: RefObject<HTMLHeadingElement>;
  readonly showMore: () => void;
  readonly mapped: boolean;
  readonly setMapped: (mapped: boolean) => void;
}

/** What was understood, the filters, and the services that answer, as a list and on a map. */
export function Results({ found, query, ask, team, area, heading, showMore, mapped, setMapped }: Props) {
  const { answer, results, pins } = found;
  const { total } = answer;
  const asked = answer.query.words.trim() !== '' || hasFilters(answer.query);
  return (
    <>
      <Understood answer={answer} query={query} ask={ask} />
      <Announcement outcome={`${answer.urgent.length > 0 ? 'Urgent help is shown first. ' : ''}${sayTotal(total)}`} />
      <div className="search-columns">
        <Filters answer={answer} query={query} ask={ask} area={area} />
        <section className="results" aria-labelledby="results-heading">
          <div className="results-head">
            <h2 id="results-heading" ref={heading} tabIndex={-1}>
              {asked ? sayTotal(total) : `All ${total} services`}
            </h2>
            {total > 0 && (
              <button type="button" className="button second" aria-pressed={mapped} onClick={() => setMapped(!mapped)}>
                {mapped ? 'Hide the map' : 'Show on a map'}
              </button>
            )}
          </div>
          {asked && <SoundsLike needs={answer.needs} />}
          {mapped && pins && <ResultMap pins={pins} choose={goToCard} />}
          {total === 0 && <NoResults answer={answer} query={query} ask={ask} team={team} />}
          <ol className="cards">
            {results.map(({ id, name, words, because, distanceKm }) => (
              <li key={id}>
                <ResultCard id={id} name={name} words={words} because={asked ? because : undefined} distanceKm={distanceKm} />
              </li>
            ))}
          </ol>
          {results.length < total && (
            <button type="button" className="button second" onClick={showMore}>
              Show {Math.min(pageOfResults, total - results.length)} more
            </button>
          )}
        </section>
      </div>
    </>
  );
}

const sayTotal = (total: number) => (total === 0 ? 'No services match all of that' : `${total} ${total === 1 ? 'service' : 'services'}`);

/** From a pin on the map to the card it stands for. */
function goToCard([first]: readonly string[]): void {
  const card = document.getElementById(`result-${first}`);
  card?.scrollIntoView({ block: 'center' });
  card?.querySelector('a')?.focus({ preventScroll: true });
}
