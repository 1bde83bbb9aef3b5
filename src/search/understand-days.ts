import { addDays, weekdayOf } from '../domain/day.ts';
import type { Day, Weekday } from '../domain/schema/when.ts';
import { weekdays } from '../domain/weekdays.ts';
import type { Chip, Understood } from './chip.ts';

/** A way of saying when, and the chips that it means. */
interface Way {
  readonly pattern: RegExp;
  readonly chips: readonly Chip[];
  /** The words mean more than a day ("half term"), so they stay for the search. */
  readonly stays?: true;
}

/** "on Saturday", "Saturday mornings", "today", "this weekend", "in half term": but not "every Monday", which is when the trouble comes. */
export function understandDays(text: string, today: Day): Understood {
  const way = waysOn(today).find(({ pattern }) => pattern.test(text));
  if (!way) return { chips: [], rest: text };
  return { chips: way.chips, rest: way.stays ? text : text.replace(way.pattern, ' ').trim() };
}

const waysOn = (today: Day): Way[] => [
  ...weekdays.map((day): Way => ({ pattern: weekdayPattern(day.toLowerCase()), chips: [chipOf(day)] })),
  { pattern: /\b(?:(?:open|on|for) )?today\b/, chips: [chipOf(weekdayOf(today), 'On today first')] },
  { pattern: /\b(?:(?:open|on|for) )?tomorrow\b/, chips: [chipOf(weekdayOf(addDays(today, 1)), 'On tomorrow first')] },
  { pattern: /\b(?:(?:on|at|this) )?(?:the )?weekends?\b/, chips: [chipOf('Saturday'), chipOf('Sunday')] },
  {
    pattern: /\b(?:half terms?|(?:school|summer|easter|christmas|six weeks?) holidays?|holiday (?:club|camp|activit))/,
    chips: [{ id: 'holidays:yes', says: 'In the school holidays first', kind: 'holidays' }],
    stays: true,
  },
];

const chipOf = (day: Weekday, says = `${day}s first`): Chip => ({ id: `day:${day.toLowerCase()}`, says, kind: 'day', day });

const weekdayPattern = (day: string) =>
  new RegExp(
    [
      `\\b(?:on|this|for)(?: a)? ${day}s?\\b`,
      `^${day}s?\\b`,
      `\\b${day}s? (?:morning|afternoon|evening)s?\\b`,
      `(?<!\\b(?:every|each|last|coming|until|by) )\\b${day}s?$`,
    ].join('|'),
  );
