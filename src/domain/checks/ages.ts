import { describeAge, oldestMonths, youngestMonths } from '../ages.ts';
import type { Draft } from '../draft.ts';
import { type Problem, problemIn } from '../problem.ts';
import type { Service } from '../schema/service.ts';

/** Ages that run from old to young. */
export function agesBackwards(draft: Draft<Service>): Problem[] {
  const { ages } = draft.fields;
  if (ages.kind !== 'range' || youngestMonths(ages.from) <= oldestMonths(ages.to)) return [];
  return [
    problemIn(draft, ['ages', 'to'], {
      rule: 'ages-backwards',
      found: `from ${describeAge(ages.from)} to ${describeAge(ages.to)}`,
      fix: 'give the youngest age as from and the oldest as to',
    }),
  ];
}
