import type { Point } from '../domain/schema/place.ts';
import type { TravelTimeRow } from '../domain/schema/supplied.ts';
import type { AgeBand } from '../domain/schema/vocabulary.ts';
import type { Amount } from './amount.ts';
import { type Journeys, journeysOf } from './journeys.ts';
import { areasIn, type LowIncome, lowIncomeAged, lowIncomeOf, type PlacedArea, populationOf } from './population.ts';
import { kilometresFrom } from './travel.ts';

/** Who lives in an area at an age. */
export interface People {
  readonly living: Amount;
  readonly inLowIncome: Amount;
  readonly lowIncome: LowIncome | undefined;
}

/** What is known of the ground, whatever services stand on it. Each answer is worked out once and kept. */
export interface Ground {
  readonly areas: readonly PlacedArea[];
  /** Kilometres from each of those areas to a door, as the crow flies. */
  readonly kmTo: (door: Point) => Float64Array;
  /** Kilometres to a door from where children of a locality live, on average. */
  readonly meanKm: (locality: string, door: Point) => number | undefined;
  readonly peopleIn: (locality: string, band: AgeBand) => People;
  readonly journeys: Journeys;
}

export function groundOf(areas: readonly PlacedArea[], journeys: readonly TravelTimeRow[]): Ground {
  const kmTo = kilometresFrom(areas);
  const shareIn = kept((locality: string) => lowIncomeOf(areasIn(areas, locality)));
  const settledIn = kept((locality: string) =>
    areas.flatMap((area, at) => (area.point && area.locality === locality ? [{ at, weight: area.children ?? 1 }] : [])),
  );
  const peopleOf = new Map<string, People>();
  const means = new Map<string, number | undefined>();
  return {
    areas,
    kmTo,
    journeys: journeysOf(journeys),
    meanKm: (locality, door) => {
      const key = `${locality} ${door.lat} ${door.lon}`;
      if (!means.has(key)) means.set(key, weightedMean(settledIn(locality), kmTo(door)));
      return means.get(key);
    },
    peopleIn: (locality, band) => {
      const key = `${locality} ${band.id}`;
      const inside = peopleOf.get(key) ? [] : areasIn(areas, locality);
      const people = peopleOf.get(key) ?? {
        living: populationOf(inside, band),
        inLowIncome: lowIncomeAged(inside, band),
        lowIncome: shareIn(locality),
      };
      peopleOf.set(key, people);
      return people;
    },
  };
}

function weightedMean(settled: readonly { at: number; weight: number }[], km: Float64Array): number | undefined {
  const weight = settled.reduce((sum, place) => sum + place.weight, 0);
  return weight > 0 ? settled.reduce((sum, place) => sum + place.weight * (km[place.at] ?? 0), 0) / weight : undefined;
}

function kept<Value>(find: (key: string) => Value): (key: string) => Value {
  const found = new Map<string, Value>();
  return (key) => {
    const value = found.has(key) ? (found.get(key) as Value) : find(key);
    found.set(key, value);
    return value;
  };
}
