import type { Answer } from '../search/find.ts';
import type { Query } from '../search/query.ts';

/** Something that a query asks for, and that could be left out of it. */
export type Asked = Answer['without'][number]['facet'];

/** The query without one thing: neither what was chosen of it, nor what was understood of it from the words. */
export function leaveOut(query: Query, asked: Asked, understood: Answer['understood']): Query {
  if (asked === 'words') return { ...query, words: '', dismissed: [] };
  if (asked === 'near') {
    const { withinKm: _farther, ...rest } = query;
    return rest;
  }
  if (asked === 'outside') {
    const { near: _outside, withinKm: _farther, ...rest } = query;
    return { ...rest, dismissed: [...query.dismissed, ...idsOf(understood, 'place')] };
  }
  const kind = asked === 'locality' ? 'place' : asked;
  return { ...query, [asked]: [], dismissed: [...query.dismissed, ...idsOf(understood, kind)] };
}

const idsOf = (understood: Answer['understood'], kind: string) => understood.filter((chip) => chip.kind === kind).map(({ id }) => id);
