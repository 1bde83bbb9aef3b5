import type { HubRecord } from '../domain/directory.ts';
import type { AccessTheme } from '../domain/schema/supplied.ts';
import type { AgeBand } from '../domain/schema/vocabulary.ts';
import type { Day } from '../domain/schema/when.ts';
import { type Access, accessTo } from './access.ts';
import type { Analysis } from './analysis.ts';
import { type CellState, stateOf } from './cell-state.ts';
import { type Worse, worseThan } from './forward.ts';
import { type Gap, gapsIn } from './gaps.ts';
import { type Axes, type Matrix, matrixOf } from './matrix.ts';
import type { PlacedArea } from './population.ts';
import { applyScenario, asItIs, type Scenario } from './scenario.ts';
import type { Supply } from './supply.ts';

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
  readonly horizon: Day;
}

export const whatIfData = ({ supplies, areas, directory, needAxes, accesses, horizon }: Analysis): WhatIfData => ({
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
  horizon,
});

/** How many cells of the localities are in each state. */
export type StateCounts = Readonly<Record<CellState['kind'], number>>;

/** How many people live more than half an hour's walk from one sort of help. */
export interface Way {
  readonly theme: AccessTheme;
  readonly people: number;
  readonly beyond: number;
}

/** Things as they are, worked out once, to compare with. */
export interface Baseline {
  readonly data: WhatIfData;
  readonly axes: Axes;
  readonly matrix: Matrix;
  readonly states: StateCounts;
  readonly ways: readonly Way[];
}

/** What a scenario changes. */
export interface WhatIf {
  readonly states: StateCounts;
  readonly worse: readonly Worse[];
  readonly better: readonly Worse[];
  /** Gaps of the needs that are touched, as they would be. */
  readonly gaps: readonly Gap[];
  readonly ways: readonly Way[];
}

export function baselineOf(data: WhatIfData): Baseline {
  const axes: Axes = {
    rows: data.rows.map(({ id, label, bands }) => ({ id, label, needs: new Map([[id, bands]]) })),
    areas: data.localities,
    bands: data.bands,
  };
  const matrix = matrixOf(data.supplies, axes);
  return { data, axes, matrix, states: countStates(matrix, data.horizon), ways: waysTo(data.themes, data.supplies, data, asItIs) };
}

/**
 * The same figures as a rebuild would give, worked out only for the needs that the scenario touches:
 * a cell rests on the services of its own need alone, so no other can change.
 */
export function whatIf({ data, axes, matrix, states, ways }: Baseline, scenario: Scenario): WhatIf {
  const left = applyScenario(data.supplies, scenario);
  const same = new Set(left);
  const before = new Set(data.supplies);
  const changed = [...data.supplies.filter((supply) => !same.has(supply)), ...left.filter((supply) => !before.has(supply))];
  const touched = new Set(changed.flatMap(({ needs }) => needs));
  const rows = axes.rows.filter(({ id }) => touched.has(id));
  const inPlay = left.filter(({ needs }) => needs.some((need) => touched.has(need)));
  const part = { ...axes, rows };
  const after = matrixOf(inPlay, part);
  const was: Matrix = new Map(
    [...after.keys()].flatMap((key) => {
      const cell = matrix.get(key);
      return cell ? [[key, cell] as const] : [];
    }),
  );
  const [lost, gained] = [countStates(was, data.horizon), countStates(after, data.horizon)];
  const themes = data.themes.filter(
    ({ needs, hubs }) => needs.some((need) => touched.has(need)) || (hubs && scenario.closedHubs.length > 0),
  );
  const again = waysTo(themes, left, data, scenario);
  return {
    states: mapStates((state) => states[state] - lost[state] + gained[state]),
    worse: worseThan(was, after),
    better: worseThan(after, was),
    gaps: gapsIn({ matrix: after, axes: part, bands: data.bands, areas: data.areas, supplies: inPlay, horizon: data.horizon }),
    ways: ways.map((way) => again.find(({ theme }) => theme.id === way.theme.id) ?? way),
  };
}

function waysTo(
  themes: readonly AccessTheme[],
  supplies: readonly Supply[],
  { areas, hubs, localities }: WhatIfData,
  { closedHubs }: Scenario,
): Way[] {
  const directory = {
    hubs: new Map(hubs.filter(({ id }) => !closedHubs.includes(id)).map((hub) => [hub.id, { ...hub, point: hub.point }])),
    localities: new Map(localities.map(({ id }) => [id, id])),
  };
  return themes.flatMap((theme) => {
    const access = accessTo(theme, supplies, { areas, directory });
    return access ? [{ theme, people: access.people, beyond: beyondHalfAnHour(access) }] : [];
  });
}

const beyondHalfAnHour = ({ covers }: Access) => covers.find(({ minutes }) => minutes === 30)?.beyond ?? 0;

const mapStates = (count: (state: CellState['kind']) => number): StateCounts => ({
  covered: count('covered'),
  thin: count('thin'),
  empty: count('empty'),
  unknown: count('unknown'),
  'not-applicable': count('not-applicable'),
});

function countStates(matrix: Matrix, horizon: Day): StateCounts {
  const kinds = [...matrix.values()].map((cell) => stateOf(cell, horizon).kind);
  return mapStates((state) => kinds.filter((kind) => kind === state).length);
}
