import { type ReactNode, type RefObject, useDeferredValue, useMemo, useState } from 'react';
import { clockInLondon, dayOf } from '../domain/day.ts';
import { describeCard } from '../search/card-words.ts';
import { find } from '../search/find.ts';
import type { OpenIndex } from '../search/open-index.ts';
import { hasFilters, type Query } from '../search/query.ts';
import type { SearchCard } from '../search/search-index.ts';
import { Announcement } from './Announcement.tsx';
import { Filters } from './Filters.tsx';
import type { Pin } from './map.ts';
import { NoResults } from './NoResults.tsx';
import { ResultCard } from './ResultCard.tsx';
import { ResultMap } from './ResultMap.tsx';
import { SoundsLike } from './SoundsLike.tsx';
import type { Team } from './team.ts';
import { Understood } from './Understood.tsx';
import { UrgentFirst } from './UrgentFirst.tsx';
import { pageOfResults, usePlaceInList } from './use-place-in-list.ts';

interface Props {
  readonly open: OpenIndex;
  readonly query: Query;
  readonly ask: (query: Query) => void;
  readonly team: Team;
  /** Every urgent card, as the page makes them. */
  readonly urgent: ReactNode;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** What was understood, the urgent cards, the filters, and the services that answer, as a list and on a map. */
export function Results({ open, query: typed, ask, team, urgent, heading }: Props) {
  // Typing stays quick on a slow phone: the results follow when there is time.
  const query = useDeferredValue(typed);
  const now = useMemo(() => clockInLondon(new Date()), []);
  const [shown, setShown] = usePlaceInList();
  const [mapped, setMapped] = useState(false);
  const { cards, calendar, area } = open.index;
  const limit = mapped ? cards.length : shown;
  const answer = useMemo(() => find(open, query, { today: dayOf(now), limit }), [open, query, now, limit]);
  const cardOf = useMemo(() => new Map(cards.map((card) => [card.id, card])), [cards]);
  const pins = useMemo(() => answer.results.flatMap(({ id }) => pinsOf(cardOf.get(id))), [answer, cardOf]);
  const asked = query.words.trim() !== '' || hasFilters(query);
  return (
    <>
      <Understood answer={answer} query={typed} ask={ask} />
      <UrgentFirst cards={urgent} show={answer.urgent} />
      <Announcement outcome={`${answer.urgent.length > 0 ? 'Urgent help is shown first. ' : ''}${sayTotal(answer.total)}`} />
      <div className="search-columns">
        <Filters answer={answer} query={typed} ask={ask} area={area} />
        <section className="results" aria-labelledby="results-heading">
          <div className="results-head">
            <h2 id="results-heading" ref={heading} tabIndex={-1}>
              {asked ? sayTotal(answer.total) : `All ${answer.total} services`}
            </h2>
            {answer.total > 0 && (
              <button type="button" className="button second" aria-pressed={mapped} onClick={() => setMapped(!mapped)}>
                {mapped ? 'Hide the map' : 'Show on a map'}
              </button>
            )}
          </div>
          {asked && <SoundsLike answer={answer} />}
          {mapped && <ResultMap pins={pins} choose={goToCard} />}
          {answer.total === 0 && <NoResults answer={answer} query={typed} ask={ask} team={team} />}
          <ol className="cards">
            {answer.results.map(({ id, name, because, distanceKm }) => {
              const card = cardOf.get(id);
              return (
                card && (
                  <li key={id}>
                    <ResultCard
                      id={id}
                      name={name}
                      words={describeCard(card, { now, calendar })}
                      because={asked ? because : undefined}
                      distanceKm={distanceKm}
                    />
                  </li>
                )
              );
            })}
          </ol>
          {answer.results.length < answer.total && (
            <button type="button" className="button second" onClick={() => setShown(shown + pageOfResults)}>
              Show {Math.min(pageOfResults, answer.total - answer.results.length)} more
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

const pinsOf = (card: SearchCard | undefined): Pin[] =>
  card ? card.doors.map(({ lat, lon }) => ({ id: card.id, name: card.name, lat, lon, kind: 'service' })) : [];
