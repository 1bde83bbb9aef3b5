import { dayOf } from '../clean/times.ts';
import type { Found } from '../found.ts';

/** Status as someone would type it; withheld when the source says that it has ended. */
export type TypedStatus =
  | { readonly kind: 'status'; readonly status: unknown; readonly undated: boolean; readonly why?: never }
  | { readonly kind: 'withheld'; readonly why: string };

/** active, inactive, defunct, temporarily closed … A word that is not known is taken as open: the record is there. */
export function statusOf({ status, changedOn }: Pick<Found, 'status' | 'changedOn'>, today: string): TypedStatus {
  const changed = dayOf(changedOn);
  const dated = changed !== undefined && changed <= today;
  if (/temporar|paused|suspended/i.test(status)) {
    const paused = { kind: 'paused', since: dated ? changed : today, note: 'The source says that it is closed for now.' };
    return { kind: 'status', status: paused, undated: !dated };
  }
  if (/inactive|defunct|closed|ended|archived|deleted|expired|draft|unpublished|rejected/i.test(status)) {
    return { kind: 'withheld', why: `the source says that it is ${status.toLowerCase()}` };
  }
  return { kind: 'status', status: 'open', undated: false };
}
