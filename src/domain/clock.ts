import type { Time } from './schema/when.ts';

/** 09:30 → 9:30am; 13:00 → 1pm; 12:00 → midday; 24:00 → midnight. */
export function sayTime(time: Time): string {
  if (time === '12:00') return 'midday';
  if (time === '24:00' || time === '00:00') return 'midnight';
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const onTheHour = hour % 12 === 0 ? 12 : hour % 12;
  return `${onTheHour}${minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`}${hour < 12 ? 'am' : 'pm'}`;
}

/** 9:30am to 11am */
export const sayTimes = (from: Time, to: Time): string => `${sayTime(from)} to ${sayTime(to)}`;
