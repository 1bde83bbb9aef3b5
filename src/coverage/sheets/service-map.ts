import type { Analysis } from '../analysis.ts';
import { sayState, stateOf } from '../cell-state.ts';
import { ratePer1000 } from '../interval.ts';
import { type Axes, type Cell, cellKey, type Matrix } from '../matrix.ts';
import { areasIn, lowIncomeAged, populationOf } from '../population.ts';
import type { Sheet, SheetCell } from '../sheet.ts';
import { amountIn } from '../view.ts';
import { amountCell, knownCell } from './amount-cell.ts';

const columns = [
  'need_id',
  'need',
  'area_id',
  'area',
  'age_band_id',
  'age_band',
  'state',
  'reasons',
  'services_based_here',
  'services_reaching_here',
  'services_national',
  'services_with_ages_not_recorded',
  'checked_services',
  'places_at_one_time',
  'places_at_least',
  'hours_in_the_year_ahead',
  'hours_at_least',
  'people',
  'people_in_low_income_families',
  'services_per_1000',
  'per_1000_low',
  'per_1000_high',
];

/** The matrix, one line a cell: by need, or by group of needs. */
export function serviceMapSheet(analysis: Analysis, by: 'need' | 'group'): Sheet {
  const [axes, matrix] = by === 'need' ? [analysis.needAxes, analysis.byNeed] : [analysis.groupAxes, analysis.byGroup];
  return {
    id: by === 'need' ? 'service-map' : 'service-map-by-group',
    title: by === 'need' ? 'Service map by need' : 'Service map by group of needs',
    definition:
      'Services that are open today, by need, by the area they serve and by the ages they are known to take. Based here: with a door in the area. Reaching here: serving it from elsewhere. Local is both; national lines are apart.',
    source: `The directory's own records. People: ${analysis.directory.places.smallAreas?.population.source ?? 'not supplied'}.`,
    date: analysis.today,
    limits:
      'A record says what is offered, not how much of it is free today. "Not known" means that records exist but do not say. "Not applicable" means that nobody of this age has this need. The columns for areas do not add up to the whole, for a service may reach several.',
    columns,
    rows: rowsOf(axes, matrix, analysis),
  };
}

function rowsOf(axes: Axes, matrix: Matrix, { horizon, directory, areas }: Analysis): SheetCell[][] {
  const people = new Map(
    axes.areas.flatMap(({ id }) => {
      const inside = areasIn(areas, id);
      return directory.ageBands.map(
        (band) => [`${id}|${band.id}`, { living: populationOf(inside, band), poor: lowIncomeAged(inside, band) }] as const,
      );
    }),
  );
  return axes.rows.flatMap((row) =>
    axes.areas.flatMap((area) =>
      axes.bands.flatMap((band) => {
        const cell = matrix.get(cellKey(row.id, area.id, band.id));
        const here = people.get(`${area.id}|${band.id}`);
        if (!cell || !here) return [];
        const facts = [row.id, row.label, area.id || 'all', area.name, band.id, band.label, ...provision(cell, horizon)];
        const local = cell.here.length + cell.reaching.length;
        const rate = cell.applies && here.living.kind === 'known' ? ratePer1000(local, here.living.value) : undefined;
        const noRate = !cell.applies || here.living.kind === 'not-applicable' ? 'not applicable' : 'not known';
        return [
          [
            ...facts,
            amountCell(here.living),
            amountCell(here.poor),
            ...[rate?.per1000, rate?.low, rate?.high].map((value) => (value === undefined ? noRate : knownCell(value, 3))),
          ],
        ];
      }),
    ),
  );
}

function provision(cell: Cell, horizon: string): SheetCell[] {
  const state = stateOf(cell, horizon);
  const count = (list: readonly unknown[]): SheetCell => (cell.applies ? list.length : 'not applicable');
  const [places, hours] = (['places', 'hours'] as const).map((weight) => amountIn(cell, { weight, reach: 'reaching', records: 'all' }));
  const atLeast = (amount: typeof places) => (amount?.kind === 'known' && amount.missing > 0 ? 'yes' : 'no');
  return [
    state.kind,
    state.kind === 'thin' ? sayState(state).replace('thin: ', '') : '',
    count(cell.here),
    count(cell.reaching),
    count(cell.national),
    count(cell.agesUnknown),
    count([...cell.here, ...cell.reaching].filter(({ checked }) => checked)),
    amountCell(places),
    atLeast(places),
    amountCell(hours),
    atLeast(hours),
  ];
}
