import { sayTime, sayTimes } from './clock.ts';
import { addDays, dayOf, sayDayOfWeek } from './day.ts';
import type { Day } from './schema/when.ts';
import { nextOccurrence, type Occurrence, type Series } from './series.ts';

/** When it is next, in words: "Today, 1:30pm to 3pm". Undefined when no time is known to come. `now` is 2026-11-24T15:13. */
export function sayNextTime(all: readonly Series[], now: string): string | undefined {
  const next = nextOccurrence(all, now);
  return next && sayOccurrence(next, now);
}

/** "On now, until 3pm"; "Tomorrow, 9:30am to 11am"; "Monday 29 March, 10am to midday. Easter Monday: check first". */
export function sayOccurrence({ on, series, ask }: Occurrence, now: string): string {
  const when = isOn({ on, series }, now)
    ? `On now, until ${sayTime(series.end)}`
    : `${sayNearDay(on, dayOf(now))}, ${sayTimes(series.start, series.end)}`;
  return ask ? `${when}. ${ask}: check first` : when;
}

/** Has it begun, and is it not over? */
export const isOn = ({ on, series }: Occurrence, now: string): boolean => `${on}T${series.start}` <= now && now < `${on}T${series.end}`;

/** Today, Tomorrow, or Monday 23 November. */
export function sayNearDay(day: Day, today: Day): string {
  if (day === today) return 'Today';
  return day === addDays(today, 1) ? 'Tomorrow' : sayDayOfWeek(day);
}
