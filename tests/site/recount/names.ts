import { aboutOf, rowsOf } from './downloads.ts';

/** Words with a number in them that is no figure: names, ages and dates. All of them but the dates are in the downloads. */

const named: readonly (readonly [sheet: string, columns: readonly string[]])[] = [
  ['service-map', ['age_band', 'need', 'area']],
  ['needs', ['group']],
  ['records', ['service', 'organisation']],
  ['neighbourhoods', ['area']],
  ['access', ['to']],
  ['hub-strands', ['strand']],
  ['late-intervention', ['item']],
  ['scorecard', ['indicator', 'comparator_name']],
  ['duties', ['heading', 'law']],
  ['contracts', ['funder']],
];

/** Tables that somebody supplied, whose titles and sources may have a year in them. */
const supplied = ['scorecard', 'late-intervention', 'supplied-spend', 'duties'];

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const dates = new RegExp(`\\b(?:\\d{1,2} )?(?:${months}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\b(?: \\d{4})?`, 'g');
const aged = /\baged? \d+ to \d+\b/g;
/** How a figure is told, or what was asked, and no figure: "95% interval", "per 1,000", "more than 30 minutes' walk", "fewer than 5". */
const manner = /\b9[05]% interval|\bper [\d,]+\b|\b(?:each|for) 1,000\b|\b(?:15|30) minutes\b|\bfewer than 5\b/g;

let names: RegExp | undefined;

/** Every name with a digit in it, the longest first, so that no part of one is taken for another. */
function namesWithDigits(): RegExp {
  if (names) return names;
  const found = named.flatMap(([sheet, columns]) => rowsOf(sheet).flatMap((row) => columns.map((column) => row[column] ?? '')));
  found.push(...supplied.map(aboutOf).flatMap(({ title, source }) => [title, source]));
  const distinct = [...new Set(found)].filter((name) => /\d/.test(name)).sort((a, b) => b.length - a.length);
  names = new RegExp(distinct.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
  return names;
}

/** The words less names, ages and dates. */
export const withoutNames = (words: string): string =>
  words.replace(/\s+/g, ' ').replace(namesWithDigits(), '…').replace(dates, '…').replace(aged, '…').replace(manner, '…');
