import type { Amount } from '../amount.ts';
import type { SheetCell } from '../sheet.ts';

/** An amount for a table to take away: a number, or the words for why there is none. "At least" is told in a column of its own. */
export function amountCell(amount: Amount | undefined): SheetCell {
  if (!amount || amount.kind === 'unknown') return 'not known';
  return amount.kind === 'known' ? Math.round(amount.value * 100) / 100 : 'not applicable';
}

/** A number, or "not known". */
export const knownCell = (value: number | undefined, places = 2): SheetCell =>
  value === undefined ? 'not known' : Math.round(value * 10 ** places) / 10 ** places;
