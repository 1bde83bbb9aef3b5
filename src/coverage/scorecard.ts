import type { ScorecardRow } from '../domain/schema/supplied.ts';

/** Where an indicator stands: unknown is never a miss. */
export type Standing = 'met' | 'missed' | 'unknown';

/** A line of the scorecard, judged. */
export interface ScorecardLine extends ScorecardRow {
  readonly standing: Standing;
  /** How far the latest is from the target, in the indicator's unit, above nought when better than it. */
  readonly beyondTarget: number | undefined;
  /** Since the baseline: has it got better or worse? */
  readonly trend: 'better' | 'worse' | 'same' | 'unknown';
  readonly againstOthers: 'better' | 'worse' | 'same' | 'unknown';
}

/** Each indicator against its target, its baseline and others. Which way is better is the indicator's own to say. */
export const scorecard = (rows: readonly ScorecardRow[]): ScorecardLine[] =>
  rows.map((row) => {
    const beyondTarget = gain(row, row.target, row.latest);
    return {
      ...row,
      beyondTarget,
      standing: beyondTarget === undefined ? 'unknown' : beyondTarget >= 0 ? 'met' : 'missed',
      trend: sayGain(gain(row, row.baseline, row.latest)),
      againstOthers: sayGain(gain(row, row.comparator, row.latest)),
    };
  });

function gain({ better }: ScorecardRow, from: number | undefined, to: number | undefined): number | undefined {
  if (from === undefined || to === undefined) return undefined;
  // Two decimals are as many as such figures are printed with; more is noise of the machine.
  return Math.round(100 * (better === 'higher' ? to - from : from - to)) / 100;
}

function sayGain(amount: number | undefined): ScorecardLine['trend'] {
  if (amount === undefined) return 'unknown';
  if (amount === 0) return 'same';
  return amount > 0 ? 'better' : 'worse';
}
