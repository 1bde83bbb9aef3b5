import { isFields, same } from '../merge/same.ts';

/**
 * What somebody typed, changed where the open record changed: `typed` is what the file holds, `left` what of it leaves
 * as open data, `now` what should leave. What stays is as it was typed (`repeats: weekly`), and what the file holds
 * beyond what leaves stays too: a hidden address, commissioning, an id that points nowhere yet.
 */
export function typedAgain(typed: unknown, left: unknown, now: unknown): unknown {
  if (same(left, now)) return typed;
  if (Array.isArray(now) && (Array.isArray(typed) || typed === undefined) && (Array.isArray(left) || left === undefined))
    return listAgain((typed ?? []) as unknown[], (left ?? []) as unknown[], now);
  if (!isFields(now) || !isFields(typed) || !(isFields(left) || left === undefined)) return now === undefined ? keptBack(typed, left) : now;
  const before = left ?? {};
  const fields: Record<string, unknown> = { ...typed };
  for (const key of new Set([...Object.keys(before), ...Object.keys(now)])) {
    const value = typedAgain(typed[key], before[key], now[key]);
    if (value === undefined) delete fields[key];
    else fields[key] = value;
  }
  return fields;
}

/** A list taken away: the ids in it that never left stay. */
function keptBack(typed: unknown, left: unknown): unknown {
  if (!Array.isArray(typed) || !Array.isArray(left)) return undefined;
  const stay = listAgain(typed, left, []);
  return stay.length > 0 ? stay : undefined;
}

function listAgain(typed: readonly unknown[], left: readonly unknown[], now: readonly unknown[]): unknown[] {
  if (now.concat(typed).every((item) => typeof item === 'string')) {
    const known = new Set([...left, ...now]);
    return [...now, ...typed.filter((item) => !known.has(item))];
  }
  // Items of a list never leave one without another, so they stand at the same places.
  if (typed.length !== left.length) return [...now];
  const free = new Set(left.keys());
  const take = (isIt: (place: number) => boolean) => {
    const place = [...free].find(isIt);
    if (place !== undefined) free.delete(place);
    return place;
  };
  const exact = now.map((item) => take((place) => same(left[place], item)));
  return now.map((item, place) => {
    const found = exact[place] ?? take((one) => idOf(item) !== undefined && idOf(left[one]) === idOf(item));
    // One that has no id of its own is the one that stood there before.
    const before = found ?? (idOf(item) === undefined ? take((one) => one === place) : undefined);
    return before === undefined ? item : typedAgain(typed[before], left[before], item);
  });
}

const idOf = (item: unknown) => (isFields(item) ? item.id : undefined);
