import type { OpenIndex } from './open-index.ts';
import { type Asked, needFinder } from './rank.ts';
import type { Term } from './words.ts';

/** Why a service is among the results, in words a family can check: the need it helps with, then the words it has. */
export function because(open: OpenIndex, card: number, asked: Omit<Asked, 'terms'> & { readonly terms: readonly Term[] }): string {
  const need = needFinder(open, asked)(card);
  const label = need && open.index.needs.find(({ id }) => id === need.id)?.label;
  const match = asked.text.get(card);
  const typed = (terms: readonly string[]) =>
    [...new Set(asked.terms.filter(({ term }) => terms.includes(term)).map((term) => `‘${term.typed}’`))].join(', ');
  const reasons = [
    ...(label ? [`Helps with: ${label}`] : []),
    ...(match && match.inName.length > 0 ? [`name matches ${typed(match.inName)}`] : []),
    ...(match && !label && match.inName.length === 0 ? [`mentions ${typed(match.anywhere)}`] : []),
  ];
  if (reasons.length > 0) return capital(reasons.join('; '));
  const first = open.index.needs[open.rows.need[card]?.[0] ?? -1]?.label;
  return first ? `Helps with: ${first}` : 'Fits what you chose';
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
