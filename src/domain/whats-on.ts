import { oldestMonths, youngestMonths } from './ages.ts';
import { addDays, dayOf, weekdayOf } from './day.ts';
import { distanceKm } from './distance.ts';
import { type PartOfDay, partsBetween } from './parts-of-day.ts';
import type { Ages } from './schema/ages.ts';
import type { Calendar } from './schema/calendar.ts';
import type { Point } from './schema/place.ts';
import type { Day } from './schema/when.ts';
import { type Occurrence, occurrencesOn, offOn, type Series } from './series.ts';
import { weekdays } from './weekdays.ts';

/** What the page needs of a service that has sessions. Plain JSON. */
export interface OnService {
  readonly id: string;
  readonly name: string;
  readonly needs: readonly string[];
  readonly ages: Ages;
  /** In words, and whether it is known to be free. */
  readonly cost: string;
  readonly free: boolean;
  /** In words, and whether it is known that you may turn up. */
  readonly wayIn: string;
  readonly dropIn: boolean;
}

/** Where a session is. A hidden address has its locality and nothing else. */
export interface OnPlace {
  readonly name: string;
  readonly locality?: string;
  readonly point?: Point;
}

/** A series, whose it is, and where: places in the lists beside it. */
export interface OnSeries extends Series {
  readonly service: number;
  readonly place: number;
}

/** Everything that is on: what /whats-on/ fetches. */
export interface WhatsOn {
  readonly services: readonly OnService[];
  readonly places: readonly OnPlace[];
  readonly series: readonly OnSeries[];
}

export const spans = ['today', 'tomorrow', 'week', 'weekend', 'half-term'] as const;
export type WhenSpan = (typeof spans)[number];

/** Somewhere to measure from, as it was typed. */
export interface NearHere {
  readonly label: string;
  readonly point: Point;
  readonly withinKm: number;
}

/** What someone wants to know. */
export interface OnQuery {
  readonly when: WhenSpan;
  readonly need: string | undefined;
  /** Of a child, in months; or someone who is pregnant. */
  readonly age: number | 'pregnant' | undefined;
  readonly locality: string | undefined;
  /** Not further than so many kilometres from here. */
  readonly near: NearHere | undefined;
  readonly part: PartOfDay | undefined;
  readonly free: boolean;
  readonly dropIn: boolean;
}

export interface OnDay {
  readonly day: Day;
  readonly on: readonly Occurrence<OnSeries>[];
  /** What usually is, and is not. */
  readonly off: readonly { readonly series: OnSeries; readonly because: string }[];
}

/** The days that a span means, today among them. None when no half term is known. */
export function daysOf(when: WhenSpan, today: Day, calendar: Calendar): Day[] {
  const until = (last: Day, from = today) => {
    const days: Day[] = [];
    for (let day = from; day <= last; day = addDays(day, 1)) days.push(day);
    return days;
  };
  const sunday = addDays(today, 6 - weekdays.indexOf(weekdayOf(today)));
  switch (when) {
    case 'today':
      return [today];
    case 'tomorrow':
      return [addDays(today, 1)];
    case 'week':
      return until(sunday);
    case 'weekend':
      return until(sunday, today > addDays(sunday, -1) ? today : addDays(sunday, -1));
    case 'half-term': {
      const next = nextHalfTerm(today, calendar);
      return next ? until(next.to, next.from < today ? today : next.from) : [];
    }
    default:
      return when satisfies never;
  }
}

/** The half-term break that is on, or comes next. */
export const nextHalfTerm = (today: Day, { terms }: Calendar): { readonly from: Day; readonly to: Day } | undefined =>
  terms.flatMap(({ halfTerm }) => halfTerm ?? []).find(({ to }) => to >= today);

/** What is on in a span, day by day: what is over is left out, and the same thing is never told twice. `now`: 2026-11-24T15:13. */
export function whatsOn(all: WhatsOn, query: OnQuery, { now, calendar }: { readonly now: string; readonly calendar: Calendar }): OnDay[] {
  const wanted = all.series.filter((series) => isWanted(series, query, all));
  return daysOf(query.when, dayOf(now), calendar).map((day) => ({
    day,
    on: once(occurrencesOn(wanted, day).filter(({ on, series }) => `${on}T${series.end}` > now)),
    off: offOn(wanted, day).filter(({ series }) => `${day}T${series.end}` > now),
  }));
}

/** One that two entries of a record both give stands once. */
function once(occurrences: readonly Occurrence<OnSeries>[]): Occurrence<OnSeries>[] {
  const told = new Set<string>();
  return occurrences.filter(({ series: { service, place, start, end, name } }) => {
    const what = [service, place, start, end, name].join();
    return !told.has(what) && told.add(what);
  });
}

function isWanted(series: OnSeries, query: OnQuery, { services, places }: WhatsOn): boolean {
  const [service, place] = [services[series.service], places[series.place]];
  if (!service || !place) return false;
  if (query.need && !service.needs.includes(query.need)) return false;
  if (query.age !== undefined && !mayServe(service.ages, query.age)) return false;
  if (query.locality && place.locality !== query.locality) return false;
  if (query.near && !(place.point && distanceKm(place.point, query.near.point) <= query.near.withinKm)) return false;
  if (query.free && !service.free) return false;
  if (query.dropIn && !service.dropIn) return false;
  return !query.part || partsBetween(series.start, series.end).includes(query.part);
}

/** Ages that nobody has recorded may be the right ones: they are shown, and say "ask". */
function mayServe(ages: Ages, age: number | 'pregnant'): boolean {
  if (ages.kind === 'unknown' || ages.kind === 'any') return true;
  if (age === 'pregnant') return ages.kind === 'pregnancy' || (ages.kind === 'range' && ages.pregnancy);
  if (ages.kind !== 'range') return ages.kind === 'parents-and-carers';
  return youngestMonths(ages.from) <= age && age <= oldestMonths(ages.to);
}
