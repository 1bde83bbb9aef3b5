import type { AgeBand } from '../domain/schema/vocabulary.ts';
import type { Day } from '../domain/schema/when.ts';
import type { Amount } from './amount.ts';
import { type CellState, stateOf } from './cell-state.ts';
import { type Rate, ratePer1000 } from './interval.ts';
import { type Axes, type Cell, cellKey, type Matrix, type MatrixRow } from './matrix.ts';
import { areasIn, type LowIncome, lowIncomeAged, lowIncomeOf, type PlacedArea, populationOf } from './population.ts';
import type { Supply } from './supply.ts';
import { distances } from './travel.ts';

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
 * no help for the parents before some. The order is a place to start reading; it is not a score.
 */
export function gapsIn(about: About): Gap[] {
  const { axes, bands, matrix, horizon } = about;
  const nearestTo = nearestFinder(about);
  const people = peopleFinder(about.areas, bands);
  const adults = bands.filter((band) => band.parentsAndCarers && !band.from).map(({ id }) => id);
  const gaps = axes.areas
    .filter(({ id }) => id !== '')
    .flatMap(({ id: area }) =>
      bands
        .filter((band) => !adults.includes(band.id))
        .flatMap((band) =>
          axes.rows.flatMap((need): Gap[] => {
            const cell = matrix.get(cellKey(need.id, area, band.id));
            const state = cell && stateOf(cell, horizon);
            if (!state || state.kind === 'covered' || state.kind === 'not-applicable') return [];
            const local = cell.here.length + cell.reaching.length;
            const { living, inLowIncome, lowIncome } = people(area, band);
            const parents = adults.flatMap((id) => {
              const forAdults = matrix.get(cellKey(need.id, area, id));
              return forAdults ? [...forAdults.here, ...forAdults.reaching] : [];
            });
            return [
              {
                cell,
                need,
                band,
                state,
                people: living,
                lowIncomePeople: inLowIncome,
                lowIncome,
                rate: living.kind === 'known' && state.kind !== 'unknown' ? ratePer1000(local, living.value) : undefined,
                forParents: parents.filter((supply) => !cell.here.includes(supply) && !cell.reaching.includes(supply)).length,
                nearest: state.kind === 'thin' ? undefined : nearestTo(need, area, band),
              },
            ];
          }),
        ),
    );
  return gaps.sort(byUrgency);
}

const stateOrder = { empty: 0, unknown: 1, thin: 2 } as const;

function byUrgency(a: Gap, b: Gap): number {
  const touched = ({ lowIncomePeople: inLowIncome, people }: Gap) =>
    inLowIncome.kind === 'known' ? inLowIncome.value : people.kind === 'known' ? people.value : 0;
  return (
    stateOrder[a.state.kind] - stateOrder[b.state.kind] ||
    Number(a.forParents > 0) - Number(b.forParents > 0) ||
    Number(a.cell.national.length > 0) - Number(b.cell.national.length > 0) ||
    touched(b) - touched(a) ||
    a.need.label.localeCompare(b.need.label, 'en-GB') ||
    a.cell.area.localeCompare(b.cell.area)
  );
}

/** People by area and band, worked out once each. */
function peopleFinder(areas: readonly PlacedArea[], bands: readonly AgeBand[]) {
  const known = new Map<string, { living: Amount; inLowIncome: Amount; lowIncome: LowIncome | undefined }>();
  return (area: string, band: AgeBand) => {
    const key = `${area}|${band.id}|${bands.length}`;
    const here = known.get(key) ?? peopleOf(areasIn(areas, area), band);
    known.set(key, here);
    return here;
  };
}

const peopleOf = (areas: readonly PlacedArea[], band: AgeBand) => ({
  living: populationOf(areas, band),
  inLowIncome: lowIncomeAged(areas, band),
  lowIncome: lowIncomeOf(areas),
});

/** Finds the nearest door of a local service of the same need and age that does not serve the area. */
function nearestFinder({ areas, supplies }: Pick<About, 'areas' | 'supplies'>) {
  const doors = supplies.flatMap((service) =>
    service.national ? [] : service.doors.flatMap(({ locality, point }) => (point ? [{ service, locality, point }] : [])),
  );
  const settled = areas.flatMap((area) => (area.point ? [{ locality: area.locality, point: area.point, weight: area.children ?? 1 }] : []));
  let table: Float64Array | undefined;
  const meanKm = (area: string, column: number) => {
    table ??= distances(
      settled.map(({ point }) => point),
      doors.map(({ point }) => point),
    );
    let [km, weight] = [0, 0];
    for (const [row, place] of settled.entries()) {
      if (place.locality !== area) continue;
      km += place.weight * (table[row * doors.length + column] ?? 0);
      weight += place.weight;
    }
    return weight > 0 ? km / weight : undefined;
  };
  const means = new Map<string, number | undefined>();
  return (need: MatrixRow, area: string, band: AgeBand): Nearest | undefined => {
    let best: Nearest | undefined;
    for (const [column, { service, locality }] of doors.entries()) {
      if (service.serves.includes(area) || !service.bands.includes(band.id) || !service.needs.some((id) => need.needs.has(id))) continue;
      const key = `${area}|${column}`;
      const km = means.has(key) ? means.get(key) : meanKm(area, column);
      means.set(key, km);
      if (km !== undefined && (!best || km < best.km)) best = { service, locality, km };
    }
    return best;
  };
}
