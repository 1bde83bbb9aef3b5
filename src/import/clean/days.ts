import { type Weekday, weekdays } from '../../domain/schema/when.ts';

/** A day of the week, and which one in the month if the source says so. */
export interface ReadDay {
  readonly day: Weekday;
  readonly nth?: 'first' | 'second' | 'third' | 'fourth' | 'last';
}

/** Days alone are short. */
const mostLetters = 200;

const nths: Readonly<Record<string, ReadDay['nth']>> = {
  '1': 'first',
  '2': 'second',
  '3': 'third',
  '4': 'fourth',
  '-1': 'last',
  first: 'first',
  '1st': 'first',
  second: 'second',
  '2nd': 'second',
  third: 'third',
  '3rd': 'third',
  fourth: 'fourth',
  '4th': 'fourth',
  last: 'last',
};
const dayWord = '(mon|tue|tues|wed|weds|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:days?)?';
const range = new RegExp(`^${dayWord}(?:-|to|until)${dayWord}$`);
const one = new RegExp(`^(?:every|each)?(first|1st|second|2nd|third|3rd|fourth|4th|last|-1|[1-4])?${dayWord}$`);

/** "MO,TU" · "Mon-Fri" · "Monday, Wednesday & Friday" · "1TU" · "weekdays" → days; undefined when any part is something else. */
export function readDays(text: string): ReadDay[] | undefined {
  if (text.length > mostLetters) return undefined;
  const parts = text
    .toLowerCase()
    .replace(/[–—]/g, '-')
    .replace(/\s*(-|\bto\b|\buntil\b)\s*/g, '$1')
    .replace(/\b(first|1st|second|2nd|third|3rd|fourth|4th|last|every|each)\s+/g, '$1')
    .split(/[,;&/+\s]+|\band\b/)
    .filter(Boolean);
  const days = parts.map(readPart);
  return parts.length > 0 && days.every((part) => part !== undefined) ? days.flat() : undefined;
}

function readPart(part: string): ReadDay[] | undefined {
  if (/^(weekdays?)$/.test(part)) return weekdays.slice(0, 5).map((day) => ({ day }));
  if (/^weekends?$/.test(part)) return weekdays.slice(5).map((day) => ({ day }));
  if (/^(daily|everyday|7days)$/.test(part)) return weekdays.map((day) => ({ day }));
  const code = /^([1-4]|-1)?(mo|tu|we|th|fr|sa|su)$/.exec(part);
  if (code)
    return withNth(
      code[1],
      weekdays.find((day) => day.toLowerCase().startsWith(code[2] ?? '?')),
    );
  const [, from, to] = range.exec(part) ?? [];
  if (from && to) return between(dayOf(from), dayOf(to));
  const [, nth, day] = one.exec(part) ?? [];
  return day ? withNth(nth, dayOf(day)) : undefined;
}

const dayOf = (word: string): Weekday | undefined => weekdays.find((day) => day.toLowerCase().startsWith(word.slice(0, 3)));

function withNth(nth: string | undefined, day: Weekday | undefined): ReadDay[] | undefined {
  if (!day) return undefined;
  const which = nth ? nths[nth] : undefined;
  return [which ? { day, nth: which } : { day }];
}

function between(from: Weekday | undefined, to: Weekday | undefined): ReadDay[] | undefined {
  if (!from || !to) return undefined;
  const [start, end] = [weekdays.indexOf(from), weekdays.indexOf(to)];
  const all = end >= start ? weekdays.slice(start, end + 1) : [...weekdays.slice(start), ...weekdays.slice(0, end + 1)];
  return all.map((day) => ({ day }));
}
