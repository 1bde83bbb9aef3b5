import type { NeedGuess } from './need-model.ts';

/** A guess this near to the surest may be what was meant: its best service has a place among the first. */
const nearSurest = 0.65;
const mostNeeds = 3;

/**
 * Results in their order, but when the words may mean one of several needs, the best service for each of them comes first, the surest
 * need's before the others': of three doors, one is likely the right one. The rest keep their order.
 */
export function mixNeeds<Ranked>(
  ordered: readonly Ranked[],
  guesses: readonly NeedGuess[],
  answers: (one: Ranked, need: string) => boolean,
): Ranked[] {
  const [surest] = guesses;
  const first: Ranked[] = ordered.slice(0, 1);
  for (const { id, score } of guesses.slice(0, mostNeeds)) {
    if (score < nearSurest * (surest?.score ?? 0) || first.some((one) => answers(one, id))) continue;
    const best = ordered.find((one) => answers(one, id));
    if (best) first.push(best);
  }
  return [...first, ...ordered.filter((one) => !first.includes(one))];
}
