import type { TravelTimeRow } from '../domain/schema/supplied.ts';

/** Minutes from a neighbourhood to a hub or venue, where a council has had them worked out. */
export interface Journey {
  readonly walk?: number | undefined;
  readonly bus?: number | undefined;
}

/** Journeys by the code of the neighbourhood and the id of the hub or venue. */
export interface Journeys {
  readonly between: (area: string, place: string) => Journey | undefined;
  /** Does any of them say how long a bus takes? */
  readonly withBus: boolean;
  readonly count: number;
}

/** Rows of a council's own table → journeys. One that is told twice is as the last line says. */
export function journeysOf(rows: readonly TravelTimeRow[]): Journeys {
  const found = new Map(rows.map(({ area, place, walk, bus }) => [`${area} ${place}`, { walk, bus }]));
  return {
    between: (area, place) => found.get(`${area} ${place}`),
    withBus: rows.some(({ bus }) => bus !== undefined),
    count: found.size,
  };
}

export const noJourneys: Journeys = journeysOf([]);
