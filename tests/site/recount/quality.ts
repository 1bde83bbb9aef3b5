import { cell, ids, number, type Row, rowsOf, sum, today } from './downloads.ts';

/** How fresh and how complete the records are, from the table of every record. */

const day = 24 * 60 * 60 * 1000;

export const records = rowsOf('records');

export const checkedOn = (row: Row): string | undefined => (/^\d/.test(cell(row, 'checked_on')) ? cell(row, 'checked_on') : undefined);
export const dueOn = (row: Row): string | undefined => (/^\d/.test(cell(row, 'check_due')) ? cell(row, 'check_due') : undefined);
export const missingIn = (row: Row): string[] => cell(row, 'missing').split('; ').filter(Boolean);
export const needsOf = (row: Row): readonly string[] => ids(row, 'need_ids');

/** The same day so many months on; the last of the month where it has no such day. */
export function monthsOn(from: string, months: number): string {
  const [year = 0, month = 0, date = 0] = from.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** Shares and counts of some records. */
export function freshnessOf(some: readonly Row[]) {
  const days = some
    .flatMap((row) => checkedOn(row) ?? [])
    .map((on) => (Date.parse(today) - Date.parse(on)) / day)
    .sort((a, b) => a - b);
  const middle = (days.length - 1) / 2;
  return {
    /** Checked within six months: 182 days. */
    recent: days.filter((since) => since <= 182).length / some.length,
    never: some.filter((row) => checkedOn(row) === undefined).length,
    medianDays: ((days[Math.floor(middle)] ?? 0) + (days[Math.ceil(middle)] ?? 0)) / 2,
    complete: 1 - sum(some.map((row) => missingIn(row).length)) / sum(some.map((row) => number(row, 'facts_expected') ?? 0)),
  };
}
