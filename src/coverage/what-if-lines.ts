import type { Worse } from './forward.ts';
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
  const nearestTo = ({ cell }: Worse) => {
    const nearest = gaps.find(
      (gap) => gap.cell === cell || (gap.need.id === cell.row && gap.cell.area === cell.area && gap.cell.band === cell.band),
    )?.nearest;
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
