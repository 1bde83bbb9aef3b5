import { usualWeek } from './opening.ts';
import { listWords } from './reach.ts';
import type { Opening } from './schema/opening.ts';
import type { Weekday } from './schema/when.ts';
import { weekdays } from './weekdays.ts';

/** The usual week in as few lines as will say it: [{ days: 'Monday to Friday', hours: '9am to 4pm' }, { days: 'Saturday and Sunday', hours: 'Closed' }]. */
export function shortWeek(opening: Opening): { days: string; hours: string }[] {
  const byHours = new Map<string, Weekday[]>();
  for (const { day, hours } of usualWeek(opening)) byHours.set(hours, [...(byHours.get(hours) ?? []), day]);
  return [...byHours]
    .sort(([a], [b]) => Number(a === 'Closed') - Number(b === 'Closed'))
    .map(([hours, days]) => ({ days: sayDays(days), hours }));
}

/** Monday to Friday; Monday, Wednesday and Friday; Saturday and Sunday. */
function sayDays(days: readonly Weekday[]): string {
  const [first, last] = [days[0], days.at(-1)];
  if (days.length === weekdays.length) return 'Every day';
  const inARow = days.every((day, at) => weekdays[weekdays.indexOf(first ?? day) + at] === day);
  return inARow && days.length > 2 ? `${first} to ${last}` : listWords(days);
}
