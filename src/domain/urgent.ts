import type { Urgent, UrgentCard, UrgentNumber } from './schema/urgent.ts';

/** Hours and what is known of the cost, in one line: "24 hours, every day. Free. Does not show on the phone bill." */
export function describeCall(number: UrgentNumber): string {
  const free = { yes: 'Free.', no: 'The call costs money.', unknown: '' }[number.free];
  const bill = number.offTheBill === 'yes' ? 'Does not show on the phone bill.' : '';
  return [`${number.hours.replace(/\.$/, '')}.`, free, bill].filter(Boolean).join(' ');
}

/** The numbers of a card, in its order. */
export const numbersOf = (card: UrgentCard, urgent: Urgent): UrgentNumber[] =>
  card.numbers.flatMap((id) => urgent.numbers.find((number) => number.id === id) ?? []);

/** Cards by id, in the order asked for. */
export const cardsOf = (ids: readonly string[], urgent: Urgent): UrgentCard[] =>
  ids.flatMap((id) => urgent.cards.find((card) => card.id === id) ?? []);
