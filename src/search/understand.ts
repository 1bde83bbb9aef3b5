import type { Day } from '../domain/schema/when.ts';
import type { Chip, SaidPostcode, Understood } from './chip.ts';
import { understandAges } from './understand-ages.ts';
import { understandDays } from './understand-days.ts';
import { type PlaceSense, understandPlace, understandPostcode } from './understand-place.ts';
import { plainText } from './words.ts';

/** What the reader of a sentence needs to know of the directory. */
export interface Sense extends PlaceSense {
  /** Do people say these words together for a need? "free school meals", "bullied online". */
  readonly isSaying: (words: string) => boolean;
}

/** When a sentence is read, and the chips that the person took away. */
export interface Reading {
  readonly today: Day;
  readonly dismissed?: readonly string[];
  readonly postcode?: SaidPostcode | undefined;
}

/** A sentence → what it says besides the need, and the words that are left. Chips that were taken away are plain words again. */
export function understand(words: string, sense: Sense, { today, dismissed = [], postcode }: Reading): Understood {
  const readers = [
    // First, as it was typed: "DN4 3AB" has no age in it.
    (text: string) => understandPostcode(text, postcode),
    (text: string) => ({ chips: [], rest: plain(text) }),
    understandAges,
    (text: string) => understandDays(text, today),
    ...sayings.map((saying) => (text: string) => understandSaying(text, saying, sense)),
    ...(postcode ? [] : [(text: string) => understandPlace(text, sense)]),
  ];
  let text = words;
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

/** "3-year-old" → "3 year old"; "4-7" → "4 to 7"; "3yr" → "3 yr". */
const plain = (words: string) =>
  plainText(words)
    .replace(/(\d)\s*[-–]\s*(\d)/g, '$1 to $2')
    .replace(/(\d)(?=(?:yrs?|years?|yo|months?|mths?|y)\b)/g, '$1 ')
    .replace(/[^\p{L}\p{N}£]+/gu, ' ')
    .trim();

interface Saying {
  readonly pattern: RegExp;
  /** It asks for the same beside any word; others may say a need with their neighbours: "bullied online", "violent at home". */
  readonly isNeverNeed?: true;
  readonly chip: Chip;
}

/** Words that filter or rank whatever the need. */
const sayings: readonly Saying[] = [
  // What the state pays for is a need of its own, and not a wish for things that cost nothing.
  {
    pattern:
      /(?<!\b(?:hours?|hrs|year olds?) )\b(?:for )?free\b(?! (?:school|childcare|child ?care|child ?minders?|nursery|hours?|hrs|places?|meals?|milk|bus|travel|prescriptions?))(?: of charge)?/,
    isNeverNeed: true,
    chip: { id: 'cost:free', says: 'Free, or cost not known', kind: 'cost' },
  },
  { pattern: /\bonline\b/, chip: { id: 'delivery:online', says: 'Online first', kind: 'delivery', delivery: 'online' } },
  {
    pattern:
      /\b(?:home visits?|(?:come|comes|coming|visits?|visiting) (?:to )?(?:me |us )?(?:at )?(?:my |our |the )?(?:home|house)|at home)\b/,
    chip: { id: 'delivery:home', says: 'Comes to you first', kind: 'delivery', delivery: 'home' },
  },
  { pattern: /\b(?:by|over|via) text\b/, chip: { id: 'delivery:text', says: 'By text first', kind: 'delivery', delivery: 'text' } },
  {
    pattern: /\b(?:by|over|on) (?:the )?phone\b/,
    chip: { id: 'delivery:phone', says: 'By phone first', kind: 'delivery', delivery: 'phone' },
  },
];

/** Words that stand at the edge of a saying and tell nothing of what is beside it. */
const edges = /^(?:for|by|over|via|on|at|the) | of charge$/g;

/** A saying, unless with its neighbours it says a need. */
function understandSaying(text: string, { pattern, isNeverNeed, chip }: Saying, { isSaying }: Sense): Understood {
  const match = pattern.exec(text);
  if (!match) return { chips: [], rest: text };
  const [before, after] = [text.slice(0, match.index).trim(), text.slice(match.index + match[0].length).trim()];
  const word = match[0].replace(edges, '');
  // At the beginning or the end there is no neighbour on that side.
  const withNeighbours = [...(before ? [`${before.split(' ').at(-1)} ${word}`] : []), ...(after ? [`${word} ${after.split(' ')[0]}`] : [])];
  const isNeed = !isNeverNeed && withNeighbours.some(isSaying);
  return isNeed ? { chips: [], rest: text } : { chips: [chip], rest: `${before} ${after}`.trim() };
}
