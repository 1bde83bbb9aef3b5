import type { AgeBand } from '../domain/schema/vocabulary.ts';
import type { Day } from '../domain/schema/when.ts';
import type { Amount } from './amount.ts';
import { type CellState, stateOf } from './cell-state.ts';
import type { Ground, People } from './ground.ts';
import { type Rate, ratePer1000 } from './interval.ts';
import { type Axes, type Cell, cellKey, type Matrix, type MatrixRow } from './matrix.ts';
import type { LowIncome } from './population.ts';
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
  readonly matrix: Pick<Matrix, 'get'>;
  readonly axes: Axes;
  readonly bands: readonly AgeBand[];
  readonly ground: Pick<Ground, 'meanKm' | 'peopleIn'>;
  readonly supplies: readonly Supply[];
  readonly horizon: Day;
}

/**
 * Every gap in a locality, the one that touches most children in low-income families first: nothing local before thin cover,
 * no help for the same family before some. The order is a place to start reading; it is not a score.
 */
export function gapsIn(about: About): Gap[] {
  const nearestTo = nearestFinder(about);
  const localities = about.axes.areas.filter(({ id }) => id !== '');
  const gaps = localities.flatMap(({ id: area }) =>
    about.bands.flatMap((band) => {
      const people = about.ground.peopleIn(area, band);
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

/** The order in which gaps are listed. */
export function byUrgency(a: Gap, b: Gap): number {
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

/** Finds the nearest door of a local service of the same need and age that does not serve the area. */
function nearestFinder({ ground, supplies }: Pick<About, 'ground' | 'supplies'>) {
  const found = new Map<string, readonly Supply[]>();
  // Asked of few needs: those with nothing local somewhere.
  const withNeed = (need: string) => {
    const services =
      found.get(need) ??
      supplies.filter(
        (service) => !service.national && service.needs.includes(need) && service.doors.some(({ point, locality }) => point && locality),
      );
    found.set(need, services);
    return services;
  };
  return (need: MatrixRow, area: string, band: AgeBand): Nearest | undefined => {
    let best: Nearest | undefined;
    for (const service of [...need.needs.keys()].flatMap(withNeed)) {
      if (service.serves.includes(area) || !service.bands.includes(band.id)) continue;
      for (const { locality, point } of service.doors) {
        const km = point && locality ? ground.meanKm(area, point) : undefined;
        if (locality && km !== undefined && (!best || km < best.km)) best = { service, locality, km };
      }
    }
    return best;
  };
}
