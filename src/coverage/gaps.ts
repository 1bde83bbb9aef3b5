import { distanceKm } from '../domain/distance.ts';
import type { Point } from '../domain/schema/place.ts';
import type { AgeBand } from '../domain/schema/vocabulary.ts';
import type { Day } from '../domain/schema/when.ts';
import type { Amount } from './amount.ts';
import { type CellState, stateOf } from './cell-state.ts';
import { type Rate, ratePer1000 } from './interval.ts';
import { type Axes, type Cell, cellKey, type Matrix, type MatrixRow } from './matrix.ts';
import { areasIn, type LowIncome, lowIncomeAged, lowIncomeOf, type PlacedArea, populationOf } from './population.ts';
import type { Supply } from './supply.ts';

/** The nearest help for the same need and age that is not for people here. */
export interface Nearest {
  readonly service: Supply;
  readonly locality: string;
  /** From where children of this area live, on average, as the crow flies. */
  readonly km: number;
}

/** A cell of the matrix where something is missing or hangs by a thread, with all that a sentence about it needs. */
export interface Gap {
  readonly cell: Cell;
  readonly need: MatrixRow;
  readonly band: AgeBand;
  readonly state: Extract<CellState, { kind: 'thin' | 'empty' | 'unknown' }>;
  readonly people: Amount;
  readonly lowIncomePeople: Amount;
  readonly lowIncome: LowIncome | undefined;
  /** Local services per 1,000 people of the age. */
  readonly rate: Rate | undefined;
  /** Local services for the parents, whatever the child's age. */
  readonly forParents: number;
  /** Local services for children of other ages. */
  readonly otherAges: number;
  readonly nearest: Nearest | undefined;
}

interface About {
  readonly matrix: Matrix;
  readonly axes: Axes;
  readonly bands: readonly AgeBand[];
  readonly areas: readonly PlacedArea[];
  readonly supplies: readonly Supply[];
  readonly horizon: Day;
}

/**
 * Every gap in a locality, the one that touches most children in low-income families first: nothing local before thin cover,
 * no help for the same family before some. The order is a place to start reading; it is not a score.
 */
export function gapsIn(about: About): Gap[] {
  const nearestTo = nearestFinder(about);
  const peopleIn = peopleFinder(about.areas);
  const localities = about.axes.areas.filter(({ id }) => id !== '');
  const gaps = localities.flatMap(({ id: area }) =>
    about.bands.flatMap((band) => {
      const people = peopleIn(area, band);
      return about.axes.rows.flatMap((need) => {
        const cell = about.matrix.get(cellKey(need.id, area, band.id));
        return cell ? gapAt({ cell, need, band, people, nearestTo }, about) : [];
      });
    }),
  );
  return gaps.sort(byUrgency);
}

interface Spot extends Pick<Gap, 'cell' | 'need' | 'band'> {
  readonly people: People;
  readonly nearestTo: (need: MatrixRow, area: string, band: AgeBand) => Nearest | undefined;
}

/** The gap of one cell, where there is one. */
function gapAt({ cell, need, band, people, nearestTo }: Spot, { matrix, bands, horizon }: About): Gap[] {
  const state = stateOf(cell, horizon);
  if (state.kind === 'covered' || state.kind === 'not-applicable') return [];
  const local = [...cell.here, ...cell.reaching];
  const { living } = people;
  const elsewhere = (adults: boolean) => {
    const others = bands.filter((other) => other.id !== band.id && (other.parentsAndCarers && !other.from) === adults);
    const found = others.flatMap(({ id }) => {
      const other = matrix.get(cellKey(need.id, cell.area, id));
      return other ? [...other.here, ...other.reaching] : [];
    });
    return new Set(found.filter((supply) => !local.includes(supply))).size;
  };
  const gap = {
    cell,
    need,
    band,
    state,
    people: living,
    lowIncomePeople: people.inLowIncome,
    lowIncome: people.lowIncome,
    rate: living.kind === 'known' && state.kind !== 'unknown' ? ratePer1000(local.length, living.value) : undefined,
    forParents: elsewhere(true),
    otherAges: elsewhere(false),
    nearest: state.kind === 'thin' ? undefined : nearestTo(need, cell.area, band),
  };
  return [gap];
}

const stateOrder = { empty: 0, unknown: 1, thin: 2 } as const;

/** Is there help for the same family some other way: for the parents of the child, or for the children of the parents? */
const isCushioned = ({ forParents, otherAges, band }: Gap) => forParents > 0 || (!band.from && otherAges > 0);

function byUrgency(a: Gap, b: Gap): number {
  const touched = ({ lowIncomePeople: inLowIncome, people }: Gap) =>
    inLowIncome.kind === 'known' ? inLowIncome.value : people.kind === 'known' ? people.value : 0;
  return (
    stateOrder[a.state.kind] - stateOrder[b.state.kind] ||
    Number(isCushioned(a)) - Number(isCushioned(b)) ||
    Number(a.cell.national.length > 0) - Number(b.cell.national.length > 0) ||
    touched(b) - touched(a) ||
    a.need.label.localeCompare(b.need.label, 'en-GB') ||
    a.cell.area.localeCompare(b.cell.area)
  );
}

/** Who lives in an area at an age. */
interface People {
  readonly living: Amount;
  readonly inLowIncome: Amount;
  readonly lowIncome: LowIncome | undefined;
}

/** People by area and band, with the share of the area worked out once. */
function peopleFinder(areas: readonly PlacedArea[]) {
  const shares = new Map<string, LowIncome | undefined>();
  return (area: string, band: AgeBand): People => {
    const inside = areasIn(areas, area);
    if (!shares.has(area)) shares.set(area, lowIncomeOf(inside));
    return { living: populationOf(inside, band), inLowIncome: lowIncomeAged(inside, band), lowIncome: shares.get(area) };
  };
}

/** Finds the nearest door of a local service of the same need and age that does not serve the area. */
function nearestFinder({ areas, supplies }: Pick<About, 'areas' | 'supplies'>) {
  const doors = supplies.flatMap((service) =>
    service.national ? [] : service.doors.flatMap(({ locality, point }) => (point && locality ? [{ service, locality, point }] : [])),
  );
  const settled = areas.flatMap((area) => (area.point ? [{ locality: area.locality, point: area.point, weight: area.children ?? 1 }] : []));
  const meanKm = (area: string, point: Point) => {
    const inside = settled.filter(({ locality }) => locality === area);
    const weight = inside.reduce((sum, place) => sum + place.weight, 0);
    return weight > 0 ? inside.reduce((sum, place) => sum + place.weight * distanceKm(place.point, point), 0) / weight : undefined;
  };
  const means = new Map<string, number | undefined>();
  return (need: MatrixRow, area: string, band: AgeBand): Nearest | undefined => {
    let best: Nearest | undefined;
    for (const [at, { service, locality, point }] of doors.entries()) {
      if (service.serves.includes(area) || !service.bands.includes(band.id) || !service.needs.some((id) => need.needs.has(id))) continue;
      const key = `${area}|${at}`;
      const km = means.has(key) ? means.get(key) : meanKm(area, point);
      means.set(key, km);
      if (km !== undefined && (!best || km < best.km)) best = { service, locality, km };
    }
    return best;
  };
}
