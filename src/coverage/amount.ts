/**
 * A number that may not be known. Nought, not known and not applicable are three things, told apart by type:
 * `unknown` says how many records should have said; `known` says how many more there are that did not, so that it is "at least".
 */
export type Amount =
  | { readonly kind: 'known'; readonly value: number; readonly missing: number }
  | { readonly kind: 'unknown'; readonly missing: number }
  | { readonly kind: 'not-applicable' };

export const known = (value: number): Amount => ({ kind: 'known', value, missing: 0 });
export const unknown: Amount = { kind: 'unknown', missing: 1 };
export const notApplicable: Amount = { kind: 'not-applicable' };

/** Values, some of them not recorded → their sum. None at all is nought; some but not one recorded is not known. */
export function sumOf(values: readonly (number | undefined)[]): Amount {
  const recorded = values.filter((value) => value !== undefined);
  const missing = values.length - recorded.length;
  if (recorded.length === 0 && missing > 0) return { kind: 'unknown', missing };
  return { kind: 'known', value: recorded.reduce((sum, value) => sum + value, 0), missing };
}

/** The number itself, where it is known. */
export const knownValue = (amount: Amount): number | undefined => (amount.kind === 'known' ? amount.value : undefined);

// Made once: that takes far longer than to write a number with it.
const figures = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** A short form for a cell: `12`, `12+` when some are not recorded, `?`, `–`. */
export function sayAmount(amount: Amount): string {
  switch (amount.kind) {
    case 'known':
      return `${figures.format(amount.value)}${amount.missing > 0 ? '+' : ''}`;
    case 'unknown':
      return '?';
    case 'not-applicable':
      return '–';
    default:
      return amount satisfies never;
  }
}

/** The same in words, for someone who hears it: "at least 12", "not known", "does not apply". */
export function sayAmountInWords(amount: Amount): string {
  switch (amount.kind) {
    case 'known':
      return `${amount.missing > 0 ? 'at least ' : ''}${figures.format(amount.value)}`;
    case 'unknown':
      return 'not known';
    case 'not-applicable':
      return 'does not apply';
    default:
      return amount satisfies never;
  }
}
