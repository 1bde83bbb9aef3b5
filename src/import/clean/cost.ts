import type { Found } from '../found.ts';
import { cutTo, oneLine } from './one-line.ts';

/** Cost as someone would type it. */
export type TypedCost =
  | 'unknown'
  | 'free'
  | { readonly kind: 'unknown' | 'free'; readonly note: string }
  | { readonly kind: 'paid'; readonly amount?: string; readonly per?: string; readonly note?: string };

const freeWords =
  /^(it('s| is) )?(free|no (charge|cost|fee)s?|no|nil|free of charge|free (to|for) (all|everyone|attend|use|join)|this (service|session|group) is free|£?0(\.00?)?|there is no (charge|cost))( to (attend|use|join))?[.! ]*$/i;
const money = /£\s?(\d{1,6}(?:,\d{3})*(?:\.\d{1,2})?)/g;

const buys: readonly (readonly [RegExp, string])[] = [
  [/\b(session|class|visit|week'?s session|time|lesson|group|event|show)\b/i, 'session'],
  [/\b(child|per head|person|young person|each)\b/i, 'child'],
  [/\bfamil(y|ies)\b/i, 'family'],
  [/\b(hour|hr|hourly)\b/i, 'hour'],
  [/\b(day|daily)\b/i, 'day'],
  [/\b(week|weekly|pw)\b/i, 'week'],
  [/\b(month|monthly|pcm)\b/i, 'month'],
  [/\b(half )?(term|termly)\b/i, 'term'],
  [/\b(course|programme|block)\b/i, 'course'],
  [/\b(year|annual|annually|yearly|membership|pa)\b/i, 'year'],
];

/** What it costs, from tick boxes, prices and words. What cannot be put in fields stays as a note; nothing said is unknown, never free. */
export function readCost({ free, fees, prices }: Pick<Found, 'free' | 'fees' | 'prices'>, today: string): TypedCost {
  const now = prices.filter(
    ({ until, amount, option, about }) => (until === '' || until.slice(0, 10) >= today) && [amount, option, about].some(Boolean),
  );
  const said = [...fees.map(oneLine), ...now.map(sayPrice)].filter(Boolean);
  const note = said.length > 0 ? cutTo([...new Set(said)].join('. '), 160) : '';
  const [only] = now;
  if (now.length === 1 && only && fees.every((fee) => freeWords.test(oneLine(fee)) === (Number(only.amount) === 0))) {
    const amount = amountOf(only.amount);
    if (amount !== undefined && amount > 0)
      return paid({ amount: only.amount, words: `${only.option} ${only.about}`, note: fees.length > 0 || only.about ? note : '' });
    // A 0 that somebody named is a fact; a 0 alone is what the system writes when nobody filled it in.
    if (amount === 0 && (only.option || only.about)) return freeOr(note);
  }
  const amounts = [...note.matchAll(money)].map(([, amount = '']) => amount.replace(/,/g, ''));
  if (said.length > 0 && said.every((one) => freeWords.test(one))) return 'free';
  if (free === 'yes') return freeOr(said.length > 0 ? note : '');
  if (amounts.length === 1 && said.length === 1 && !/\bfree\b|\bfrom £|\bup to £/i.test(note))
    return paid({ amount: amounts[0] ?? '', words: note, note });
  if (amounts.length > 0 && amounts.some((amount) => Number(amount) > 0)) return { kind: 'paid', note };
  if (free === 'no') return note ? { kind: 'paid', note } : { kind: 'paid', note: 'There is a charge. Ask how much.' };
  return note && !/^(fees_description|0|paid)$/i.test(note) ? { kind: 'unknown', note } : 'unknown';
}

function freeOr(note: string): TypedCost {
  return note === '' || freeWords.test(note) ? 'free' : { kind: 'free', note };
}

function paid({ amount, words, note }: { amount: string; words: string; note: string }): TypedCost {
  const per = buys.find(([pattern]) => pattern.test(words))?.[1];
  const plain = (amountOf(amount) ?? 0).toFixed(2).replace(/\.00$/, '');
  const bare = note.replace(/^£\s?[\d.,]+\s*(per|a|an|each)?\s*\w*\.?$/i, '');
  return { kind: 'paid', amount: plain, ...(per ? { per } : {}), ...(bare ? { note: bare } : {}) };
}

function sayPrice({ amount, option, about }: Found['prices'][number]): string {
  const pounds = amountOf(amount);
  const price = pounds === undefined ? oneLine(amount) : pounds === 0 ? '' : `£${pounds.toFixed(2).replace(/\.00$/, '')}`;
  return [price, oneLine(option), oneLine(about)].filter((part, index, all) => part && all.indexOf(part) === index).join(' ');
}

function amountOf(text: string): number | undefined {
  const bare = text.replace(/^£\s*/, '').replace(/,/g, '').trim();
  return /^\d{1,9}(\.\d+)?$/.test(bare) ? Number(bare) : undefined;
}
