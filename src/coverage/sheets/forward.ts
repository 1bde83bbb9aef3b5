import { sayDay } from '../../domain/day.ts';
import type { Analysis } from '../analysis.ts';
import type { Sheet } from '../sheet.ts';

/** Cells that endings would make worse, one line each. */
export function endingsSheet({ endings, needAxes, today, horizon }: Analysis): Sheet {
  const area = (id: string) => needAxes.areas.find((one) => one.id === id)?.name ?? id;
  const need = (id: string) => needAxes.rows.find((one) => one.id === id)?.label ?? id;
  const band = (id: string) => needAxes.bands.find((one) => one.id === id)?.label ?? id;
  return {
    id: 'endings',
    title: 'What ends, and what it would leave',
    definition: `Closing dates and published contract ends from ${sayDay(today)} to ${sayDay(horizon)}, in order, with the combinations of need, area and age that each would leave with less, if nothing is renewed and nothing new comes.`,
    source: "The directory's own records.",
    date: today,
    limits:
      'A contract that is not published, or whose end is not recorded, is not among them. Most contracts are renewed: this shows what is at stake, not what will happen.',
    columns: ['on', 'services_that_end', 'need_id', 'need', 'area_id', 'area', 'age_band_id', 'age_band', 'from', 'to', 'because_of'],
    rows: endings.flatMap(({ on, services, worse }) => {
      const names = services.map(({ name }) => name).join('; ');
      if (worse.length === 0) return [[on, names, '', '', '', '', '', '', 'nothing gets thin or empty', '', '']];
      return worse.map(({ cell, from, to, because }) => [
        on,
        names,
        cell.row,
        need(cell.row),
        cell.area || 'all',
        area(cell.area),
        cell.band,
        band(cell.band),
        from,
        to,
        because.join('; '),
      ]);
    }),
  };
}

/** Checks falling due, one line a record and month. */
export const checksSheet = ({ checks, today }: Analysis): Sheet => ({
  id: 'checks-ahead',
  title: 'Checks falling due',
  definition:
    'Records whose next check is due in each month (what is overdue stands in the first), and those that would not have been checked for a year.',
  source: "The directory's own records.",
  date: today,
  limits: 'Records never checked are in the data quality list instead.',
  columns: ['month', 'what', 'service'],
  rows: checks.flatMap(({ month, due, stale }) => [
    ...due.map((name) => [month, 'check due', name]),
    ...stale.map((name) => [month, 'a year since the last check', name]),
  ]),
});
