import type { Amount } from './amount.ts';
import type { Analysis } from './analysis.ts';
import { type CellState, stateOf } from './cell-state.ts';
import type { Gap } from './gaps.ts';
import { indicatorIn } from './indicator-values.ts';
import { areasIn, type LowIncome, lowIncomeOf, populationOf } from './population.ts';

/** A locality, or the whole area (an empty id), on one page. */
export interface Profile {
  readonly area: string;
  readonly neighbourhoods: number;
  readonly bands: readonly { readonly id: string; readonly label: string; readonly people: Amount }[];
  readonly lowIncome: LowIncome | undefined;
  readonly indicators: readonly { readonly id: string; readonly value: Amount; readonly whole: Amount }[];
  /** Services with a door here, and local ones that reach it from elsewhere. */
  readonly basedHere: number;
  readonly reaching: number;
  /** How many cells of the matrix are in each state. */
  readonly states: Readonly<Record<CellState['kind'], number>>;
  readonly gaps: readonly Gap[];
}

export function profileOf({ directory, facts, areas, supplies, byNeed, horizon, gaps }: Analysis, area: string): Profile {
  const inside = areasIn(areas, area);
  const local = supplies.filter(({ national, serves }) => !national && (area === '' || serves.includes(area)));
  const here = local.filter(({ doors }) => doors.some(({ locality }) => area === '' || locality === area));
  const states = { covered: 0, thin: 0, empty: 0, unknown: 0, 'not-applicable': 0 };
  for (const cell of byNeed.values()) if (cell.area === area) states[stateOf(cell, horizon).kind] += 1;
  return {
    area,
    neighbourhoods: inside.length,
    bands: directory.ageBands.map((band) => ({ id: band.id, label: band.label, people: populationOf(inside, band) })),
    lowIncome: lowIncomeOf(inside),
    indicators: facts.indicators.map((indicator) => ({
      id: indicator.about.id,
      value: indicatorIn(indicator, area, areas),
      whole: indicatorIn(indicator, '', areas),
    })),
    basedHere: here.length,
    reaching: local.length - here.length,
    states,
    gaps: gaps.filter(({ cell }) => area === '' || cell.area === area),
  };
}
