import { Time } from '../../domain/schema/when.ts';

/** From and until, on the 24-hour clock. */
export interface Hours {
  readonly start: string;
  readonly end: string;
}

/** "09:30:00", "9.30am", "4:00 PM", "noon" → `09:30`; undefined when it is no time, or when it might be morning or evening. */
export function readTime(source: string): string | undefined {
  const text = source
    .trim()
    .toLowerCase()
    .replace(/^(\d{1,2}:\d{2}):\d{2}(\.\d+)?(z|[+-]\d{2}:?\d{2})?$/, '$1')
    .replace(/\s+/g, '')
    .replace(/[ap]\.m\.?/g, (found) => `${found[0]}m`);
  const four = /^([01]\d|2[0-3])([0-5]\d)(hrs?)?$/.exec(text);
  const result = Time.safeParse(
    four
      ? `${four[1]}:${four[2]}`
      : text
          .replace(/^12noon$/, 'noon')
          .replace(/^12midnight$/, 'midnight')
          .replace(/^(\d{1,2})[.:](\d{2})$/, '$1:$2')
          .replace(/^0(\d[.:]\d{2}[ap]m)$/, '$1'),
  );
  return result.success ? result.data : undefined;
}

const clock = '(\\d{1,2}(?:[:.]\\d{2})?\\s*(?:am|pm|a\\.m\\.?|p\\.m\\.?)?|noon|midday|12 ?noon|midnight)';
const between = new RegExp(`(?:from |between )?\\b${clock}\\s*(?:-|–|—|to|until|till|and)\\s*${clock}(?![\\d:])`, 'gi');

/** Every "10am to 12pm" of a text, and the text without them. `undefined` when one of them could be morning or evening. */
export function readHours(text: string): { hours: Hours[]; rest: string } | undefined {
  const hours: (Hours | undefined)[] = [];
  const rest = text.replace(between, (_, from: string, to: string) => {
    hours.push(hoursBetween(from.trim(), to.trim()));
    return ' ';
  });
  return hours.every((one) => one !== undefined) ? { hours, rest } : undefined;
}

function hoursBetween(from: string, to: string): Hours | undefined {
  const half = /([ap])\.?m/i.exec(to)?.[1]?.toLowerCase();
  const end = readTime(withMinutes(to));
  if (!end) return undefined;
  // "10 to 11.30am" is in the morning; "11 to 1pm" starts before noon.
  const starts = hasHalf(from) || !half ? [withMinutes(from)] : [`${from}${half}m`, `${from}am`];
  const start = starts.map(readTime).find((time) => time !== undefined && time < end);
  if (!start) return undefined;
  const unmarked = !hasHalf(from) && !half && !/noon|midday|midnight/i.test(from + to);
  // With no am or pm, 1:30 to 3:00 might be either.
  return unmarked && (start < '07:00' || !isWritten24(from, to)) ? undefined : { start, end };
}

const hasHalf = (text: string) => /[ap]\.?m|noon|midday|midnight/i.test(text);
const withMinutes = (text: string) => (/^\d{1,2}$/.test(text.trim()) ? `${text.trim()}:00` : text);
/** "9:30 to 11:00" and "10 to 12" are in the morning when the one is before the other and neither is in the small hours. */
const isWritten24 = (from: string, to: string) => [from, to].every((time) => /^(0?[7-9]|1\d|2[0-3])([:.]\d{2})?$/.test(time.trim()));
