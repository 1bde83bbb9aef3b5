import { facetNames, type Near, type Query } from '../search/query.ts';
import type { Found } from './search-worker.ts';

/** Something asked for, and the query without it. */
export interface AskedChip {
  readonly id: string;
  readonly says: string;
  readonly takeAway: (now: Query) => Query;
}

/** What the results are for: what was understood from the words, and what was chosen. Pressed twice, each is taken away once. */
export function chipsOf({ query, understood, facets }: Pick<Found['answer'], 'query' | 'understood' | 'facets'>): AskedChip[] {
  const fromWords = understood.map(
    ({ id, says }): AskedChip => ({ id, says, takeAway: (now) => ({ ...now, dismissed: [...new Set([...now.dismissed, id])] }) }),
  );
  const chosen = facetNames.flatMap((facet) =>
    facets[facet]
      .filter(({ value }) => query[facet].includes(value))
      .map(
        ({ value, label }): AskedChip => ({
          id: `chosen ${facet}:${value}`,
          says: label,
          takeAway: (now) => ({ ...now, [facet]: now[facet].filter((one) => one !== value) }),
        }),
      ),
  );
  return [...fromWords, ...chosen, ...(query.near ? [nearChip(query.near, query.withinKm)] : [])];
}

const nearChip = ({ label, outside }: Near, withinKm: number | undefined): AskedChip => ({
  id: 'near',
  says: `${withinKm === undefined ? 'Nearest to' : `Within ${withinKm} km of`} ${label}${outside ? ` (${outside})` : ''}${withinKm === undefined ? ' first' : ''}`,
  takeAway: ({ near: _near, withinKm: _farther, ...rest }) => rest,
});
