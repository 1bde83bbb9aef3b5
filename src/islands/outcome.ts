import type { Answer } from '../search/find.ts';
import { hasFilters, type Query } from '../search/query.ts';

type Found = Pick<Answer, 'query' | 'total' | 'widened' | 'understood'>;

/** What came of a search: what stands above the list, and what a screen reader says. What is not a full match never looks like one. */
export interface Outcome {
  readonly heading: string;
  /** What to know of the list before reading it. */
  readonly notice?: string;
}

export function outcomeOf({ query, total, widened, understood }: Found): Outcome {
  if (widened === 'understood')
    return { heading: 'Nothing matches all of that', notice: `These are the closest, without ${inWords(letGo(understood))}.` };
  if (widened === 'words') return { heading: 'We did not find your words', notice: 'Try other words, or ask someone.' };
  if (!isAsked(query)) return { heading: `All ${total} services` };
  if (total === 0) return { heading: 'No services match all of that' };
  return { heading: `${total} ${total === 1 ? 'service' : 'services'}` };
}

/** Was anything asked for? Without, everything is shown, and nothing has a reason to be there. */
export const isAsked = (query: Query): boolean => query.words.trim() !== '' || hasFilters(query);

/** the age, the place and the cost */
const inWords = (things: readonly string[]) => things.join(', ').replace(/, ([^,]*)$/, ' and $1');

/** What was understood and strict: a day, or a wish to be rung, only ever changes the order. */
const letGo = (understood: Found['understood']): string[] => [
  ...(understood.some(({ kind }) => kind === 'age') ? ['the age'] : []),
  ...(understood.some((chip) => chip.kind === 'place' && chip.locality) ? ['the place'] : []),
  ...(understood.some(({ kind }) => kind === 'cost') ? ['the cost'] : []),
];
