import { addDays } from '../../src/domain/day.ts';

/**
 * A time on the clock in London → the moment, as the law has it: British Summer Time from 1am UTC on the last Sunday of March to 1am UTC
 * on the last Sunday of October. An hour that comes twice is taken the first time; one that does not exist, an hour later.
 */
export function utcOf(day: string, time: string): string {
  const year = day.slice(0, 4);
  const lastSunday = (month: string) => {
    const end = `${year}-${month}-31`;
    return addDays(end, -new Date(`${end}T12:00:00Z`).getUTCDay());
  };
  const wall = `${day}T${time}`;
  const summer = wall >= `${lastSunday('03')}T02:00` && wall < `${lastSunday('10')}T02:00`;
  return new Date(Date.parse(`${wall}:00Z`) - (summer ? 3_600_000 : 0)).toISOString();
}
