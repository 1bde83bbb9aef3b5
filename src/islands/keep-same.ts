/** The new value, with every part that says the same as before being the same object: what has not changed is not drawn again. */
export function keepSame<Value>(before: unknown, after: Value): Value {
  if (before === after) return after;
  if (!isObject(before) || !isObject(after) || Array.isArray(before) !== Array.isArray(after)) return after;
  const kept = Object.entries(after).map(([key, value]) => [key, keepSame(before[key], value)] as const);
  const isSame = kept.length === Object.keys(before).length && kept.every(([key, value]) => before[key] === value);
  if (isSame) return before as Value;
  return (Array.isArray(after) ? kept.map(([, value]) => value) : Object.fromEntries(kept)) as Value;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
