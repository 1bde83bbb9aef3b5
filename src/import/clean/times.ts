import { weekdayOf } from '../../domain/day.ts';
import { Day, weekdays } from '../../domain/schema/when.ts';
import type { FoundTimes } from '../found.ts';
import { type Hours, readHours, readTime } from './clock-times.ts';
import { type ReadDay, readDays } from './days.ts';
import { oneLine } from './one-line.ts';

/** How a session comes round, as someone would type it. */
export type TypedRepeats =
  | 'weekly'
  | 'term-time'
  | 'school-holidays'
  | { readonly kind: 'fortnightly'; readonly startingOn: string }
  | { readonly kind: 'monthly'; readonly nth: string }
  | { readonly kind: 'dates'; readonly dates: readonly string[] };

export interface ReadSession {
  readonly day?: string;
  readonly start: string;
  readonly end: string;
  readonly repeats: TypedRepeats;
  readonly from?: string;
  readonly until?: string;
  readonly place?: number;
}

/** What a source's times say for certain, and what is left as words for a person to read. */
export interface ReadTimes {
  readonly sessions: readonly ReadSession[];
  readonly words: readonly string[];
}

/** Rule fields and words → sessions, only where every part is understood; everything else stays as words. */
export function readTimes(times: readonly FoundTimes[], today: string): ReadTimes {
  const read = times.map((one) => readOne(one, today));
  return { sessions: once(read.flatMap(({ sessions }) => sessions)), words: [...new Set(read.flatMap(({ words }) => words))] };
}

function readOne(times: FoundTimes, today: string): ReadTimes {
  const place = times.place === undefined ? {} : { place: times.place };
  const said = times.words.map(oneLine).filter(Boolean);
  const byRule = sessionsByRule(times, said.join(' '));
  if (byRule) {
    const current = byRule.filter(({ until }) => !until || until >= today);
    const ended = current.length < byRule.length ? [`Until ${byRule[0]?.until}: ${describeTimes(times)}`] : [];
    return { sessions: current.map((session) => ({ ...session, ...place })), words: [...ended, ...(saysMore(said) ? said : [])] };
  }
  const lines = [...times.words, `${times.days} ${times.opens} ${times.closes}`].flatMap((text) => text.split(/[\n;]+/));
  const byWords = sessionsInWords(lines.map(oneLine).filter(Boolean));
  if (byWords) return { sessions: byWords.map((session) => ({ ...session, ...dates(times), ...place })), words: [] };
  return { sessions: [], words: [...new Set([describeTimes(times), ...said])].filter(Boolean) };
}

/** More than the times over again. */
const saysMore = (said: readonly string[]) =>
  said.some((text) => sessionsInWords([text]) === undefined && !/^(term[- ]time( only)?|weekly|open)\.?$/i.test(text));

function sessionsByRule(times: FoundTimes, words: string): ReadSession[] | undefined {
  const hours = hoursOf(times);
  if (!hours || times.monthDays) return undefined;
  const startsOn = dayOf(times.startsOn);
  const days = times.days
    ? readDays(times.days)
    : /daily/i.test(times.frequency)
      ? weekdays.map((day) => ({ day }))
      : startsOn
        ? [{ day: weekdayOf(startsOn) }]
        : undefined;
  if (!days) return undefined;
  if (!times.days && startsOn && times.frequency === '') return [{ ...hours, repeats: { kind: 'dates', dates: [startsOn] } }];
  const sessions = days.map((day): ReadSession | undefined => {
    const repeats = repeatsOf(day, times, words);
    return repeats && { day: day.day, ...hours, repeats, ...dates(times) };
  });
  return sessions.every((session) => session !== undefined) ? sessions : undefined;
}

function hoursOf(times: FoundTimes): Hours | undefined {
  const [start, end] = [readTime(times.opens), readTime(times.closes)];
  // Midnight to midnight is what a form leaves behind when nobody filled it in.
  return start && end && end > start ? { start, end } : undefined;
}

function repeatsOf({ day, nth }: ReadDay, times: FoundTimes, words: string): TypedRepeats | undefined {
  const frequency = times.frequency.toLowerCase();
  if (nth) return frequency === '' || frequency.includes('month') ? { kind: 'monthly', nth } : undefined;
  if (/month|year|quarter/.test(frequency)) return undefined;
  if (frequency && !/week|daily|every/.test(frequency)) return undefined;
  if (times.interval === '2' || /fortnight|every (2|two|other) weeks?/.test(`${frequency} ${words.toLowerCase()}`)) {
    const startsOn = dayOf(times.startsOn) ?? dayOf(times.from);
    return startsOn && weekdayOf(startsOn) === day ? { kind: 'fortnightly', startingOn: startsOn } : undefined;
  }
  if (times.interval && times.interval !== '1' && times.interval !== '0') return undefined;
  return repeatsInWords(words);
}

function repeatsInWords(words: string): 'weekly' | 'term-time' | 'school-holidays' {
  if (/\bterm[- ]?time\b|\bin term\b|\bduring term\b|\bterm only\b/i.test(words)) return 'term-time';
  if (/\b(in|during) (the )?(school )?holidays\b|\bschool holidays only\b/i.test(words)) return 'school-holidays';
  return 'weekly';
}

/** A line of a timetable is short; a longer one is a story. */
const mostLetters = 200;

const filler =
  /\b(every|each|weekly|week|from|on|in|only|the|of|month|monthly|at|between|closed|during|term|time|termtime|school|open|opening|hours|times?|days?|and|sessions?|run|runs|we|meet|are|is)\b/gi;

/** Lines such as "Monday - Friday 07:30 - 08:45" and "Term time only". One line that is not understood, and nothing is certain. */
function sessionsInWords(lines: readonly string[]): ReadSession[] | undefined {
  const repeats = repeatsInWords(lines.join(' '));
  const read = lines.map((line) => sessionsInLine(line, repeats));
  if (read.some((line) => line === undefined)) return undefined;
  const sessions = read.flatMap((line) => line ?? []);
  return sessions.length > 0 ? sessions : undefined;
}

function sessionsInLine(line: string, repeats: TypedRepeats): ReadSession[] | undefined {
  const found = line.length > mostLetters ? undefined : readHours(line);
  if (!found) return undefined;
  const plain = found.rest
    .replace(/[()[\].,:*]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const words = plain.replace(/\bterm[- ]?time\b|\b(in|during) (the )?(school )?holidays\b/gi, ' ').replace(/ (?=-|to )/g, ' ');
  const bare = words
    .replace(/\b(first|1st|second|2nd|third|3rd|fourth|4th|last)\b(?=[^,]*\bmonth)/gi, (nth) => nth)
    .replace(filler, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (/\bclosed\b/i.test(plain) && found.hours.length === 0) return readDays(bare) ? [] : undefined;
  if (bare === '') return found.hours.length === 0 ? [] : undefined;
  const days = readDays(bare.replace(/^[-\s]+|[-\s]+$/g, ''));
  if (!days || found.hours.length === 0) return undefined;
  if (/fortnight|alternate|other/i.test(plain)) return undefined;
  return days.flatMap(({ day, nth }) =>
    found.hours.map((hours) => ({ day, ...hours, repeats: nth ? { kind: 'monthly' as const, nth } : repeats })),
  );
}

/** The dates of a series, where they are dates and the right way round. */
function dates({ from, until }: FoundTimes): { from?: string; until?: string } {
  const [first, last] = [dayOf(from), dayOf(until)];
  if (first && last && last < first) return {};
  return { ...(first ? { from: first } : {}), ...(last ? { until: last } : {}) };
}

/** `2026-09-08T00:00:00Z` → `2026-09-08`; undefined for what is no date. */
export function dayOf(text: string): string | undefined {
  const day = text.slice(0, 10);
  if (Day.safeParse(day).success) return day;
  const british = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  const turned = british ? `${british[3]}-${british[2]?.padStart(2, '0')}-${british[1]?.padStart(2, '0')}` : '';
  return Day.safeParse(turned).success ? turned : undefined;
}

/** A schedule in words, with nothing added. */
function describeTimes({ days, opens, closes, frequency, interval, monthDays, startsOn }: FoundTimes): string {
  const named = readDays(days)?.map(({ day, nth }) => (nth ? `${nth} ${day}` : day));
  const hours = [opens, closes]
    .filter(Boolean)
    .map((time) => readTime(time) ?? time)
    .join(' to ');
  const often = [interval && interval !== '1' && interval !== '0' ? `every ${interval}` : '', frequency.toLowerCase()]
    .filter(Boolean)
    .join(' ');
  return oneLine(
    [named?.join(', ') ?? days, hours, often, monthDays && `on day ${monthDays} of the month`, startsOn && `from ${startsOn.slice(0, 10)}`]
      .filter(Boolean)
      .join(', '),
  );
}

function once(sessions: readonly ReadSession[]): ReadSession[] {
  const seen = new Map(sessions.map((session) => [JSON.stringify({ ...session, place: undefined }), session]));
  return sessions.some(({ place }) => place !== undefined)
    ? [...new Map(sessions.map((session) => [JSON.stringify(session), session])).values()]
    : [...seen.values()];
}
