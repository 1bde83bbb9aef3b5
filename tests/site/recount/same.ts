/**
 * Holds one thing to another, and says where they differ. Hundreds of thousands of figures are held to others, and an `expect` for each
 * would take ten times as long.
 */
export function same(found: unknown, wanted: unknown, where: string): void {
  const [is, should] = [found, wanted].map((value) => JSON.stringify(value));
  if (is !== should) throw new Error(`${where}\nfound:  ${is}\nwanted: ${should}`);
}
