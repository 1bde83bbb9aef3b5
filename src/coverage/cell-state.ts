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
  if (cell.here.length + cell.reaching.length === 0) return { kind: cell.agesUnknown.length > 0 ? 'unknown' : 'empty' };
  const because = thinness(cell, horizon);
  return because.length > 0 ? { kind: 'thin', because } : { kind: 'covered' };
}

/** The lists are not joined: most cells are settled by the first services of a long list, thousands of times in a what-if. */
function thinness({ here, reaching }: Cell, horizon: Day): Thinness[] {
  const all = (test: (supply: Supply) => boolean) => here.every(test) && reaching.every(test);
  const single = here.length + reaching.length === 1;
  const first = here[0] ?? reaching[0];
  return [
    ...(single ? (['one-service'] as const) : []),
    ...(!single && all(({ organisation }) => organisation === first?.organisation) ? (['one-provider'] as const) : []),
    ...(!single && isOnePlace(all) ? (['one-place'] as const) : []),
    ...(all(({ checked }) => !checked) ? (['none-checked'] as const) : []),
    ...(all(({ endsOn }) => endsOn !== undefined && endsOn <= horizon) ? (['all-end'] as const) : []),
  ];
}

/** Is all of it behind one door? A service whose door nobody recorded may be anywhere else. */
function isOnePlace(all: (test: (supply: Supply) => boolean) => boolean): boolean {
  let one: string | undefined;
  const sameDoor = all(({ comesToPeople, doors }) => {
    one ??= doors[0]?.id;
    return !comesToPeople && doors.length > 0 && doors.every(({ id }) => id === one);
  });
  return sameDoor && one !== undefined;
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
