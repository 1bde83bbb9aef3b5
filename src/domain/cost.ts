import type { Cost } from './schema/cost.ts';

/** What it costs in a few words for a card: "Free", "£2.50 a session", "Ask about cost". Never "Free" when unknown. */
export function describeCost(cost: Cost): string {
  switch (cost.kind) {
    case 'unknown':
      return 'Ask about cost';
    case 'free':
      return 'Free';
    case 'paid':
      return cost.amount === undefined
        ? 'There is a charge'
        : `${sayPounds(cost.amount)}${cost.per ? ` ${cost.per === 'hour' ? 'an' : 'a'} ${cost.per}` : ''}`;
    default:
      return cost satisfies never;
  }
}

/** £3, £2.50, £48,000 */
export function sayPounds(amount: number): string {
  const pence = Number.isInteger(amount) ? 0 : 2;
  return `£${amount.toLocaleString('en-GB', { minimumFractionDigits: pence, maximumFractionDigits: pence })}`;
}
