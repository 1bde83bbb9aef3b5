import { agesInWords, type ReadAges, readAges } from '../clean/ages.ts';
import type { Found } from '../found.ts';
import type { Notes } from '../notes.ts';

/** The ages of a service: from its age fields, or from words that can only be ages. */
export function typeAges({ ages, whoFor }: Pick<Found, 'ages' | 'whoFor'>, notes: Notes): { ages: unknown; words: string[] } {
  const read = ages.map(({ from, to }) => ({ found: `${from || '?'} to ${to || '?'}`, ...readAges(from, to) }));
  for (const { found, why } of read) if (why) notes.dropped('ages', { found, why });
  const known = read.filter((one) => one.ages !== 'unknown').map((one) => one.ages);
  if (known.length > 0) return { ages: widest(known), words: [] };
  const inWords = whoFor.map(agesInWords).find((one) => one.ages !== 'unknown');
  if (inWords) return { ages: inWords.ages, words: [] };
  return { ages: 'unknown', words: [...new Set(read.map(({ words }) => words).filter(Boolean))] };
}

/** Several ranges on one record: the youngest of all to the oldest of all. */
function widest(ages: readonly ReadAges['ages'][]): ReadAges['ages'] {
  const ranges = ages.flatMap((one) => (typeof one === 'object' ? [one] : []));
  if (ranges.length < ages.length) return ages.find((one) => one === 'any') ?? ages[0] ?? 'unknown';
  const months = (age: string) => (age === 'any' ? Infinity : age.endsWith('months') ? Number.parseInt(age, 10) : Number(age) * 12);
  const froms = ranges.map(({ from }) => from).sort((a, b) => months(a) - months(b));
  const tos = ranges.map(({ to }) => to).sort((a, b) => months(b) - months(a));
  return { from: froms[0] ?? '0', to: tos[0] ?? 'any' };
}
