import type { Access, AccessArea } from './access.ts';
import type { Worse } from './forward.ts';
import type { Gap } from './gaps.ts';
import type { Baseline, WhatIf } from './what-if.ts';

/** How many cells get emptier, thinner or better. */
export interface WorstCells {
  readonly emptied: number;
  readonly thinned: number;
  readonly filled: number;
}

export const worstCells = ({ worse, better }: Pick<WhatIf, 'worse' | 'better'>): WorstCells => ({
  emptied: worse.filter(({ to }) => to === 'empty').length,
  thinned: worse.filter(({ to }) => to !== 'empty').length,
  filled: better.length,
});

/** A cell that changes, as a line of a table. */
export interface ChangedLine {
  readonly need: string;
  readonly place: string;
  readonly age: string;
  readonly becomes: string;
  readonly why: string;
  readonly nearest: string;
}

const becomes = { empty: 'nothing local', thin: 'by a thread', unknown: 'not known' } as const;

/** Cells that get worse, the emptied ones first, with what is nearest for those. */
export function changedLines({ axes }: Baseline, { worse, gaps }: WhatIf): ChangedLine[] {
  const label = (list: readonly { id: string; label: string }[], id: string) => list.find((one) => one.id === id)?.label ?? id;
  const place = (id: string) => axes.areas.find((area) => area.id === id)?.name ?? id;
  const gapIn = new Map(gaps.map((gap) => [gap.cell, gap]));
  const nearestTo = ({ cell }: Worse) => {
    const nearest = gapIn.get(cell)?.nearest;
    return nearest ? `${nearest.service.name}, ${place(nearest.locality)}, ${nearest.km.toFixed(1)} km` : '';
  };
  return [...worse]
    .sort((a, b) => Number(a.to !== 'empty') - Number(b.to !== 'empty'))
    .map((one) => ({
      need: label(axes.rows, one.cell.row),
      place: place(one.cell.area),
      age: label(axes.bands, one.cell.band),
      becomes: becomes[one.to],
      why: one.because.join(', '),
      nearest: one.to === 'empty' ? nearestTo(one) : '',
    }));
}

/** A gap near the top of the list, as a line of a table. */
export interface GapLine extends Pick<ChangedLine, 'need' | 'place' | 'age'> {
  readonly is: string;
  readonly isNew: boolean;
}

/** The first gaps of the list as it would be. One is new when its cell had no gap, or a lesser one. */
export function firstGaps({ axes, gaps: before }: Baseline, { gaps }: Pick<WhatIf, 'gaps'>, most: number): GapLine[] {
  const keyOf = ({ cell, state }: Gap) => `${cell.row} ${cell.area} ${cell.band} ${state.kind}`;
  const were = new Set(before.map(keyOf));
  return gaps.slice(0, most).map((gap) => ({
    need: gap.need.label,
    place: axes.areas.find(({ id }) => id === gap.cell.area)?.name ?? gap.cell.area,
    age: gap.band.label,
    is: becomes[gap.state.kind],
    isNew: !were.has(keyOf(gap)),
  }));
}

/** A neighbourhood whose walk would change. Minutes; none where no door is for its people. */
export interface WalkChange {
  readonly area: AccessArea;
  readonly was: number | undefined;
  readonly is: number | undefined;
}

/** Neighbourhoods whose walk to the nearest door would change by half a minute or more, those with farthest to go first. */
export const walkChanges = (before: Access, after: Access): WalkChange[] =>
  after.areas
    .map((area, at) => ({ area, was: before.areas[at]?.minutes, is: area.minutes }))
    .filter(({ was = Infinity, is = Infinity }) => was !== is && !(Math.abs(was - is) < 0.5))
    .sort((a, b) => (b.is ?? Infinity) - (a.is ?? Infinity) || a.area.name.localeCompare(b.area.name, 'en-GB'));
