import { describeAge } from '../domain/ages.ts';
import type { AgeBand } from '../domain/schema/vocabulary.ts';

/** Whom a band takes in, in words: "From 0 to 2, to the day before the next birthday. Pregnancy too." */
export function describeBand({ from, to, pregnancy, parentsAndCarers }: AgeBand): string {
  const said = [
    ...(from && to ? [`From ${describeAge(from)} to ${describeAge(to)}, to the day before the next birthday.`] : []),
    ...(pregnancy ? ['People who are pregnant.'] : []),
    ...(parentsAndCarers ? ['The adults who look after a child.'] : []),
  ];
  return said.join(' ') || 'A band of ages.';
}
