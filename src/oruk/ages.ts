import type { Age, Ages } from '../domain/schema/ages.ts';

/** The youngest and the oldest age in years, as far as the standard can say them. Half a year is 0.5. */
export interface AgeLimits {
  readonly minimum_age?: number;
  readonly maximum_age?: number;
}

/** Ages → the standard's two numbers. Both are left out when nobody has said, or when no age of a child says it: only the adults, only in pregnancy. */
export function ageLimits(ages: Ages): AgeLimits {
  if (ages.kind === 'any') return { minimum_age: 0 };
  if (ages.kind !== 'range') return {};
  return { minimum_age: inYears(ages.from), ...(ages.to === 'any' ? {} : { maximum_age: inYears(ages.to) }) };
}

/** To a hundredth of a year: 18 months is 1.5, 7 months is 0.58. */
const inYears = ({ value, unit }: Age) => (unit === 'years' ? value : Math.round((value / 12) * 100) / 100);
