import { weekdays } from '../domain/weekdays.ts';
import type { Chip, Understood } from './chip.ts';
import { understandAges } from './understand-ages.ts';
import { type PlaceSense, understandPlace } from './understand-place.ts';
import { plainText } from './words.ts';

/** What the reader of a sentence needs to know of the directory. */
export interface Sense extends PlaceSense {
  /** Do people say these words together for a need? "free school meals", "bullied online". */
  readonly isSaying: (words: string) => boolean;
}

/** A sentence → what it says besides the need, and the words that are left. Chips that were taken away are plain words again. */
export function understand(words: string, sense: Sense, dismissed: readonly string[] = []): Understood {
  const readers = [
    understandAges,
    (text: string) => understandWord(text, free, sense),
    understandDay,
    (text: string) => understandWord(text, online, sense),
    (text: string) => understandPlace(text, sense),
  ];
  let text = plain(words);
  const chips: Chip[] = [];
  for (const read of readers) {
    const { chips: found, rest } = read(text);
    const kept = found.filter(({ id }) => !dismissed.includes(id));
    // All of them taken away: the words are plain words again.
    if (found.length > 0 && kept.length === 0) continue;
    chips.push(...kept);
    text = rest;
  }
  return { chips, rest: text };
}

/** "3-year-old" → "3 year old"; "4-7" → "4 to 7"; "3yr" → "3 yr"; "dn40ab" → "dn4 0ab". */
const plain = (words: string) =>
  plainText(words)
    .replace(/\b([a-z]{1,2}\d[a-z\d]?)(\d[a-z]{2})\b/g, '$1 $2')
    .replace(/(\d)\s*[-–]\s*(\d)/g, '$1 to $2')
    .replace(/(\d)(?=(?:yrs?|years?|yo|months?|mths?|y)\b)/g, '$1 ')
    .replace(/[^\p{L}\p{N}£]+/gu, ' ')
    .trim();

interface Word {
  readonly pattern: RegExp;
  readonly chip: Chip;
}

const free: Word = {
  pattern: /\b(?:for )?free\b(?: of charge)?/,
  chip: { id: 'cost:free', says: 'Free, or cost not known', kind: 'cost' },
};
const online: Word = { pattern: /\bonline\b/, chip: { id: 'online:yes', says: 'Online first', kind: 'online' } };

/** A word that filters or ranks, unless with its neighbours it says a need: "free childcare", "online bullying". */
function understandWord(text: string, { pattern, chip }: Word, { isSaying }: Sense): Understood {
  const match = pattern.exec(text);
  if (!match) return { chips: [], rest: text };
  const [before, after] = [text.slice(0, match.index).trim(), text.slice(match.index + match[0].length).trim()];
  const word = match[0].replace(/^for | of charge$/g, '');
  const saying = [`${before.split(' ').at(-1)} ${word}`, `${word} ${after.split(' ')[0]}`].some(isSaying);
  return saying ? { chips: [], rest: text } : { chips: [chip], rest: `${before} ${after}`.trim() };
}

/** "on Saturday", "Saturday mornings", "this Tuesday": but not "every Monday", which is when the trouble comes. */
function understandDay(text: string): Understood {
  for (const day of weekdays) {
    const match = dayPattern(day.toLowerCase()).exec(text);
    if (match)
      return { chips: [{ id: `day:${day.toLowerCase()}`, says: `${day}s first`, kind: 'day', day }], rest: text.replace(match[0], ' ') };
  }
  return { chips: [], rest: text };
}

const dayPattern = (day: string) =>
  new RegExp(
    [
      `\\b(?:on|this|for)(?: a)? ${day}s?\\b`,
      `^${day}s?\\b`,
      `\\b${day}s? (?:morning|afternoon|evening)s?\\b`,
      `(?<!\\b(?:every|each|last) )\\b${day}s?$`,
    ].join('|'),
  );
