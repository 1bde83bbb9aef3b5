import { cell, number, type Row, rowsOf, sum } from './downloads.ts';
import { shareLimits } from './intervals.ts';

/** Who lives where, from the table of neighbourhoods. */

export const neighbourhoods = rowsOf('neighbourhoods');

export const livingIn = (area: string): readonly Row[] =>
  area === 'all' ? neighbourhoods : neighbourhoods.filter((row) => cell(row, 'locality_id') === area);

/** People of whole years of age in a neighbourhood: the columns that fit those years end to end, the longest first. */
export function aged(row: Row, from: number, to: number): number {
  let [year, people] = [from, 0];
  while (year <= to) {
    const column = Object.keys(row)
      .map((name) => /^aged_(\d+)_(\d+)$/.exec(name))
      .filter((found) => found && Number(found[1]) === year && Number(found[2]) <= to)
      .sort((a, b) => Number(b?.[2]) - Number(a?.[2]))[0];
    if (!column) throw new Error(`No columns of ages go from ${from} to ${to}`);
    people += number(row, column[0]) ?? Number.NaN;
    year = Number(column[2]) + 1;
  }
  return people;
}

/** "6 to 11 years" → 6 and 11; "Pregnancy to 2 years" → 0 and 2. None for parents and carers. */
export function yearsOf(label: string): readonly [number, number] | undefined {
  const found = /^(Pregnancy|\d+) to (\d+) years/.exec(label);
  return found ? [found[1] === 'Pregnancy' ? 0 : Number(found[1]), Number(found[2])] : undefined;
}

/** People of an age band in an area; none for a band of adults. */
export function peopleOf(area: string, label: string): number | undefined {
  const years = yearsOf(label);
  return years && sum(livingIn(area).map((row) => aged(row, ...years)));
}

/** The same in low-income families: the share of each neighbourhood times its people. */
export function poorOf(area: string, label: string): number | undefined {
  const years = yearsOf(label);
  return years && sum(livingIn(area).map((row) => aged(row, ...years) * (number(row, 'low_income_share') ?? Number.NaN)));
}

/** Children aged 0 to 15 in low-income families: how many, and their share with its limits. */
export function lowIncome(area: string): { poor: number; share: number; low: number; high: number } {
  const total = (column: string) => sum(livingIn(area).map((row) => number(row, column) ?? Number.NaN));
  const [poor, children] = [total('children_in_low_income_families'), total('children_0_to_15')];
  return { poor, share: poor / children, ...shareLimits(poor, children) };
}
