import { type Amount, notApplicable, sumOf } from './amount.ts';
import type { Cell } from './matrix.ts';
import type { Supply } from './supply.ts';

/** What a cell counts. */
export interface View {
  /** Services; places at one time; hours in the year ahead. */
  readonly weight: 'services' | 'places' | 'hours';
  /** Only what has a door in the area, or also what reaches it from elsewhere. National lines are in neither. */
  readonly reach: 'here' | 'reaching';
  /** Only records checked in the last twelve months, or all. */
  readonly records: 'checked' | 'all';
}

export const usualView: View = { weight: 'services', reach: 'reaching', records: 'all' };

/** Every view that there is a page for. */
export const allViews: readonly View[] = (['services', 'places', 'hours'] as const).flatMap((weight) =>
  (['reaching', 'here'] as const).flatMap((reach) => (['all', 'checked'] as const).map((records) => ({ weight, reach, records }))),
);

/** The number in a cell. Services whose ages nobody recorded make it "at least", or not known when there is no other. */
export function amountIn(cell: Cell, { weight, reach, records }: View): Amount {
  if (!cell.applies) return notApplicable;
  const counts = ({ checked }: Supply) => records === 'all' || checked;
  const sure = (reach === 'here' ? cell.here : [...cell.here, ...cell.reaching]).filter(counts);
  const unsure = cell.agesUnknown.filter((supply) => counts(supply) && (reach === 'reaching' || standsIn(supply, cell.area)));
  return sumOf([...sure.map((supply) => weightOf(supply, weight, { reach, area: cell.area })), ...unsure.map(() => undefined)]);
}

const standsIn = ({ doors }: Supply, area: string) => doors.some(({ locality }) => area === '' || locality === area);

function weightOf(supply: Supply, weight: View['weight'], { reach, area }: { reach: View['reach']; area: string }): number | undefined {
  if (weight === 'services') return 1;
  if (weight === 'places') return supply.places;
  if (!supply.timed) return undefined;
  const doors = supply.doors.filter(({ locality }) => reach === 'reaching' || area === '' || locality === area);
  return doors.reduce((sum, { hours }) => sum + hours, 0) + (reach === 'reaching' ? supply.otherHours : 0);
}
