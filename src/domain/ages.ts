import type { Age, Ages } from './schema/ages.ts';
import type { AgeBand } from './schema/vocabulary.ts';

/** The first month of life that an age takes in: 4 years → 48. */
export const youngestMonths = ({ value, unit }: Age): number => (unit === 'years' ? value * 12 : value);

/** The last month of life that an age takes in: 4 years → 59, for a child is 4 until the fifth birthday; 18 months → 18. No oldest age → endless. */
export function oldestMonths(to: Age | 'any'): number {
  if (to === 'any') return Number.POSITIVE_INFINITY;
  return to.unit === 'years' ? to.value * 12 + 11 : to.value;
}

/** Does it take a child of this many months? Undefined when nobody has recorded the ages. */
export function servesAge(ages: Ages, months: number): boolean | undefined {
  if (ages.kind === 'unknown') return undefined;
  if (ages.kind === 'any') return true;
  if (ages.kind !== 'range') return false;
  return youngestMonths(ages.from) <= months && months <= oldestMonths(ages.to);
}

/** Does it take anyone in this band: a child of some age in it, someone pregnant, or the adults? Undefined when not recorded. */
export function servesBand(ages: Ages, band: AgeBand): boolean | undefined {
  if (ages.kind === 'unknown') return undefined;
  if (ages.kind === 'any') return true;
  if (ages.kind === 'parents-and-carers') return band.parentsAndCarers;
  if (ages.kind === 'pregnancy') return band.pregnancy;
  const adults = band.parentsAndCarers && ages.parentsAndCarers;
  const pregnancy = band.pregnancy && ages.pregnancy;
  const children =
    band.from !== undefined &&
    band.to !== undefined &&
    youngestMonths(ages.from) <= oldestMonths(band.to) &&
    youngestMonths(band.from) <= oldestMonths(ages.to);
  return adults || pregnancy || children;
}

/** `18 months`, `4`, `any` */
export function describeAge(age: Age | 'any'): string {
  if (age === 'any') return 'any';
  return age.unit === 'months' ? inUnits(age) : String(age.value);
}

/** Who it is for, in words: "Aged 4 to 16", "Pregnancy to 2", "18 months to 4", "Ages not recorded: ask". */
export function describeAges(ages: Ages): string {
  switch (ages.kind) {
    case 'unknown':
      return 'Ages not recorded: ask';
    case 'any':
      return 'All ages';
    case 'parents-and-carers':
      return 'Parents and carers';
    case 'pregnancy':
      return 'Pregnancy';
    case 'range': {
      const children = describeRange(ages.from, ages.to, ages.pregnancy);
      return ages.parentsAndCarers ? `${children}, and parents and carers` : children;
    }
    default:
      return ages satisfies never;
  }
}

function describeRange(from: Age, to: Age | 'any', pregnancy: boolean): string {
  if (to === 'any') return `${pregnancy ? 'Pregnancy, and aged' : 'Aged'} ${describeAge(from)} and over`;
  const last = lastAge(to);
  if (pregnancy) return `Pregnancy to ${last}`;
  if (youngestMonths(from) === 0) return `Birth to ${last}`;
  if (from.unit === 'months' || to.unit === 'months') return `${inUnits(from)} to ${last}`;
  return from.value === to.value ? `Aged ${from.value}` : `Aged ${from.value} to ${to.value}`;
}

// A child of nought is up to twelve months: "to 0 years" reads as nobody.
const lastAge = (age: Age) => (age.unit === 'years' && age.value === 0 ? '12 months' : inUnits(age));

const inUnits = ({ value, unit }: Age) => `${value} ${value === 1 ? unit.slice(0, -1) : unit}`;
