import { addMonths, monthsBetween, sayDay } from './day.ts';
import type { Checked } from './schema/record.ts';
import type { Day } from './schema/when.ts';

/** What of a check decides how far a record can be trusted: who made it does not. */
export type CheckDays = { readonly kind: 'not-yet' } | { readonly kind: 'checked'; readonly on: Day; readonly next?: Day | undefined };

/** A record is checked every six months unless it says otherwise. */
export const usualMonthsBetweenChecks = 6;

/** Past this many months a family is told to ring first. */
export const monthsUntilStale = 12;

/** How far a record can be trusted today. */
export type Freshness = 'not-yet' | 'fresh' | 'due' | 'stale';

/** The day the next check is due. */
export const checkDueOn = (checked: Extract<CheckDays, { kind: 'checked' }>): Day =>
  checked.next ?? addMonths(checked.on, usualMonthsBetweenChecks);

/** fresh until its check is due, then due, then stale a year after the last check. */
export function freshness(checked: CheckDays, today: Day): Freshness {
  if (checked.kind === 'not-yet') return 'not-yet';
  if (monthsBetween(checked.on, today) >= monthsUntilStale) return 'stale';
  return checkDueOn(checked) < today ? 'due' : 'fresh';
}

/** When it was checked, in words a family can act on: "Not checked for 14 months: phone first". */
export function describeChecked(checked: Checked, today: Day): string {
  if (checked.kind === 'not-yet') return 'Not checked yet: phone first';
  const months = monthsBetween(checked.on, today);
  if (months >= monthsUntilStale) return `Not checked for ${months} months: phone first`;
  return `Checked ${sayDay(checked.on, today)}`;
}
