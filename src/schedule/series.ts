import { addDays } from '../domain/day.ts';
import type { Directory, ServiceRecord } from '../domain/directory.ts';
import { packDays } from '../domain/packed-days.ts';
import type { Session } from '../domain/schema/session.ts';
import type { Day } from '../domain/schema/when.ts';
import type { Series } from '../domain/series.ts';
import { daysByRule, type Span } from './rule.ts';
import { stopsOf } from './stops.ts';

/** As far ahead as a site that was built once and forgotten still tells the truth. */
const daysAhead = 2 * 366;

/** The days that pages know of, from the day on which the site is built. */
export const knownSpan = (today: Day): Span => ({ from: today, to: addDays(today, daysAhead) });

/** A service's sessions, each with the days on which it comes round. None that never does. */
export const seriesOf = (service: ServiceRecord, directory: Directory, span: Span): Series[] =>
  service.sessions.map((session) => seriesOfSession(session, service, { directory, span })).filter(({ on, off }) => on !== '' || off);

/** Every service's series from a day on, by its id. */
export function allSeries(directory: Directory, today: Day): ReadonlyMap<string, readonly Series[]> {
  const known = found.get(directory);
  if (known?.today === today) return known.series;
  const span = knownSpan(today);
  const series = new Map([...directory.services.values()].map((service) => [service.id, seriesOf(service, directory, span)]));
  found.set(directory, { today, series });
  return series;
}

// A card of one service is on many pages: its days are found once.
const found = new WeakMap<Directory, { readonly today: Day; readonly series: ReadonlyMap<string, readonly Series[]> }>();

/** Days with a reason, in order, by reason. */
type Reasons = Map<string, Day[]>;

/** One session. `off` and `ask` are left out when there are no such days. */
export function seriesOfSession(
  session: Session,
  service: ServiceRecord,
  { directory, span }: { readonly directory: Directory; readonly span: Span },
): Series {
  const verdictOn = stopsOf(session, service, directory);
  const on: Day[] = [];
  const reasons = { off: new Map() as Reasons, ask: new Map() as Reasons };
  for (const day of daysByRule(session, span)) {
    const verdict = verdictOn(day);
    if (verdict.kind === 'on' || verdict.kind === 'ask') on.push(day);
    if (verdict.kind === 'off' || verdict.kind === 'ask') add(reasons[verdict.kind], verdict.because, day);
  }
  const { start, end, name, booking, at } = session;
  return {
    start,
    end,
    on: packDays(on),
    ...(reasons.ask.size > 0 ? { ask: packed(reasons.ask) } : {}),
    ...(reasons.off.size > 0 ? { off: packed(reasons.off) } : {}),
    ...(name ? { name } : {}),
    ...(booking ? { booking } : {}),
    ...(at ? { at } : {}),
  };
}

const add = (reasons: Reasons, because: string, day: Day) => reasons.set(because, [...(reasons.get(because) ?? []), day]);

const packed = (reasons: Reasons) => Object.fromEntries([...reasons].map(([because, days]) => [because, packDays(days)]));
