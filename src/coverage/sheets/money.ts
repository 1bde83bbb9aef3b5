import { tablesOf } from '../../domain/area-facts.ts';
import type { Analysis } from '../analysis.ts';
import { contracts, lateCosts, spendByLevel, suppliedSpend } from '../money.ts';
import { scorecard } from '../scorecard.ts';
import type { Sheet } from '../sheet.ts';
import { knownCell } from './amount-cell.ts';

/** Published contracts, the one that ends first first. */
export const contractsSheet = ({ directory, today }: Analysis): Sheet => ({
  id: 'contracts',
  title: 'Published contracts',
  definition: 'Contracts that their records say may be published, of services that are not closed.',
  source: "The directory's own records.",
  date: today,
  limits: 'Contracts that may not be published are in no page and no file. An empty end or value is not recorded.',
  columns: ['service_id', 'service', 'funder', 'level_of_help', 'start', 'end', 'pounds_a_year', 'places', 'sessions_a_year'],
  rows: contracts(directory).map(({ service, terms }) => [
    service.id,
    service.name,
    terms.funder,
    directory.levelsOfHelp.find(({ id }) => id === service.level)?.label ?? 'not known',
    terms.contractStart ?? 'not known',
    terms.contractEnd ?? 'not known',
    knownCell(terms.annualValue),
    knownCell(terms.places),
    knownCell(terms.sessionsPerYear),
  ]),
});

/** Pounds a year by level of help. */
export const spendSheet = ({ directory, today }: Analysis): Sheet => ({
  id: 'spend-by-level',
  title: 'Spending by level of help',
  definition:
    'Pounds a year of published contracts that say their value, by the level of help of the service; shares of the whole, and of what is beyond the first level.',
  source: "The directory's own records.",
  date: today,
  limits: 'Only published contracts with a value. It is not what the council spends.',
  columns: ['level', 'contracts', 'pounds_a_year', 'percent', 'percent_without_the_first_level'],
  rows: spendByLevel(contracts(directory), directory.levelsOfHelp).rows.map(
    ({ level, pounds, contracts: count, share, shareWithoutFirst }) => [
      level?.label ?? 'Level not recorded',
      count,
      pounds,
      knownCell(100 * share, 1),
      shareWithoutFirst === undefined ? 'not applicable' : knownCell(100 * shareWithoutFirst, 1),
    ],
  ),
});

/** Tables that a commissioner supplied on money and on indicators against targets. */
export const suppliedSheets = ({ facts }: Analysis): Sheet[] => [
  ...tablesOf(facts, 'late-intervention').map(({ about, rows }, at) => ({
    id: numbered('late-intervention', at),
    ...aboutSupplied(about),
    definition: 'Unit value times number a year. What late help costs: never what a service saved.',
    columns: ['item', 'unit_value_pounds', 'number_a_year', 'total_pounds', 'note'],
    rows: lateCosts(rows).rows.map(({ item, unit_value, number, total, note }) => [
      item,
      unit_value,
      knownCell(number),
      knownCell(total),
      note ?? '',
    ]),
  })),
  ...tablesOf(facts, 'spend-by-level').map(({ about, rows }, at) => ({
    id: numbered('supplied-spend', at),
    ...aboutSupplied(about),
    definition: 'Planned spending by level of need, as printed, and as shares of what is beyond the universal.',
    columns: ['basis', 'level', 'percent', 'millions', 'percent_beyond_universal'],
    rows: rows.flatMap((row) =>
      suppliedSpend(row).map(({ label, percent, millions, percentBeyond }) => [
        row.basis,
        label,
        percent,
        knownCell(millions),
        percentBeyond === undefined ? 'not applicable' : knownCell(percentBeyond, 1),
      ]),
    ),
  })),
  ...tablesOf(facts, 'scorecard').map(({ about, rows }, at) => ({
    id: numbered('scorecard', at),
    ...aboutSupplied(about),
    definition: 'Each indicator against its target, its baseline and others. Which way is better is told for each.',
    columns: [
      'indicator',
      'area',
      'unit',
      'better',
      'baseline',
      'latest',
      'latest_date',
      'comparator',
      'comparator_name',
      'target',
      'target_date',
      'target_is',
      'against_others',
      'since_baseline',
    ],
    rows: scorecard(rows).map((line) => [
      line.indicator,
      line.area,
      line.unit,
      line.better,
      knownCell(line.baseline),
      knownCell(line.latest),
      line.latest_date ?? 'not known',
      knownCell(line.comparator),
      line.comparator_name ?? '',
      knownCell(line.target),
      line.target_date ?? 'not known',
      line.standing === 'unknown' ? 'not known' : line.standing,
      line.againstOthers === 'unknown' ? 'not known' : line.againstOthers,
      line.trend === 'unknown' ? 'not known' : line.trend,
    ]),
  })),
];

const numbered = (id: string, at: number) => (at === 0 ? id : `${id}-${at + 1}`);

const aboutSupplied = ({
  title,
  source,
  date,
  caveat,
  example,
}: {
  title: string;
  source: string;
  date: string;
  caveat?: string | undefined;
  example: boolean;
}) => ({
  title,
  source,
  date,
  limits: [example ? "Another council's figures, kept to show the method." : '', caveat ?? ''].filter(Boolean).join(' '),
});
