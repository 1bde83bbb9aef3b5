/** A maker of rows of so many things, words or letters, each one that follows the last somewhere in the rows that it is made from. */
export type Chain = (length: number) => string[];

export function chainOf(rows: readonly (readonly string[])[], random: () => number): Chain {
  const all = rows.flat();
  const after = new Map<string, string[]>();
  for (const row of rows)
    for (const [at, one] of row.entries()) {
      const next = row[at + 1];
      if (next) after.set(one, [...(after.get(one) ?? []), next]);
    }
  return (length) => {
    const row: string[] = [];
    while (row.length < length) {
      const following = after.get(row.at(-1) ?? '') ?? all;
      row.push(following[Math.floor(random() * following.length)] as string);
    }
    return row;
  };
}
