import { addDays, addMonths } from '../domain/day.ts';
import type { Directory } from '../domain/directory.ts';
import { checkDueOn } from '../domain/freshness.ts';
import type { Day } from '../domain/schema/when.ts';

/** The share of records within their check on a day, from 0 to 1. Before today it lies between two shares: see below. */
export interface FreshnessOn {
  readonly on: Day;
  readonly least: number;
  readonly most: number;
}

/** Months shown before today, and after it. */
export const [monthsBack, monthsOn] = [6, 12] as const;

/**
 * The share of today's records that were, or will be, within their check at each month end, and today. A record keeps only its last
 * check. So, of a day before it, no more is known than that the record may have been fresh or not: `least` counts it as not, `most` as
 * fresh. From today on both are the share if nobody checks anything. Records that are closed are left out; those that were not written
 * yet on an earlier day are among the unknown.
 */
export function freshnessRun({ services }: Pick<Directory, 'services'>, today: Day): FreshnessOn[] {
  const checks = [...services.values()]
    .filter(({ status }) => status.kind !== 'closed')
    .map(({ checked }) => (checked.kind === 'checked' ? { on: checked.on, due: checkDueOn(checked) } : undefined));
  if (checks.length === 0) return [];
  return daysAround(today).map((on) => {
    const fresh = checks.filter((check) => check && check.on <= on && on <= check.due).length;
    const notKnown = checks.filter((check) => check && check.on > on).length;
    return { on, least: fresh / checks.length, most: (fresh + notKnown) / checks.length };
  });
}

/** Month ends around today, with today among them, in order. */
function daysAround(today: Day): Day[] {
  const firstOfMonth = `${today.slice(0, 7)}-01`;
  const ends = Array.from({ length: monthsBack + monthsOn }, (_, at) => addDays(addMonths(firstOfMonth, at + 1 - monthsBack), -1));
  return [...new Set([...ends, today])].sort();
}
