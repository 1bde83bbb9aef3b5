import type { Day } from '../domain/schema/when.ts';
import { type Amount, known, sumOf } from './amount.ts';
import { type CellState, stateOf } from './cell-state.ts';
import { worseThan } from './forward.ts';
import { type Axes, type Cell, type Matrix, matrixOf } from './matrix.ts';
import type { Supply } from './supply.ts';

/** What there was on a day. */
export interface Stock {
  readonly on: Day;
  readonly supplies: readonly Supply[];
}

/** What is counted of services, and of combinations of need, locality and age. */
export const stockMeasures = ['services', 'organisations', 'doors', 'places', 'hours'] as const;
export const cellMeasures = ['covered', 'thin', 'empty', 'unknown'] as const;
export type Measure = (typeof stockMeasures)[number] | (typeof cellMeasures)[number];

/** A combination of need, locality and age whose cover is not what it was, and the services that made the difference. */
export interface CellChange {
  readonly cell: Pick<Cell, 'row' | 'area' | 'band'>;
  readonly from: CellState['kind'];
  readonly to: CellState['kind'];
  readonly because: readonly string[];
}

/** What there was on two days, and the combinations that got worse or better. */
export interface Change {
  readonly from: Day;
  readonly to: Day;
  readonly before: Readonly<Record<Measure, Amount>>;
  readonly after: Readonly<Record<Measure, Amount>>;
  readonly worse: readonly CellChange[];
  readonly better: readonly CellChange[];
}

/** Two days, counted alike: the same needs, localities and ages on both. */
export function changeBetween(before: Stock, after: Stock, axes: Axes): Change {
  const [then, now] = [matrixOf(before.supplies, axes), matrixOf(after.supplies, axes)];
  const inLocality = ({ cell }: { cell: Cell }) => cell.area !== '';
  return {
    from: before.on,
    to: after.on,
    before: countOf(before.supplies, then),
    after: countOf(after.supplies, now),
    worse: worseThan(then, now).filter(inLocality),
    // What got better is what would be worse if it went back.
    better: worseThan(now, then)
      .filter(inLocality)
      .map(({ cell, from, to, because }) => ({ cell, from: to, to: from, because })),
  };
}

// What ends later is told on a page of its own: here a cell is thin only by what there is.
const noHorizon: Day = '0000-01-01';

function countOf(supplies: readonly Supply[], matrix: Matrix): Record<Measure, Amount> {
  const states = [...matrix.values()].flatMap((cell) => (cell.area === '' ? [] : [stateOf(cell, noHorizon).kind]));
  const cells = (kind: CellState['kind']) => known(states.filter((state) => state === kind).length);
  return {
    services: known(supplies.length),
    organisations: known(new Set(supplies.map(({ organisation }) => organisation)).size),
    doors: known(new Set(supplies.flatMap(({ doors }) => doors.map(({ id }) => id))).size),
    places: sumOf(supplies.map(({ places }) => places)),
    hours: known(Math.round(supplies.reduce((sum, supply) => sum + hoursOf(supply), 0))),
    covered: cells('covered'),
    thin: cells('thin'),
    empty: cells('empty'),
    unknown: cells('unknown'),
  };
}

const hoursOf = ({ doors, otherHours }: Supply) => doors.reduce((sum, { hours }) => sum + hours, otherHours);

/** What a measure counts, in words for a line of a table. */
export const measureWords: Readonly<Record<Measure, string>> = {
  services: 'Services running',
  organisations: 'Organisations that run them',
  doors: 'Doors they are behind',
  places: 'Places at one time, where recorded',
  hours: 'Hours of sessions in the year ahead',
  covered: 'Covered',
  thin: 'By a thread',
  empty: 'Nothing local',
  unknown: 'Not known',
};

/** After less before. Undefined when either is not known, or is only "at least". */
export function differenceOf(before: Amount, after: Amount): number | undefined {
  if (before.kind !== 'known' || after.kind !== 'known') return undefined;
  return before.missing > 0 || after.missing > 0 ? undefined : after.value - before.value;
}

/** +3, −2, 0; or that it cannot be told. */
export function sayDifferenceOf(before: Amount, after: Amount): string {
  const difference = differenceOf(before, after);
  if (difference === undefined) return 'cannot be told';
  const size = Math.abs(difference).toLocaleString('en-GB');
  return difference === 0 ? '0' : `${difference > 0 ? '+' : '−'}${size}`;
}
