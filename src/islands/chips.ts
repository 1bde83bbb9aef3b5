import { sayMiles } from '../domain/distance.ts';
import { facetNames, type Near, type Query, toggleValue } from '../search/query.ts';
import type { Found } from './search-worker.ts';

/** Something asked for, and the query without it. */
export interface AskedChip {
  readonly id: string;
  readonly says: string;
  readonly takeAway: (now: Query) => Query;
}

/** What was understood from the words and what was chosen, as it is now: the answer may be a moment behind it. */
export function chipsOf({ understood, facets }: Pick<Found['answer'], 'understood' | 'facets'>, query: Query): AskedChip[] {
  const fromWords = understood
    .filter(({ id }) => !query.dismissed.includes(id))
    .map(({ id, says }): AskedChip => ({ id, says, takeAway: (now) => ({ ...now, dismissed: [...now.dismissed, id] }) }));
  const chosen = facetNames.flatMap((facet) =>
    facets[facet]
      .filter(({ value }) => query[facet].includes(value))
      .map(
        ({ value, label }): AskedChip => ({
          id: `chosen ${facet}:${value}`,
          says: label,
          takeAway: (now) => toggleValue(now, facet, value),
        }),
      ),
  );
  return [...fromWords, ...chosen, ...(query.near ? [nearChip(query.near, query.withinKm)] : [])];
}

const nearChip = ({ label }: Near, withinKm: number | undefined): AskedChip => ({
  id: 'near',
  says: withinKm === undefined ? `Nearest to ${label} first` : `Within ${sayMiles(withinKm)} of ${label}`,
  takeAway: ({ near: _near, withinKm: _farther, ...rest }) => rest,
});
