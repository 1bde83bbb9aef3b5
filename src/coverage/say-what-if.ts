import type { Access } from './access.ts';
import { sayMany, sayWhole } from './say-number.ts';
import type { StateCounts } from './what-if.ts';
import type { WalkChange, WorstCells } from './what-if-lines.ts';

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

/**
 * How far people would have to go, for each sort of help: people beyond half an hour's walk, kilometres to the nearest door, doors,
 * supply within reach for each 1,000 people, and how evenly it is spread.
 */
export const wayLines = (before: readonly Access[], after: readonly Access[]): (readonly string[])[] =>
  after.map((access, at) => {
    const was = before[at] ?? access;
    return [
      `${access.theme.label}, aged ${access.theme.from_age} to ${access.theme.to_age}`,
      sayChange(beyondHalfAnHour(was), beyondHalfAnHour(access)),
      sayFromTo(was.meanKm, access.meanKm, (km) => `${km.toFixed(2)} km`),
      sayFromTo(supplyPer1000(was), supplyPer1000(access), (supply) => supply.toFixed(1)),
      sayFromTo(was.concentration, access.concentration, (index) => index.toFixed(2).replace('-', '−')),
    ];
  });

const beyondHalfAnHour = ({ covers }: Access) => covers.find(({ minutes }) => minutes === 30)?.beyond ?? 0;

/** Supply in somebody's reach for each 1,000 people: Σ people·access ÷ Σ people. Sessions in the year ahead, or doors. */
export const supplyPer1000 = ({ catchment, people }: Access): number | undefined =>
  people > 0 ? (1000 * catchment.usedSupply) / people : undefined;

function sayFromTo(before: number | undefined, after: number | undefined, say: (value: number) => string): string {
  const [was, is] = [before, after].map((value) => (value === undefined ? 'not known' : say(value)));
  return was === is ? `${was}: no change` : `${was} → ${is}`;
}

/** What the map shows, in a sentence. */
export function sayWalks({ theme }: Pick<Access, 'theme'>, changes: readonly WalkChange[]): string {
  if (changes.length === 0) return `The walk to “${theme.label}” is as it is now, everywhere.`;
  const people = changes.reduce((sum, { area }) => sum + area.people, 0);
  const places = sayMany(changes.length, 'neighbourhood');
  return `The walk to “${theme.label}” would change in ${places}, where ${sayWhole(people)} people aged ${theme.from_age} to ${theme.to_age} live.`;
}
