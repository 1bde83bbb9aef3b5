import { cell, ids, type Row, rowsOf, sum } from './downloads.ts';

/** Hours in a usual week, counted again from the sessions that anyone may turn up to. */

export type Season = 'term' | 'holiday';

/** From and to, in hours. */
export const parts = [
  [0, 12],
  [12, 17],
  [17, 24],
] as const;

export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const times: Readonly<Record<string, (season: Season) => number>> = {
  weekly: () => 1,
  'term-time': (season) => (season === 'term' ? 1 : 0),
  'school-holidays': (season) => (season === 'holiday' ? 1 : 0),
  fortnightly: () => 1 / 2,
  monthly: () => 12 / 52,
  dates: () => 0,
};

/** "09:15" → 9.25 */
const hourOf = (time: string): number => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour + minute / 60;
};

export const sessionsIn = (area: string, band?: string): Row[] =>
  rowsOf('sessions-to-turn-up-to').filter(
    (row) => (area === 'all' || cell(row, 'locality_id') === area) && (!band || ids(row, 'age_band_ids').includes(band)),
  );

/** Hours of some sessions in a usual week of a season, on a day and in a part of it. */
export function hoursIn(sessions: readonly Row[], season: Season, day?: string, [from, to]: readonly [number, number] = [0, 24]): number {
  return sum(
    sessions
      .filter((row) => (day ? cell(row, 'day') === day : weekdays.includes(cell(row, 'day'))))
      .map((row) => {
        const inPart = Math.min(to, hourOf(cell(row, 'end'))) - Math.max(from, hourOf(cell(row, 'start')));
        const often = times[cell(row, 'repeats')];
        if (!often) throw new Error(`How often is ${cell(row, 'repeats')}?`);
        return Math.max(0, inPart) * often(season);
      }),
  );
}
