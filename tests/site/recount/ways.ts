import { cell, ids, number, type Row, rowsOf, sum } from './downloads.ts';
import { aged, neighbourhoods } from './people.ts';
import type { Service } from './provision.ts';

/** How far people have to go to each sort of help, worked out again from points of neighbourhoods and of doors. */

interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** A door, and the localities that it is for. */
interface WayDoor extends Point {
  readonly serves: readonly string[] | 'anyone';
  readonly sessions: number;
}

export interface Place {
  readonly row: Row;
  readonly people: number;
  readonly km: number;
  /** E2SFCA: supply for each person. */
  readonly supply: number;
  /** The same with each door counted as one. */
  readonly presence: number;
}

export interface Way {
  readonly id: string;
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly hubs: boolean;
  readonly doors: readonly WayDoor[];
  /** Services with doors, none of which has a point. */
  readonly pointless: readonly string[];
  /** Do all doors have sessions? If not, each counts as one. */
  readonly bySessions: boolean;
  readonly places: readonly Place[];
  readonly people: number;
}

/** The earth's mean radius, in km, times twice the arc sine of half the chord. */
export function straightKm(a: Point, b: Point): number {
  const [x, y] = [a, b].map(({ lat, lon }) => {
    const [north, east] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
    return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)];
  });
  return 2 * 6371.0088 * Math.asin(Math.hypot(...(x ?? []).map((value, at) => value - (y?.[at] ?? 0))) / 2);
}

/** A straight line, times what streets add, at 4.8 km an hour. */
export const walk = (km: number, streets = 1.3): number => (km * streets * 60) / 4.8;

export const pointOf = (row: Row): Point => ({ lat: number(row, 'lat') ?? Number.NaN, lon: number(row, 'lon') ?? Number.NaN });

/** Every way to help that the downloads name. `shut`: hubs that are taken away. */
export const waysTo = (services: readonly Service[], shut: readonly string[] = []): Way[] =>
  rowsOf('access').map((row) => {
    const brand = cell(row, 'by_hubs');
    const found = brand ? hubDoors(brand, shut) : serviceDoors(services, ids(row, 'by_needs'), ids(row, 'by_kinds'));
    const [from, to] = [number(row, 'ages_from') ?? 0, number(row, 'ages_to') ?? 0];
    const people = neighbourhoods.map((place) => aged(place, from, to));
    const bySessions = !brand && found.doors.every(({ sessions }) => sessions > 0);
    const km = found.doors.map((door) =>
      neighbourhoods.map((place) =>
        door.serves === 'anyone' || door.serves.includes(cell(place, 'locality_id')) ? straightKm(pointOf(place), door) : Infinity,
      ),
    );
    const draws = km.map((far) => drawOf(far, people));
    const supplies = found.doors.map(({ sessions }) => (bySessions ? sessions : 1));
    const [supply, presence] = [supplies, supplies.map(() => 1)].map((each) => shareOut(draws, each));
    return {
      id: cell(row, 'id'),
      label: cell(row, 'to'),
      from,
      to,
      hubs: brand !== '',
      ...found,
      bySessions,
      people: sum(people),
      places: neighbourhoods.map((place, at) => ({
        row: place,
        people: people[at] ?? 0,
        km: Math.min(...km.map((far) => far[at] ?? Infinity)),
        supply: supply?.[at] ?? 0,
        presence: presence?.[at] ?? 0,
      })),
    };
  });

function serviceDoors(services: readonly Service[], needs: readonly string[], kinds: readonly string[]) {
  const fit = services.filter(
    (service) =>
      !service.national && service.needs.some((need) => needs.includes(need)) && (kinds.length === 0 || kinds.includes(service.kind)),
  );
  const doors = fit.flatMap(({ doors: own, serves, timed }) =>
    own.flatMap(({ lat, lon, sessions }) =>
      lat === undefined || lon === undefined ? [] : [{ lat, lon, serves, sessions: timed ? sessions : 0 }],
    ),
  );
  const pointless = fit.filter(({ doors: own }) => own.length > 0 && own.every(({ lat }) => lat === undefined)).map(({ name }) => name);
  return { doors, pointless };
}

function hubDoors(brand: string, shut: readonly string[]) {
  const open = rowsOf('hubs').filter(
    (row) => cell(row, 'brand') === brand && ['open', 'closing'].includes(cell(row, 'status')) && !shut.includes(cell(row, 'hub_id')),
  );
  const doors = open
    .filter((row) => number(row, 'lat') !== undefined)
    .map((row) => ({ ...pointOf(row), serves: 'anyone' as const, sessions: 0 }));
  return { doors, pointless: open.filter((row) => number(row, 'lat') === undefined).map((row) => cell(row, 'hub')) };
}

/** Whom a door draws: the places within a walk of it with their weights, and all of their people together. */
interface Draw {
  readonly near: readonly { readonly at: number; readonly weight: number }[];
  readonly demand: number;
}

/** How much a door draws each place, and all of them together: the first step. */
function drawOf(km: readonly number[], people: readonly number[]): Draw {
  const edge = Math.exp(-1 / 2);
  const near = km.flatMap((far, at) =>
    walk(far) < 30 ? [{ at, weight: (Math.exp(-((walk(far) / 30) ** 2) / 2) - edge) / (1 - edge) }] : [],
  );
  return { near, demand: sum(near.map(({ at, weight }) => weight * (people[at] ?? 0))) };
}

/** What each place gets of what the doors have: the second step. */
export function shareOut(draws: readonly Draw[], supplies: readonly number[]): number[] {
  const access = neighbourhoods.map(() => 0);
  for (const [door, { near, demand }] of draws.entries()) {
    if (demand === 0) continue;
    const each = (supplies[door] ?? 0) / demand;
    for (const { at, weight } of near) access[at] = (access[at] ?? 0) + each * weight;
  }
  return access;
}

/** Whom each door of a way draws. */
export const drawsOf = ({ doors, places }: Way) =>
  doors.map((door) =>
    drawOf(
      places.map(({ row }) =>
        door.serves === 'anyone' || door.serves.includes(cell(row, 'locality_id')) ? straightKm(pointOf(row), door) : Infinity,
      ),
      places.map(({ people }) => people),
    ),
  );

/** People who live more than so many minutes' walk from the nearest door. */
export const beyond = (places: readonly Place[], minutes: number, streets = 1.3): number =>
  sum(places.filter(({ km }) => !(walk(km, streets) <= minutes)).map(({ people }) => people));

export const meanKm = ({ places, people }: Way): number => sum(places.map((place) => place.people * place.km)) / people;

/**
 * The concentration index, as twice the covariance of access and of the rank by poverty, over the mean (Kakwani and others 1997):
 * a rank is the share of people before, and half of those who share the place.
 */
export function concentration({ places, people }: Way): number {
  const mean = sum(places.map((place) => place.people * place.supply)) / people;
  let before = 0;
  let weighted = 0;
  for (const place of poorestFirst(places)) {
    weighted += (place.people / people) * place.supply * (before + place.people / people / 2);
    before += place.people / people;
  }
  return (2 * weighted) / mean - 1;
}

export const poorestFirst = (places: readonly Place[]): Place[] =>
  [...places].sort((a, b) => (number(b.row, 'low_income_share') ?? 0) - (number(a.row, 'low_income_share') ?? 0));

/** Supply of the doors that draw somebody. */
export const supplyInReach = (way: Way): number => sum(way.places.map(({ people, supply }) => people * supply));
