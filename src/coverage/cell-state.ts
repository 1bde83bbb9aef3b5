import type { Day } from '../domain/schema/when.ts';
import type { Cell } from './matrix.ts';
import type { Supply } from './supply.ts';

/** Why cover hangs by a thread. */
export type Thinness = 'one-service' | 'one-provider' | 'one-place' | 'none-checked' | 'all-end';

/** How well a cell is covered by what is local. National lines do not count. */
export type CellState =
  | { readonly kind: 'covered' }
  | { readonly kind: 'thin'; readonly because: readonly Thinness[] }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'not-applicable' };

/** `horizon`: a service that ends on or before this day will not last. */
export function stateOf(cell: Cell, horizon: Day): CellState {
  if (!cell.applies) return { kind: 'not-applicable' };
  const local = [...cell.here, ...cell.reaching];
  if (local.length === 0) return { kind: cell.agesUnknown.length > 0 ? 'unknown' : 'empty' };
  const because = thinness(local, horizon);
  return because.length > 0 ? { kind: 'thin', because } : { kind: 'covered' };
}

function thinness(local: readonly Supply[], horizon: Day): Thinness[] {
  const single = local.length === 1;
  const doors = new Set(local.flatMap(({ doors }) => doors.map(({ id }) => id)));
  return [
    ...(single ? (['one-service'] as const) : []),
    ...(!single && new Set(local.map(({ organisation }) => organisation)).size === 1 ? (['one-provider'] as const) : []),
    ...(!single && doors.size === 1 && local.every(({ comesToPeople }) => !comesToPeople) ? (['one-place'] as const) : []),
    ...(local.every(({ checked }) => !checked) ? (['none-checked'] as const) : []),
    ...(local.every(({ endsOn }) => endsOn !== undefined && endsOn <= horizon) ? (['all-end'] as const) : []),
  ];
}

const thinWords: Readonly<Record<Thinness, string>> = {
  'one-service': 'only one service',
  'one-provider': 'all from one organisation',
  'one-place': 'all at one place',
  'none-checked': 'none checked in the last year',
  'all-end': 'all due to end',
};

/** A state in a word or two, always beside the number: colour is never alone. */
export function sayState(state: CellState): string {
  switch (state.kind) {
    case 'covered':
      return 'covered';
    case 'thin':
      return `thin: ${state.because.map((why) => thinWords[why]).join(', ')}`;
    case 'empty':
      return 'nothing local';
    case 'unknown':
      return 'not known: ages not recorded';
    case 'not-applicable':
      return 'does not apply at this age';
    default:
      return state satisfies never;
  }
}
