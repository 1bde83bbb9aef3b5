import { stateOf } from '../../coverage/cell-state.ts';
import type { Cell, MatrixRow } from '../../coverage/matrix.ts';
import { searchUrl } from '../../domain/urls.ts';
import { queryToFragment } from '../../search/fragment.ts';
import { emptyQuery, type Query } from '../../search/query.ts';

/** The search that a family would make for a cell: the needs that its age can have, the age, the place. */
export function cellQuery(cell: Cell, row: MatrixRow): Query {
  return {
    ...emptyQuery,
    need: [...row.needs].flatMap(([need, bands]) => (bands.includes(cell.band) ? [need] : [])),
    age: [stateOf(cell, '').kind === 'unknown' ? 'unknown' : cell.band],
    locality: cell.area === '' ? [] : [cell.area],
  };
}

export const cellSearchUrl = (cell: Cell, row: MatrixRow): string => searchUrl(queryToFragment(cellQuery(cell, row)));
