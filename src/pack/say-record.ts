import { sayDay } from '../domain/day.ts';
import { describeChecked } from '../domain/freshness.ts';
import type { Day } from '../domain/schema/when.ts';
import { describeStatus } from '../domain/status.ts';
import type { PackRecord } from './record.ts';

/** What can be said of a thing, in the order that papers say it. */
export type FactName = 'reason' | 'next' | 'phone' | 'text' | 'when' | 'where' | 'cost' | 'waysIn' | 'ages' | 'web' | 'email';

export interface SaidFact {
  readonly fact: FactName;
  /** In English. */
  readonly label: string;
  readonly says: string;
}

/** The facts of a record that there are, in words. */
export function factsOf({ contact, ...record }: PackRecord): SaidFact[] {
  const withNote = (number: string | undefined, note: string | undefined) => number && (note ? `${number} (${note})` : number);
  const where = record.doors.length > 0 ? record.doors.join('; ') : record.where;
  const said: readonly (readonly [FactName, string, string | undefined])[] = [
    ['phone', 'Phone', withNote(contact.phone, contact.phoneNote)],
    ['text', 'Text', withNote(contact.text, contact.textNote)],
    ['when', 'When', record.when],
    ['where', 'Where', where],
    ['cost', 'Cost', record.cost],
    ['waysIn', 'How to get in', record.waysIn],
    ['ages', 'For', record.ages],
    ['email', 'Email', contact.email],
    ['web', 'Website', contact.web],
  ];
  return said.flatMap(([fact, label, says]) => (says ? [{ fact, label, says }] : []));
}

/** Why a thing is in a pack and what to do next, as the first of its facts. */
export const whyFacts = (reason: string | undefined, next: string | undefined): SaidFact[] => [
  ...(reason ? [{ fact: 'reason' as const, label: 'Why', says: reason }] : []),
  ...(next ? [{ fact: 'next' as const, label: 'Next step', says: next }] : []),
];

/** "Checked 10 November 2026", with its year: papers are kept. What is not open says so first. */
export function sayChecked({ status, checked }: Pick<PackRecord, 'status' | 'checked'>, today: Day): string {
  const said = describeChecked(checked, today);
  const when = checked.kind === 'checked' && said.startsWith('Checked') ? `Checked ${sayDay(checked.on)}` : said;
  return [describeStatus(status), when].filter(Boolean).join('. ');
}
