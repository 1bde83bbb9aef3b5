import type { HubRecord } from '../domain/directory.ts';
import type { AccessTheme, TravelTimeRow } from '../domain/schema/supplied.ts';
import type { AgeBand } from '../domain/schema/vocabulary.ts';
import type { Day } from '../domain/schema/when.ts';
import { type Access, accessFrom } from './access.ts';
import { type AccessPlaces, isOfTheme } from './access-doors.ts';
import type { Analysis } from './analysis.ts';
import { type CellState, stateOf } from './cell-state.ts';
import { type Change, changeBetween, changedCellsIn } from './changed-cells.ts';
import { comparedWith, type Worse } from './forward.ts';
import { byUrgency, type Gap, gapsIn } from './gaps.ts';
import { type Ground, groundOf } from './ground.ts';
import { type Axes, type Cell, type Matrix, matrixOf } from './matrix.ts';
import type { PlacedArea } from './population.ts';
import { applyScenario, type Scenario } from './scenario.ts';
import type { Supply } from './supply.ts';
import { type Viewpoint, viewpointOf } from './viewpoint.ts';

type WhatIfHub = Pick<HubRecord, 'id' | 'name' | 'brand' | 'status' | 'locality'> & { readonly point?: HubRecord['point'] };

/** What the browser fetches to work out a what-if: plain JSON. */
export interface WhatIfData {
  readonly supplies: readonly Supply[];
  readonly areas: readonly PlacedArea[];
  readonly bands: readonly AgeBand[];
  readonly localities: readonly { readonly id: string; readonly name: string }[];
  readonly rows: readonly { readonly id: string; readonly label: string; readonly bands: readonly string[] }[];
  readonly hubs: readonly WhatIfHub[];
  readonly themes: readonly AccessTheme[];
  readonly journeys: readonly TravelTimeRow[];
  readonly horizon: Day;
}

export const whatIfData = ({ supplies, areas, directory, needAxes, accesses, journeys, horizon }: Analysis): WhatIfData => ({
  supplies,
  areas,
  bands: directory.ageBands,
  localities: [...directory.localities.values()].map(({ id, name }) => ({ id, name })),
  rows: needAxes.rows.map(({ id, label, needs }) => ({ id, label, bands: needs.get(id) ?? [] })),
  hubs: [...directory.hubs.values()].map(({ id, name, brand, status, locality, point }) => ({
    id,
    name,
    brand,
    status,
    locality,
    ...(point ? { point } : {}),
  })),
  themes: accesses.map(({ theme }) => theme),
  journeys,
  horizon,
});

/** How many cells of the localities are in each state. */
export type StateCounts = Readonly<Record<CellState['kind'], number>>;

/** Things as they are, worked out once, to compare with; and what lets a scenario be worked out without starting again. */
export interface Baseline extends Figures {
  readonly data: WhatIfData;
  readonly axes: Axes;
  readonly matrix: Matrix;
  readonly ground: Ground;
  /** Each sort of help with the services that it measures the way to. */
  readonly views: readonly { readonly viewpoint: Viewpoint; readonly fit: readonly Supply[] }[];
  readonly changedCells: (change: Change, after: readonly Supply[]) => Matrix;
}

/** What the page shows, of things as they are or as they would be. */
export interface Figures {
  readonly states: StateCounts;
  /** Every gap, in the order of the list of gaps. */
  readonly gaps: readonly Gap[];
  readonly ways: readonly Access[];
}

/** What a scenario changes. */
export interface WhatIf extends Figures {
  readonly worse: readonly Worse[];
  readonly better: readonly Worse[];
}

export function baselineOf(data: WhatIfData): Baseline {
  const axes: Axes = {
    rows: data.rows.map(({ id, label, bands }) => ({ id, label, needs: new Map([[id, bands]]) })),
    areas: data.localities,
    bands: data.bands,
  };
  const matrix = matrixOf(data.supplies, axes);
  const ground = groundOf(data.areas, data.journeys);
  const views = data.themes.flatMap((theme) => {
    const viewpoint = viewpointOf(theme, ground);
    return viewpoint ? [{ viewpoint, fit: data.supplies.filter((supply) => isOfTheme(theme, supply)) }] : [];
  });
  return {
    data,
    axes,
    matrix,
    ground,
    views,
    changedCells: changedCellsIn(matrix, axes),
    states: countStates(matrix.values(), data.horizon),
    gaps: gapsIn({ matrix, axes, bands: data.bands, ground, supplies: data.supplies, horizon: data.horizon }),
    ways: views.map(({ viewpoint, fit }) => accessFrom(viewpoint, fit, placesIn(data, []))),
  };
}

/**
 * The same figures as a rebuild would give, worked out only where the scenario touches them. A cell rests on the services in it alone;
 * a gap, on the services of its need; a way, on the doors of its theme. All that rests on nothing that changed stays as it was.
 */
export function whatIf(baseline: Baseline, scenario: Scenario): WhatIf {
  const { data, axes, matrix, states, ways, views } = baseline;
  const left = applyScenario(data.supplies, scenario);
  const change = changeBetween(data.supplies, left);
  const changed = [...change.gone, ...change.come];
  const after = baseline.changedCells(change, left);
  const was = [...after.keys()].flatMap((key) => matrix.get(key) ?? []);
  const [lost, gained] = [countStates(was, data.horizon), countStates(after.values(), data.horizon)];
  const touched = new Set(changed.flatMap(({ needs }) => needs));
  const again = gapsIn({
    matrix: { get: (key) => after.get(key) ?? matrix.get(key) },
    axes: { ...axes, rows: axes.rows.filter(({ id }) => touched.has(id)) },
    bands: data.bands,
    ground: baseline.ground,
    supplies: left,
    horizon: data.horizon,
  });
  const places = placesIn(data, scenario.closedHubs);
  const isTouched = (theme: AccessTheme) =>
    theme.hubs ? scenario.closedHubs.length > 0 : changed.some((supply) => isOfTheme(theme, supply));
  return {
    states: mapStates((state) => states[state] - lost[state] + gained[state]),
    ...comparedWith(matrix, after),
    gaps: [...baseline.gaps.filter(({ need }) => !touched.has(need.id)), ...again].sort(byUrgency),
    ways: views.map(
      ({ viewpoint, fit }, at) =>
        (isTouched(viewpoint.theme) ? undefined : ways[at]) ?? accessFrom(viewpoint, applyScenario(fit, scenario), places),
    ),
  };
}

const placesIn = ({ hubs, localities }: WhatIfData, closed: readonly string[]): AccessPlaces => ({
  hubs: new Map(hubs.filter(({ id }) => !closed.includes(id)).map((hub) => [hub.id, { ...hub, point: hub.point }])),
  localities: new Map(localities.map(({ id }) => [id, id])),
});

const mapStates = (count: (state: CellState['kind']) => number): StateCounts => ({
  covered: count('covered'),
  thin: count('thin'),
  empty: count('empty'),
  unknown: count('unknown'),
  'not-applicable': count('not-applicable'),
});

function countStates(cells: Iterable<Cell>, horizon: Day): StateCounts {
  const counts = { covered: 0, thin: 0, empty: 0, unknown: 0, 'not-applicable': 0 };
  for (const cell of cells) counts[stateOf(cell, horizon).kind] += 1;
  return counts;
}
