import type { Directory } from '../domain/directory.ts';
import type { SmallArea } from '../domain/schema/small-area.ts';
import type { AgeBand } from '../domain/schema/vocabulary.ts';
import { localityOfWard } from '../domain/ward-locality.ts';
import { type Amount, known, notApplicable, sumOf, unknown } from './amount.ts';
import { type Interval, shareInterval } from './interval.ts';

/** A neighbourhood with the locality it is in. */
export interface PlacedArea extends SmallArea {
  /** Empty when no locality lists its ward. */
  readonly locality: string;
}

/** Neighbourhoods with their locality, found by the ward. */
export function placedAreas(areas: readonly SmallArea[], directory: Pick<Directory, 'localities'>): PlacedArea[] {
  return areas.map((area) => ({
    ...area,
    locality: localityOfWard({ code: area.ward, name: area.ward }, directory) ?? '',
  }));
}

/** The neighbourhoods of a locality; all of them for the whole area, whose id is empty. */
export const areasIn = (areas: readonly PlacedArea[], locality: string): PlacedArea[] =>
  locality === '' ? [...areas] : areas.filter((area) => area.locality === locality);

/**
 * How many people of these years of age live in an area: whole years, both ends counted. Known only when its columns of ages fit
 * together from the first year to the last with no gap and no overlap.
 */
export function peopleAged({ ages }: Pick<SmallArea, 'ages'>, from: number, to: number): number | undefined {
  const upTo = new Map<number, number>([[from - 1, 0]]);
  for (const { from: first, to: last, people } of [...ages].sort((a, b) => a.from - b.from)) {
    const before = upTo.get(first - 1);
    if (before !== undefined && last <= to && !upTo.has(last)) upTo.set(last, before + people);
  }
  return upTo.get(to);
}

/** The years of age in a band, both ends counted. None for a band of adults, or one that starts or ends within a year. */
export function yearsIn({ from, to }: AgeBand): { from: number; to: number } | undefined {
  if (!from || !to) return undefined;
  const first = from.unit === 'years' ? from.value : from.value / 12;
  const last = to.unit === 'years' ? to.value : (to.value + 1) / 12 - 1;
  return Number.isInteger(first) && Number.isInteger(last) ? { from: first, to: last } : undefined;
}

/** People of an age band in some neighbourhoods. A band of adults does not apply; with no neighbourhoods it is not known. */
export function populationOf(areas: readonly PlacedArea[], band: AgeBand): Amount {
  if (!band.from) return notApplicable;
  const years = yearsIn(band);
  if (areas.length === 0 || !years) return unknown;
  const counts = areas.map((area) => peopleAged(area, years.from, years.to));
  // A sum with one part missing is not a population.
  return counts.every((count) => count !== undefined) ? sumOf(counts) : unknown;
}

/** Children of an area in low-income families: N = Σ share·children ÷ Σ children over its neighbourhoods, with its 95 % limits. */
export interface LowIncome {
  readonly children: number;
  readonly lowIncome: number;
  readonly share: number;
  readonly interval: Interval;
}

export function lowIncomeOf(areas: readonly PlacedArea[]): LowIncome | undefined {
  const told = areas.filter(({ children, lowIncomeChildren }) => children !== undefined && lowIncomeChildren !== undefined);
  const children = told.reduce((sum, area) => sum + (area.children ?? 0), 0);
  const lowIncome = told.reduce((sum, area) => sum + (area.lowIncomeChildren ?? 0), 0);
  const interval = shareInterval(lowIncome, children);
  return interval && told.length === areas.length ? { children, lowIncome, share: lowIncome / children, interval } : undefined;
}

/** Children of an age band in low-income families: each neighbourhood's share times its children of that age. An estimate. */
export function lowIncomeAged(areas: readonly PlacedArea[], band: AgeBand): Amount {
  if (!band.from) return notApplicable;
  const years = yearsIn(band);
  if (areas.length === 0 || !years) return unknown;
  const counts = areas.map((area) => {
    const people = peopleAged(area, years.from, years.to);
    const share = shareOf(area);
    return people === undefined || share === undefined ? undefined : people * share;
  });
  return counts.every((count) => count !== undefined) ? known(counts.reduce((sum, count) => sum + count, 0)) : unknown;
}

/** The share of a neighbourhood's children in low-income families: as published, or worked out. */
export function shareOf({ lowIncomeShare, lowIncomeChildren, children }: PlacedArea): number | undefined {
  if (lowIncomeShare !== undefined) return lowIncomeShare;
  return lowIncomeChildren !== undefined && children ? lowIncomeChildren / children : undefined;
}
