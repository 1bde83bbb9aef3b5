import { z } from 'zod';

/** A calendar day, year first: 2026-11-23. */
export const Day = z
  .string({ error: 'write the date year first, like 2026-11-23' })
  .refine((text) => z.iso.date().safeParse(text).success, {
    error: 'write a real date, year first, like 2026-11-23',
  })
  .meta({ format: 'date' });
export type Day = z.infer<typeof Day>;

const clock = /^([01]?\d|2[0-3]):([0-5]\d)$|^24:00$/;
const spoken = /^(1[0-2]|[1-9])(?:[:.]([0-5]\d))?\s?(am|pm)$/i;

/** A time of day. Written 9:30, 13:00, 9:30am, 1pm, midday or midnight (the end of the day); kept as HH:MM. */
export const Time = z.string({ error: 'write the time, like 9:30 or 1:30pm' }).transform((text, context) => {
  const time = toClock(text.trim());
  if (time) return time;
  context.addIssue({ code: 'custom', message: 'write a real time, like 9:30, 13:00 or 1:30pm' });
  return z.NEVER;
});
/** `HH:MM` on the 24-hour clock; `24:00` is the end of the day. */
export type Time = z.infer<typeof Time>;

function toClock(text: string): string | undefined {
  if (/^(midday|noon)$/i.test(text)) return '12:00';
  if (/^midnight$/i.test(text)) return '24:00';
  if (clock.test(text)) return text.padStart(5, '0');
  const match = spoken.exec(text);
  if (!match) return undefined;
  const hour = (Number(match[1]) % 12) + (match[3]?.toLowerCase() === 'pm' ? 12 : 0);
  return `${String(hour).padStart(2, '0')}:${match[2] ?? '00'}`;
}

/** In the order of the week here: Monday first. */
export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** A day of the week, in full: Tuesday. */
export const Weekday = z.enum(weekdays, { error: 'write the day in full with a capital, like Tuesday' });
export type Weekday = z.infer<typeof Weekday>;
