import { describeChecked } from '../domain/freshness.ts';
import { describeWait } from '../domain/referral.ts';
import type { TriState } from '../domain/schema/tri-state.ts';
import type { Day } from '../domain/schema/when.ts';
import { isWaitStale } from './lens.ts';
import type { PackRecord } from './record.ts';

/** A fact of several services, one beside the other. */
export interface CompareRow {
  readonly label: string;
  readonly cells: readonly string[];
  /** Do they differ? Those rows are what someone compares for. */
  readonly differs: boolean;
}

const notKnown = 'Not recorded: ask';
const yesNo: Readonly<Record<TriState, string>> = { yes: 'Yes', no: 'No', unknown: notKnown };

const facts: readonly (readonly [string, (record: PackRecord, today: Day) => string])[] = [
  ['For', ({ ages }) => ages || notKnown],
  ['When', ({ when }) => when || notKnown],
  ['Where', ({ where }) => where || notKnown],
  ['Cost', ({ cost }) => cost || notKnown],
  ['How to get in', ({ waysIn }) => waysIn || notKnown],
  ['Who can refer', ({ lens }) => lens?.referral?.whoRefers ?? notKnown],
  ['Who it takes', ({ lens }) => lens?.referral?.takes ?? notKnown],
  ['Who it does not take', ({ lens }) => lens?.referral?.doesNotTake ?? notKnown],
  ['Wait', ({ lens }, today) => (lens ? sayWait(lens.wait, today) : notKnown)],
  ['Meanwhile', ({ lens }) => (lens?.wait.kind === 'known' ? (lens.wait.meanwhile ?? notKnown) : notKnown)],
  ['Interpreter', ({ interpreters }) => yesNo[interpreters]],
  ['Phone', ({ contact }) => contact.phone ?? notKnown],
  ['Checked', ({ checked }, today) => describeChecked(checked, today)],
];

/** A wait in words; one that is too old to pass on says so. */
export const sayWait = (wait: Parameters<typeof describeWait>[0], today: Day): string =>
  `${describeWait(wait, today)}${isWaitStale(wait, today) ? '. That was over 60 days ago: ring and ask' : ''}`;

/** Services → a row for each fact. What nobody has recorded says so, and never looks like a no. */
export const compareRows = (records: readonly PackRecord[], today: Day): CompareRow[] =>
  facts.map(([label, say]) => {
    const cells = records.map((record) => say(record, today));
    return { label, cells, differs: new Set(cells).size > 1 };
  });
