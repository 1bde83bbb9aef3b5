import { addDays, daysBetween } from './day.ts';
import type { Day } from './schema/when.ts';

/**
 * Days in order, written short for pages to carry: runs of days that are equally far apart, with a space between. A run is its first
 * day without dashes, `x` and how many, and `/` and how many days apart where that is not a week: "20261125x4 20270106x2/14".
 */
export type PackedDays = string;

/** Days in order, each once → packed. */
export function packDays(days: readonly Day[]): PackedDays {
  const runs: string[] = [];
  for (let at = 0; at < days.length; ) {
    const first = days[at] as Day;
    const apart = gapAt(days, at);
    let count = 1;
    while (count > 0 && at + count < days.length && gapAt(days, at + count - 1) === apart) count++;
    runs.push(`${first.replaceAll('-', '')}${count === 1 ? '' : `x${count}`}${count === 1 || apart === 7 ? '' : `/${apart}`}`);
    at += count;
  }
  return runs.join(' ');
}

const gapAt = (days: readonly Day[], at: number): number => {
  const [one, next] = [days[at], days[at + 1]];
  return one && next ? daysBetween(one, next) : 0;
};

/** The first so many of the days that are not before one: all, when no limit is given. */
export function daysFrom(packed: PackedDays, from: Day, limit = Number.POSITIVE_INFINITY): Day[] {
  const days: Day[] = [];
  for (const run of packed.split(' ')) {
    const [, year, month, date, count = 1, apart = 7] = /^(\d{4})(\d\d)(\d\d)(?:x(\d+))?(?:\/(\d+))?$/.exec(run) ?? [];
    if (!year) continue;
    const first = `${year}-${month}-${date}`;
    const past = Math.max(0, Math.ceil(daysBetween(first, from) / Number(apart)));
    for (let at = past; at < Number(count) && days.length < limit; at++) days.push(addDays(first, at * Number(apart)));
  }
  return days;
}

/** Is this one of the days? */
export const hasDay = (packed: PackedDays, day: Day): boolean => daysFrom(packed, day, 1)[0] === day;
