import { tablesOf } from '../../domain/area-facts.ts';
import type { Analysis } from '../analysis.ts';
import type { Sheet, SheetCell } from '../sheet.ts';
import { fewerThan, publishedCell } from '../small-numbers.ts';

const limits = `Counts of 1 to ${fewerThan - 1} are written “fewer than ${fewerThan}”. All others are rounded to the nearest ${fewerThan}. Totals are made from those, with ${fewerThan / 2} for each that is too few to say, so that they tell nothing more. Needs only: words that people typed are heard when the site is built, and are in no page and no file. Those who look elsewhere, or ask nobody, are not counted.`;

const about = ({ facts, today }: Pick<Analysis, 'facts' | 'today'>) => {
  const tables = tablesOf(facts, 'searches').map((table) => table.about);
  return {
    source: tables.map(({ title, source }) => `${title}: ${source}`).join('; ') || 'None supplied',
    date:
      tables
        .map(({ date }) => date)
        .sort()
        .at(-1) ?? today,
    limits: [limits, ...tables.flatMap(({ caveat }) => caveat ?? [])].join(' '),
  };
};

/** What was asked for, by need and place, beside the local services there. */
export const demandSheet = (analysis: Analysis): Sheet => ({
  id: 'demand',
  title: 'What people asked for, and what there is',
  definition:
    'Searches for each need in the months supplied, for the whole area and each locality, beside the local services for that need that serve people there, whatever the age.',
  ...about(analysis),
  columns: ['need_id', 'need', 'area_id', 'area', 'searches', 'local_services'],
  rows: [...needRows(analysis), ...typedRows(analysis)],
});

const needRows = (analysis: Analysis): SheetCell[][] =>
  (analysis.demand?.needs ?? []).flatMap(({ need, label, asked, services, places, noPlace }) => [
    ...[{ place: '', asked, services }, ...places].map((line) => [
      need,
      label,
      line.place || 'all',
      analysis.needAxes.areas.find(({ id }) => id === line.place)?.name ?? line.place,
      publishedCell(line.asked),
      line.services,
    ]),
    [need, label, 'not-said', 'Place not said', publishedCell(noPlace), 'not applicable'],
  ]);

/** Of searches that came as words: those that no need explains, and those that sound like danger, which are counted above as well. */
const typedRows = ({ demand, needAxes }: Analysis): SheetCell[][] => {
  const whole = needAxes.areas.find(({ id }) => id === '')?.name ?? '';
  return demand?.typed
    ? [
        ['not-understood', 'Words that no need explains', 'all', whole, publishedCell(demand.typed.notUnderstood), 'not applicable'],
        [
          'sounds-like-danger',
          'Sounds like danger (counted above as well)',
          'all',
          whole,
          publishedCell(demand.typed.danger),
          'not applicable',
        ],
      ]
    : [];
};
