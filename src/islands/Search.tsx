import { type FormEvent, type ReactNode, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { dayInLondon } from '../domain/day.ts';
import { needsUrl, needUrl, servicesUrl } from '../domain/urls.ts';
import { describeCard } from '../search/card-words.ts';
import { type Answer, find } from '../search/find.ts';
import type { OpenIndex } from '../search/open-index.ts';
import { hasFilters, type Query } from '../search/query.ts';
import { Filters } from './Filters.tsx';
import type { Pin } from './map.ts';
import { NoResults } from './NoResults.tsx';
import { ResultCard } from './ResultCard.tsx';
import { ResultMap } from './ResultMap.tsx';
import type { Team } from './team.ts';
import { Understood } from './Understood.tsx';
import { UrgentFirst } from './UrgentFirst.tsx';
import { pageOfResults, usePlaceInList } from './use-place-in-list.ts';
import { usePostcodes } from './use-postcodes.ts';
import { useQuery } from './use-query.ts';
import { useSearchIndex } from './use-search-index.ts';

interface Props {
  readonly team: Team;
  /** Every urgent card, as the page makes them. */
  readonly urgent?: ReactNode;
}

/** The search: words and filters in, services out, and all of it in the fragment of the address. */
export function Search({ team, urgent }: Props) {
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
          {state.kind === 'loading' && <p role="status">Getting the list of services…</p>}
          {state.kind === 'failed' && (
            <div className="panel" role="alert">
              <h2>Search did not load</h2>
              <p>
                The list of services did not come. Your signal may be weak. You can try again, or <a href={needsUrl()}>look by need</a> or{' '}
                <a href={servicesUrl()}>A to Z</a>.
              </p>
              <button type="button" className="button second" onClick={tryAgain}>
                Try again
              </button>
            </div>
          )}
          <UrgentFirst cards={urgent} show={[]} />
        </>
      )}
    </div>
  );
}

interface ResultsProps extends Props {
  readonly open: OpenIndex;
  readonly query: Query;
  readonly ask: (query: Query) => void;
  readonly heading: React.RefObject<HTMLHeadingElement | null>;
}

function Results({ open, query: typed, ask, team, urgent, heading }: ResultsProps) {
  // Typing stays quick on a slow phone: the results follow when there is time.
  const query = useDeferredValue(typed);
  const today = useMemo(() => dayInLondon(new Date()), []);
  const [shown, setShown] = usePlaceInList(true);
  const [mapped, setMapped] = useState(false);
  const answer = useMemo(
    () => find(open, query, { today, limit: mapped ? open.index.cards.length : shown }),
    [open, query, today, shown, mapped],
  );
  const cards = useMemo(() => new Map(open.index.cards.map((card) => [card.id, card])), [open]);
  const pins = useMemo(() => answer.results.flatMap(({ id }) => pinsOf(cards.get(id))), [answer, cards]);
  const chooseOnMap = ([first]: readonly string[]) => {
    const card = document.getElementById(`result-${first}`);
    card?.scrollIntoView({ block: 'center' });
    card?.querySelector('a')?.focus({ preventScroll: true });
  };
  const listed = mapped ? answer.results : answer.results.slice(0, shown);
  const asked = query.words.trim() !== '' || hasFilters(query);
  return (
    <>
      <Understood answer={answer} query={typed} ask={ask} />
      <UrgentFirst cards={urgent} show={answer.urgent} />
      <Announcement answer={answer} />
      <div className="search-columns">
        <Filters answer={answer} query={typed} ask={ask} area={open.index.area} />
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
          {mapped && <ResultMap pins={pins} choose={chooseOnMap} />}
          {answer.total === 0 && <NoResults answer={answer} ask={ask} team={team} />}
          <ol className="cards">
            {listed.map(({ id, name, because, distanceKm }) => {
              const card = cards.get(id);
              if (!card) return null;
              const words = describeCard(card, { today, calendar: open.index.calendar });
              return (
                <li key={id}>
                  <ResultCard id={id} name={name} words={words} distanceKm={distanceKm} {...(asked ? { because } : {})} />
                </li>
              );
            })}
          </ol>
          {listed.length < answer.total && (
            <button type="button" className="button second" onClick={() => setShown(shown + pageOfResults)}>
              Show {Math.min(pageOfResults, answer.total - listed.length)} more
            </button>
          )}
        </section>
      </div>
    </>
  );
}

const sayTotal = (total: number) => (total === 0 ? 'No services match all of that' : `${total} ${total === 1 ? 'service' : 'services'}`);

/** The needs that the words seem to speak of, each with its own page of advice and services. */
function SoundsLike({ answer: { needs } }: { readonly answer: Answer }) {
  const [first] = needs;
  if (!first) return null;
  const close = needs.filter(({ score }) => score >= first.score * 0.6).slice(0, 3);
  return (
    <p className="sounds-like">
      Sounds like:{' '}
      {close.map(({ id, label }, index) => (
        <span key={id}>
          {index > 0 && ' · '}
          <a href={needUrl(id)}>{label}</a>
        </span>
      ))}
    </p>
  );
}

/** Says the outcome once to a screen reader, when typing has paused. */
function Announcement({ answer: { total, urgent } }: { readonly answer: Answer }) {
  const [says, setSays] = useState('');
  const outcome = `${urgent.length > 0 ? 'Urgent help is shown first. ' : ''}${sayTotal(total)}`;
  useEffect(() => {
    const timer = setTimeout(() => setSays(outcome), 900);
    return () => clearTimeout(timer);
  }, [outcome]);
  return (
    <p role="status" className="heard">
      {says}
    </p>
  );
}

function pinsOf(card: OpenIndex['index']['cards'][number] | undefined): Pin[] {
  return (card?.doors ?? []).map(({ lat, lon }) => ({ id: card?.id ?? '', name: card?.name ?? '', lat, lon, kind: 'service' }));
}
