import { describeAges } from '../domain/ages.ts';
import { describeCost } from '../domain/cost.ts';
import { dayOf } from '../domain/day.ts';
import { kmInMile, sayMiles, walkMinutes } from '../domain/distance.ts';
import { describeChecked, freshness } from '../domain/freshness.ts';
import { sayNextTime } from '../domain/next-time.ts';
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

/** A card in the words of the moment at which it is seen: the clock on the wall, 2026-11-24T15:13. */
export function describeCard(card: SearchCard, now: string): CardWords {
  const today = dayOf(now);
  const state = freshness(card.checked, today);
  return {
    summary: card.summary,
    ages: describeAges(card.ages),
    when: describeNext(card, now),
    where: card.where,
    cost: describeCost(card.cost),
    waysIn: card.waysIn,
    checked: describeChecked(card.checked, today),
    stale: state === 'stale' || state === 'not-yet',
    status: card.status.kind,
    statusNote: describeStatus(card.status, today),
  };
}

function describeNext({ times, status, hours }: SearchCard, now: string): string {
  if (status.kind === 'paused') return 'Not running now';
  const next = sayNextTime(times, now);
  if (next === undefined) return hours ?? 'Days and times: see page';
  return next.startsWith('On now') ? next : `Next: ${next.replace(/^To(?=day|morrow)/, 'to')}`;
}

/** Further than this and hardly anybody with a pram walks. */
const mostMinutes = 45;

export const isWalk = (km: number): boolean => walkMinutes(km) <= mostMinutes;

/** How far, as people here say it: "0.8 miles away, about 21 minutes’ walk". */
export function sayDistance(km: number): string {
  const far = km / kmInMile < 0.25 ? 'Under a quarter of a mile away' : `${sayMiles(km)} away`;
  return isWalk(km) ? `${far}, ${sayWalk(km)}` : far;
}

/** How a distance to choose is said: "1 km (about 16 minutes’ walk)", "10 km (6 miles)". */
export const sayWithin = (km: number): string => `${km} km (${isWalk(km) ? sayWalk(km) : sayMiles(km)})`;

/** What to say of such minutes, wherever they are said. */
export const walkingMethod = 'The walk: a straight line and a third more for corners, at 3 miles an hour.';

function sayWalk(km: number): string {
  const minutes = Math.max(1, Math.round(walkMinutes(km)));
  return `about ${minutes} ${minutes === 1 ? 'minute’s' : 'minutes’'} walk`;
}
