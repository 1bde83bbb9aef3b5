import { describeAges } from '../domain/ages.ts';
import { sayTimes } from '../domain/clock.ts';
import { describeCost } from '../domain/cost.ts';
import { addDays, dayOf, sayDayOfWeek } from '../domain/day.ts';
import { kmInMile, sayMiles } from '../domain/distance.ts';
import { describeChecked, freshness } from '../domain/freshness.ts';
import type { Calendar } from '../domain/schema/calendar.ts';
import type { Day } from '../domain/schema/when.ts';
import { nextOccurrences } from '../domain/sessions.ts';
import { describeStatus } from '../domain/status.ts';
import type { SearchCard } from './search-index.ts';

/** What a result says about a service today. */
export interface CardWords {
  readonly summary: string;
  readonly ages: string;
  readonly when: string;
  readonly where: string;
  readonly cost: string;
  readonly waysIn: string;
  readonly checked: string;
  /** Ring first: it has not been checked for a year, or never. */
  readonly stale: boolean;
  readonly status: SearchCard['status']['kind'];
  /** "Paused until 4 January"; empty when open. */
  readonly statusNote: string;
}

/** When a card is seen: the clock on the wall, 2026-11-24T15:13, and the terms and holidays. */
export interface Seen {
  readonly now: string;
  readonly calendar: Calendar;
}

/** A card in the words of the moment at which it is seen. */
export function describeCard(card: SearchCard, { now, calendar }: Seen): CardWords {
  const today = dayOf(now);
  const state = freshness(card.checked, today);
  return {
    summary: card.summary,
    ages: describeAges(card.ages),
    when: describeNext(card, { now, calendar }),
    where: card.where,
    cost: describeCost(card.cost),
    waysIn: card.waysIn,
    checked: describeChecked(card.checked, today),
    stale: state === 'stale' || state === 'not-yet',
    status: card.status.kind,
    statusNote: describeStatus(card.status, today),
  };
}

function describeNext({ sessions, status, hours }: SearchCard, { now, calendar }: Seen): string {
  const today = dayOf(now);
  const unknown = 'Days and times: see page';
  if (status.kind === 'paused') return 'Not running now';
  // One that is over today is not next; more than one series may have been on.
  const next = nextOccurrences(sessions, calendar, today, sessions.length + 1).find(({ on, session }) => `${on}T${session.end}` > now);
  if (!next || (status.kind === 'closing' && next.on > status.on)) return hours ?? unknown;
  return `Next: ${sayWhen(next.on, today)}, ${sayTimes(next.session.start, next.session.end)}`;
}

function sayWhen(day: Day, today: Day): string {
  if (day === today) return 'today';
  return day === addDays(today, 1) ? 'tomorrow' : sayDayOfWeek(day);
}

/** How far, as people here say it: "0.8 miles away". */
export const sayDistance = (km: number): string => (km / kmInMile < 0.25 ? 'Under a quarter of a mile away' : `${sayMiles(km)} away`);
