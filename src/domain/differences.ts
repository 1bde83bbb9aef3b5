import type { Door } from './places-of.ts';
import type { RecordFacts } from './record-facts.ts';
import { describeStatus } from './status.ts';

/** Ways to reach people that a partner may have written down. */
export const ways = ['phone', 'text', 'email', 'web'] as const;
export type Way = (typeof ways)[number];

/** One thing about a record that is not as it was. */
export type Difference =
  | { readonly kind: 'new' }
  | { readonly kind: 'left' }
  /** Paused, closing, closed or open again, in words. */
  | { readonly kind: 'status'; readonly says: string }
  /** Doors by name and address: those that are no more, and those that are new. */
  | { readonly kind: 'places'; readonly left: readonly string[]; readonly came: readonly string[] }
  | { readonly kind: 'times'; readonly left: readonly string[]; readonly came: readonly string[] }
  | { readonly kind: 'contact'; readonly ways: readonly Way[] };

/** Facts that a record had, and has: what differs, in the order in which it matters. A fact that was only filled in is no move. */
export function differencesBetween(before: RecordFacts, after: RecordFacts): Difference[] {
  const [left, came] = apart(before.times, after.times);
  const places = doorsApart(before.doors, after.doors);
  const changed = ways.filter((way) => before.contact[way] !== after.contact[way]);
  return [
    ...statusDifference(before, after),
    ...(places.left.length + places.came.length > 0 ? [{ kind: 'places' as const, ...places }] : []),
    ...(left.length + came.length > 0 ? [{ kind: 'times' as const, left, came }] : []),
    ...(changed.length > 0 ? [{ kind: 'contact' as const, ways: changed }] : []),
  ];
}

function statusDifference(before: RecordFacts, after: RecordFacts): Difference[] {
  const [was, is] = [describeStatus(before.status), describeStatus(after.status)];
  return was === is ? [] : [{ kind: 'status', says: is || 'Open again' }];
}

/** What is only in the first list, and what is only in the second. */
const apart = (before: readonly string[], after: readonly string[]): [string[], string[]] => [
  before.filter((one) => !after.includes(one)),
  after.filter((one) => !before.includes(one)),
];

/** A door is the same under the same id or name. It moved when both days know an address or postcode, and they differ. A hidden door has neither. */
function doorsApart(before: readonly Door[], after: readonly Door[]): { left: string[]; came: string[] } {
  const match = (door: Door, others: readonly Door[]) => others.find(({ id, name }) => id === door.id || name === door.name);
  const moved = (door: Door, other: Door | undefined) =>
    other === undefined || differs(door.address, other.address) || differs(door.postcode, other.postcode);
  // A hub's own move is news of the hub.
  const news = (doors: readonly Door[], others: readonly Door[]) =>
    doors.filter((door) => {
      const same = match(door, others);
      return !(same && door.hub) && moved(door, same);
    });
  return { left: news(before, after).map(sayDoor), came: news(after, before).map(sayDoor) };
}

const differs = (a: string | undefined, b: string | undefined) => a !== undefined && b !== undefined && a !== b;

const sayDoor = ({ name, address, postcode }: Door) => [name, address, postcode].filter(Boolean).join(', ');
