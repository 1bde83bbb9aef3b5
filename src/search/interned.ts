/**
 * One value for each service, as they travel: every different value once, and for each service its place among them. Services have
 * few different statuses, ages or doors, so the list of places is short and alike, which is what a web server packs best.
 */
export interface Interned<Value> {
  readonly values: readonly Value[];
  readonly rows: readonly number[];
}

/** Values that are the same as JSON are one. */
export function intern<Value>(all: readonly Value[]): Interned<Value> {
  const places = new Map<string, number>();
  const values: Value[] = [];
  const rows = all.map((value) => {
    const key = JSON.stringify(value);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, values.length);
    return values.push(value) - 1;
  });
  return { values, rows };
}

/** The values again, one for each service. Those that are the same are one object. */
export const unintern = <Value>({ values, rows }: Interned<Value>): Value[] => rows.map((place) => values[place] as Value);
