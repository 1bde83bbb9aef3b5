import { dayOf, sayDay } from '../domain/day.ts';
import type { Calendar } from '../domain/schema/calendar.ts';
import { nextHalfTerm, type OnQuery, type WhenSpan, whatsOn } from '../domain/whats-on.ts';
import { Announcement } from './Announcement.tsx';
import { LoadFailed } from './LoadFailed.tsx';
import { useClock } from './use-clock.ts';
import { useOnQuery } from './use-on-query.ts';
import { useWhatsOn } from './use-whats-on.ts';
import { WhatsOnDay } from './WhatsOnDay.tsx';
import { type Choices, WhatsOnFilters } from './WhatsOnFilters.tsx';
import { firstQuery, howNarrow } from './whats-on-query.ts';

interface Props {
  /** The file of all that is on, from the top of the site. */
  readonly path: string;
  readonly calendar: Calendar;
  readonly choices: Choices;
  /** In the names of the files of search, which know where places are. */
  readonly digest: string;
}

/** What is on, by the clock: today, tomorrow, this week, this weekend, the next half term; narrowed to what suits someone. */
export function WhatsOn({ path, calendar, choices, digest }: Props) {
  const now = useClock();
  const [query, ask] = useOnQuery();
  const [state, load] = useWhatsOn(path);
  if (state.kind === 'failed')
    return (
      <LoadFailed heading="What is on did not load" tryAgain={load}>
        Your signal may be weak. The usual week is below.
      </LoadFailed>
    );
  if (state.kind === 'loading' || now === undefined)
    return (
      <p role="status" className="whats-on-waits">
        Looking at the clock…
      </p>
    );
  const days = whatsOn(state.all, query, { now, calendar });
  const count = days.reduce((sum, { on }) => sum + on.length, 0);
  const outcome = sayOutcome(count, query, { now, calendar });
  return (
    <div className="whats-on">
      <WhatsOnFilters {...{ query, ask, choices, digest }} halfTerm={sayHalfTerm(now, calendar)} />
      <Announcement outcome={outcome} />
      <h2 className="whats-on-count">{outcome}</h2>
      {count === 0 && (
        <p>
          {howNarrow(query) > 0 ? (
            <button type="button" className="button second" onClick={() => ask({ ...firstQuery, when: query.when })}>
              Show everything that is on {inWords[query.when]}
            </button>
          ) : (
            'That is all we know of. Some things run by arrangement: look by need, or ask a hub.'
          )}
        </p>
      )}
      {days.map((day) => (
        <WhatsOnDay key={day.day} {...day} now={now} all={state.all} from={query.near?.point} alone={days.length === 1} />
      ))}
    </div>
  );
}

const inWords: Readonly<Record<WhenSpan, string>> = {
  today: 'today',
  tomorrow: 'tomorrow',
  week: 'this week',
  weekend: 'this weekend',
  'half-term': 'at half term',
};

/** "14 things on today"; "Nothing more today". */
function sayOutcome(count: number, { when }: OnQuery, { now, calendar }: { now: string; calendar: Calendar }): string {
  if (when === 'half-term' && !nextHalfTerm(dayOf(now), calendar)) return 'We do not know yet when the next half term is';
  if (count > 0) return `${count} ${count === 1 ? 'thing' : 'things'} on ${inWords[when]}`;
  return when === 'today' ? 'Nothing more that fits today' : `Nothing that fits ${inWords[when]}`;
}

/** "15 to 19 February" */
function sayHalfTerm(now: string, calendar: Calendar): string | undefined {
  const today = dayOf(now);
  const next = nextHalfTerm(today, calendar);
  if (!next) return undefined;
  const sameMonth = next.from.slice(0, 7) === next.to.slice(0, 7);
  return `${sameMonth ? Number(next.from.slice(8)) : sayDay(next.from, next.to)} to ${sayDay(next.to, today)}`;
}
