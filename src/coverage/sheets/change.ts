import type { Analysis } from '../analysis.ts';
import { type Change, cellMeasures, differenceOf, measureWords, stockMeasures } from '../change.ts';
import type { Sheet } from '../sheet.ts';
import { amountCell } from './amount-cell.ts';

const source = "The directory's own records, as git keeps their history.";
const limits =
  'Both days are counted with the needs, localities and age bands of today. A record that came in is not always a service that began, nor one that left a service that stopped. Records that cannot be read as they were then are left out of the earlier day.';

/** What there was on each earlier day and is today, a line a measure. */
export const changeSheet = (changes: readonly Change[], { today }: Pick<Analysis, 'today'>): Sheet => ({
  id: 'change',
  title: 'What there was, and is',
  definition:
    'Services running, those who run them, their doors, places at one time and hours in the year ahead, and combinations of need, locality and age by state, on an earlier day and today.',
  source,
  date: today,
  limits,
  columns: ['from', 'to', 'of', 'measure', 'before', 'after', 'change'],
  rows: changes.flatMap(({ from, to, before, after }) =>
    [...stockMeasures, ...cellMeasures].map((measure) => [
      from,
      to,
      cellMeasures.some((one) => one === measure) ? 'combinations of need, locality and age' : 'services',
      measureWords[measure],
      amountCell(before[measure]),
      amountCell(after[measure]),
      differenceOf(before[measure], after[measure]) ?? 'cannot be told',
    ]),
  ),
});

/** Combinations whose state changed, a line each. */
export function changedCellsSheet(changes: readonly Change[], { today, needAxes }: Pick<Analysis, 'today' | 'needAxes'>): Sheet {
  const area = (id: string) => needAxes.areas.find((one) => one.id === id)?.name ?? id;
  const need = (id: string) => needAxes.rows.find((one) => one.id === id)?.label ?? id;
  const band = (id: string) => needAxes.bands.find((one) => one.id === id)?.label ?? id;
  return {
    id: 'change-cells',
    title: 'Cover that was lost and won',
    definition:
      'Combinations of need, locality and age whose cover was better or worse on an earlier day, with the services that were lost or won.',
    source,
    date: today,
    limits,
    columns: ['from', 'to', 'need_id', 'need', 'area_id', 'area', 'age_band_id', 'age_band', 'was', 'is', 'because_of'],
    rows: changes.flatMap(({ from, to, worse, better }) =>
      [...worse, ...better].map(({ cell, from: was, to: is, because }) => [
        from,
        to,
        cell.row,
        need(cell.row),
        cell.area,
        area(cell.area),
        cell.band,
        band(cell.band),
        was,
        is,
        because.join('; '),
      ]),
    ),
  };
}
