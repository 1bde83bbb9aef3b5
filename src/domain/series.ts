import { daysFrom, hasDay, type PackedDays } from './packed-days.ts';
import type { Day, Time } from './schema/when.ts';

/**
 * A session with the days on which it comes round, found when the site is built: pages and search only have to look at the clock.
 * All times are those on the wall in London, so that no clock change moves a group.
 */
export interface Series {
  readonly start: Time;
  readonly end: Time;
  readonly on: PackedDays;
  /** Of those days, the ones on which nobody has said whether it runs, by reason: "Easter Monday". */
  readonly ask?: Readonly<Record<string, PackedDays>>;
  /** Days on which it would have come round and does not, by reason: "half term". */
  readonly off?: Readonly<Record<string, PackedDays>>;
  /** What this one is called, where that is not the service's name. */
  readonly name?: string;
  /** How to book this one. */
  readonly booking?: string;
  /** The place's id, when the record says which. */
  readonly at?: string;
}

/** One time that a series comes round. */
export interface Occurrence<Of extends Series = Series> {
  readonly on: Day;
  readonly series: Of;
  /** Why it may not be on after all: "Easter Monday". */
  readonly ask?: string;
}

/** The first so many times, soonest first, from a day on. */
export function occurrencesFrom<Of extends Series>(all: readonly Of[], from: Day, limit: number): Occurrence<Of>[] {
  return all
    .flatMap((series) => daysFrom(series.on, from, limit).map((on) => occurrence(series, on)))
    .sort(byTime)
    .slice(0, limit);
}

/** Every time on one day, in the order of the clock. */
export const occurrencesOn = <Of extends Series>(all: readonly Of[], day: Day): Occurrence<Of>[] =>
  all
    .filter((series) => hasDay(series.on, day))
    .map((series) => occurrence(series, day))
    .sort(byTime);

/** Those that would have been on that day, with the reason why they are not. */
export const offOn = <Of extends Series>(all: readonly Of[], day: Day): { readonly series: Of; readonly because: string }[] =>
  all.flatMap((series) => {
    const because = reasonOn(series.off, day);
    return because === undefined ? [] : [{ series, because }];
  });

/** The next time that is not over at this moment (2026-11-24T15:13), or is on now. */
export const nextOccurrence = <Of extends Series>(all: readonly Of[], now: string): Occurrence<Of> | undefined =>
  // One that is over today is not next; each series may have been on.
  occurrencesFrom(all, now.slice(0, 10), all.length + 1).find(({ on, series }) => `${on}T${series.end}` > now);

const occurrence = <Of extends Series>(series: Of, on: Day): Occurrence<Of> => {
  const ask = reasonOn(series.ask, on);
  return { on, series, ...(ask === undefined ? {} : { ask }) };
};

const reasonOn = (reasons: Series['off'], day: Day) => Object.entries(reasons ?? {}).find(([, days]) => hasDay(days, day))?.[0];

const byTime = (a: Occurrence, b: Occurrence) =>
  a.on.localeCompare(b.on) || a.series.start.localeCompare(b.series.start) || a.series.end.localeCompare(b.series.end);
