import { sayMany, sayWhole } from './say-number.ts';
import type { StateCounts, Way } from './what-if.ts';
import type { WorstCells } from './what-if-lines.ts';

/** What a scenario does, in one sentence for everyone, and first for someone who hears it. */
export function sayWhatIf({ emptied, thinned, filled }: WorstCells, nothingChosen: boolean): string {
  if (nothingChosen) return 'Nothing is changed: these are the records as they are.';
  const parts = [
    emptied === 0
      ? 'Nothing more would be left with nothing local'
      : `${sayMany(emptied, 'combination')} of need, age and place would be left with nothing local`,
    thinned === 0 ? undefined : `${sayWhole(thinned)} more would hang by a thread`,
    filled === 0 ? undefined : `${sayWhole(filled)} would be better covered`,
  ];
  return `${parts.filter(Boolean).join('; ')}.`;
}

/** Before → after, with the difference said: "50 → 57 (7 more)". */
export function sayChange(before: number, after: number): string {
  if (before === after) return `${sayWhole(before)}: no change`;
  const by = Math.abs(after - before);
  return `${sayWhole(before)} → ${sayWhole(after)} (${sayWhole(by)} ${after > before ? 'more' : 'fewer'})`;
}

/** The counts of states as rows: what they are called, and how they change. */
export const stateLines = (before: StateCounts, after: StateCounts): (readonly [string, string])[] => [
  ['Nothing local', sayChange(before.empty, after.empty)],
  ['By a thread', sayChange(before.thin, after.thin)],
  ['Covered', sayChange(before.covered, after.covered)],
  ['Not known', sayChange(before.unknown, after.unknown)],
];

/** People who would live more than half an hour's walk away, for each sort of help. */
export const wayLines = (before: readonly Way[], after: readonly Way[]): (readonly [string, string])[] =>
  after.map(({ theme, beyond }) => [
    `${theme.label}, aged ${theme.from_age} to ${theme.to_age}`,
    sayChange(before.find((way) => way.theme.id === theme.id)?.beyond ?? beyond, beyond),
  ]);
