import { addMonths } from '../domain/day.ts';
import type { Directory } from '../domain/directory.ts';
import { checkDueOn, monthsUntilStale } from '../domain/freshness.ts';
import type { Day } from '../domain/schema/when.ts';
import { type CellState, stateOf } from './cell-state.ts';
import { type Axes, type Cell, type Matrix, matrixOf } from './matrix.ts';
import type { Supply } from './supply.ts';

/** A cell that changes for the worse, and what it changes to. */
export interface Worse {
  readonly cell: Cell;
  readonly from: CellState['kind'];
  readonly to: 'thin' | 'empty' | 'unknown';
  readonly because: readonly string[];
}

/** What ends on a day, and the cells that it empties or leaves hanging by a thread, if nothing is renewed. */
export interface Ending {
  readonly on: Day;
  readonly services: readonly Supply[];
  readonly worse: readonly Worse[];
}

/**
 * Day by day until the horizon: the closing dates and published contract ends, and what each does to the matrix when nothing that
 * ends is renewed and nothing new comes. A contract that is not published, or has no end recorded, is not among them.
 */
export function endings(supplies: readonly Supply[], axes: Axes, { today, horizon }: { today: Day; horizon: Day }): Ending[] {
  const days = [...new Set(supplies.flatMap(({ endsOn }) => (endsOn && endsOn >= today && endsOn <= horizon ? [endsOn] : [])))].sort();
  let before = matrixOf(supplies, axes);
  return days.map((on) => {
    const left = supplies.filter(({ endsOn }) => endsOn === undefined || endsOn > on);
    const after = matrixOf(left, axes);
    const worse = worseThan(before, after);
    before = after;
    return { on, services: supplies.filter(({ endsOn }) => endsOn === on), worse };
  });
}

const order: Readonly<Record<CellState['kind'], number>> = { 'not-applicable': 0, covered: 1, thin: 2, unknown: 3, empty: 4 };

// Only what has already happened makes a cell thin here: what ends later has its own day.
const noHorizon: Day = '0000-01-01';

/** Cells of one matrix that are worse in another. */
export const worseThan = (before: Matrix, after: Matrix): Worse[] => comparedWith(before, after).worse;

/** Cells of one matrix that are worse in another, and those that are better: how each would get worse again. `after` may be a part. */
export function comparedWith(before: Matrix, after: Matrix): { worse: Worse[]; better: Worse[] } {
  const worse: Worse[] = [];
  const better: Worse[] = [];
  for (const [key, then] of after) {
    const cell = before.get(key);
    if (!cell) continue;
    const [was, is] = [stateOf(cell, noHorizon).kind, stateOf(then, noHorizon).kind];
    if (order[is] > order[was]) worse.push(...change(cell, then, { from: was, to: is }));
    if (order[is] < order[was]) better.push(...change(then, cell, { from: is, to: was }));
  }
  return { worse, better };
}

/** A cell that is worse than another, with what it lacks. */
function change(cell: Cell, lesser: Cell, { from, to }: Record<'from' | 'to', CellState['kind']>): Worse[] {
  if (to === 'covered' || to === 'not-applicable') return [];
  const kept = new Set([...lesser.here, ...lesser.reaching].map(({ id }) => id));
  const lost = [...cell.here, ...cell.reaching].filter(({ id }) => !kept.has(id));
  return [{ cell: lesser, from, to, because: lost.map(({ name }) => name) }];
}

/** A month, with the records whose check falls due in it and those that would be a year old, if nobody looks. */
export interface ChecksInMonth {
  readonly month: string;
  readonly due: readonly string[];
  readonly stale: readonly string[];
}

/** Checks falling due by month, from this month until the horizon. What is overdue already stands in this month. */
export function checksAhead(directory: Directory, { today, horizon }: { today: Day; horizon: Day }): ChecksInMonth[] {
  const records = [...directory.services.values()].flatMap(({ status, checked, name }) =>
    status.kind === 'closed' || checked.kind === 'not-yet'
      ? []
      : [{ name, due: checkDueOn(checked), stale: addMonths(checked.on, monthsUntilStale) }],
  );
  const months: ChecksInMonth[] = [];
  for (let first = today; first.slice(0, 7) <= horizon.slice(0, 7); first = addMonths(first, 1)) {
    const month = first.slice(0, 7);
    const isFirst = months.length === 0;
    const falls = (day: Day) => day.slice(0, 7) === month || (isFirst && day < today);
    months.push({
      month,
      due: records.filter(({ due }) => falls(due)).map(({ name }) => name),
      stale: records.filter(({ stale }) => falls(stale)).map(({ name }) => name),
    });
  }
  return months;
}
