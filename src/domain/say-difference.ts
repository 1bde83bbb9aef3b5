import type { Difference, Way } from './differences.ts';
import { listWords } from './reach.ts';

const wayWords: Readonly<Record<Way, string>> = {
  phone: 'phone number',
  text: 'number to text',
  email: 'email address',
  web: 'web address',
};

/** A difference in sentences: "Moved: now at St Mary's Hall, no longer at Balby Library." */
export function sayDifference(difference: Difference): string {
  switch (difference.kind) {
    case 'new':
      return 'New in this directory.';
    case 'left':
      return 'No longer in this directory.';
    case 'status':
      return `${difference.says}.`;
    case 'places':
      return sayPlaces(difference);
    case 'times':
      return sayTimesDiffer(difference);
    case 'contact':
      return `Changed: the ${listWords(difference.ways.map((way) => wayWords[way]))}.`;
    default:
      return difference satisfies never;
  }
}

function sayPlaces({ left, came }: Extract<Difference, { kind: 'places' }>): string {
  if (left.length === 0) return `Now also at ${listThings(came)}.`;
  if (came.length === 0) return `No longer at ${listThings(left)}.`;
  return `Moved: now at ${listThings(came)}, no longer at ${listThings(left)}.`;
}

const mostTimes = 3;

function sayTimesDiffer({ left, came }: Extract<Difference, { kind: 'times' }>): string {
  const now = came.length > 0 ? `New times: ${some(came)}.` : '';
  const gone = left.length > 0 ? `No more: ${some(left)}.` : '';
  return [now, gone].filter(Boolean).join(' ');
}

const some = (times: readonly string[]) =>
  times.length > mostTimes ? `${times.slice(0, mostTimes).join('; ')}; and ${times.length - mostTimes} more` : times.join('; ');

/** Names and addresses have commas of their own. */
const listThings = (things: readonly string[]) => things.join('; and ');
