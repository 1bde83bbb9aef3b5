import { monthsBetween } from '../domain/day.ts';
import { freshness } from '../domain/freshness.ts';
import type { Day } from '../domain/schema/when.ts';
import { describeStatus } from '../domain/status.ts';
import type { PackEntry } from './pack.ts';
import { type ComparedFact, changedFacts, type PackRecord } from './record.ts';

/** How a thing in a pack has fared since it was added. */
export type Health =
  | { readonly kind: 'as it was' }
  /** It is still there; `changed` says which facts differ. */
  | { readonly kind: 'changed'; readonly changed: readonly ComparedFact[] }
  /** It is paused, closing or closed: `says` when; `instead` the ids of services to use. */
  | { readonly kind: 'stopped'; readonly says: string; readonly note?: string | undefined; readonly instead: readonly string[] }
  /** It has left the directory. */
  | { readonly kind: 'gone' }
  /** Nobody noted what it was like when it was added. */
  | { readonly kind: 'not known' };

/** A thing in a pack beside what the directory says of it today. */
export function healthOf(entry: PackEntry, record: PackRecord | undefined, today: Day): Health {
  if (!record) return { kind: 'gone' };
  const { status } = record;
  if (status.kind !== 'open') {
    return { kind: 'stopped', says: describeStatus(status, today), note: status.note, instead: status.instead };
  }
  if (entry.was === '') return { kind: 'not known' };
  const changed = changedFacts(entry.was, record.digest);
  return changed.length > 0 ? { kind: 'changed', changed } : { kind: 'as it was' };
}

const factWords: Readonly<Record<ComparedFact, string>> = {
  name: 'its name',
  contact: 'how to reach it',
  when: 'when it is',
  where: 'where it is',
  cost: 'what it costs',
  waysIn: 'how to get in',
  ages: 'who it is for',
};

/** "Since this pack was made: when it is, and where it is, have changed. What you read here is right today." */
export const sayChanged = (changed: readonly ComparedFact[]): string =>
  `Changed since this pack was made: ${changed.map((fact) => factWords[fact]).join(', ')}. What you read here is what we know today.`;

/** What to call something that has left, when all that is left is its id: sleep-clinic → "Sleep clinic". Undefined when its name is kept back. */
export function nameFromRef(ref: string): string | undefined {
  if (ref.startsWith('_')) return undefined;
  const words = ref.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** How old a pack is, when that matters: "This pack was made 4 months ago." Undefined within the month. */
export function sayPackAge(made: Day, today: Day): string | undefined {
  const months = monthsBetween(made, today);
  if (months < 1) return undefined;
  return `This pack was made ${months} ${months === 1 ? 'month' : 'months'} ago.`;
}

/** Must someone ring before they go, because it has not been checked for a year, or never? */
export const isStale = ({ checked }: Pick<PackRecord, 'checked'>, today: Day): boolean =>
  ['stale', 'not-yet'].includes(freshness(checked, today));
