import type { Analysis } from '../analysis.ts';
import { indicatorIn } from '../indicator-values.ts';
import type { Sheet } from '../sheet.ts';
import { amountCell } from './amount-cell.ts';

/** Indicators of need by locality and for the whole. */
export const indicatorsSheet = ({ facts, needAxes, areas, today }: Analysis): Sheet => ({
  id: 'indicators',
  title: 'Indicators of need',
  definition: 'Each indicator for each locality and for the whole: the mean of its parts, each by how many people or homes it is about.',
  source: facts.indicators.map(({ about }) => `${about.label}: ${about.source}`).join('; ') || 'None supplied',
  date: facts.indicators.map(({ about }) => about.date).sort()[0] ?? today,
  limits: facts.indicators.flatMap(({ about }) => (about.caveat ? [`${about.label}: ${about.caveat}`] : [])).join(' '),
  columns: ['indicator_id', 'indicator', 'unit', 'better', 'area_id', 'area', 'value', 'date', 'source'],
  rows: facts.indicators.flatMap((indicator) =>
    needAxes.areas.map(({ id, name }) => [
      indicator.about.id,
      indicator.about.label,
      indicator.about.unit,
      indicator.about.better,
      id || 'all',
      name,
      amountCell(indicatorIn(indicator, id, areas)),
      indicator.about.date,
      indicator.about.source,
    ]),
  ),
});

/** The parts of each indicator: what its figures for the localities are the mean of. */
export const indicatorPartsSheet = ({ facts, areas, today }: Analysis): Sheet => {
  const within = new Map(areas.flatMap(({ code, ward, locality }) => [[code, locality] as const, [ward, locality] as const]));
  return {
    id: 'indicator-parts',
    title: 'Indicators of need, part by part',
    definition: 'Each indicator as it was supplied, by neighbourhood, ward or locality, with how many people or homes each part is about.',
    source: facts.indicators.map(({ about }) => `${about.label}: ${about.source}`).join('; ') || 'None supplied',
    date: facts.indicators.map(({ about }) => about.date).sort()[0] ?? today,
    limits: facts.indicators.flatMap(({ about }) => (about.caveat ? [`${about.label}: ${about.caveat}`] : [])).join(' '),
    columns: ['indicator_id', 'level', 'part', 'locality_id', 'value', 'about_how_many'],
    rows: facts.indicators.flatMap(({ about, rows }) =>
      rows.map(({ area, value, of }) => [
        about.id,
        about.level,
        area,
        about.level === 'locality' ? area : (within.get(area) ?? ''),
        value ?? 'not known',
        of ?? 'not known',
      ]),
    ),
  };
};
