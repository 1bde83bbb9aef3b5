import type { Analysis } from '../analysis.ts';
import { sayState } from '../cell-state.ts';
import { sayGapReasons } from '../say-gap.ts';
import type { Sheet } from '../sheet.ts';
import { amountCell, knownCell } from './amount-cell.ts';

/** Every gap, in the order of the page. */
export function gapsSheet({ gaps, directory, needAxes, today }: Analysis): Sheet {
  const nameOf = (id: string) => needAxes.areas.find((area) => area.id === id)?.name ?? id;
  return {
    id: 'gaps',
    title: 'Gaps, in order',
    definition:
      'Combinations of need, locality and age with nothing local, with ages not recorded, or with thin cover. Nothing local first; then those with no help for the parents, or for parents none for the children; then by how many children of that age live in low-income families. Parents and carers, whom the figures do not count, come last of their kind.',
    source: "The directory's own records, with the people of each neighbourhood.",
    date: today,
    limits:
      'The order is a place to start reading, not a score. A gap in the directory may be a gap in its records: check before you commission.',
    columns: [
      'order',
      'need_id',
      'need',
      'locality_id',
      'locality',
      'age_band_id',
      'age_band',
      'state',
      'people',
      'people_in_low_income_families',
      'low_income_share',
      'share_low',
      'share_high',
      'services_per_1000',
      'per_1000_low',
      'per_1000_high',
      'local_services_for_parents',
      'local_services_for_other_ages',
      'national_services',
      'nearest_service_not_for_people_here',
      'nearest_locality',
      'nearest_km',
      'in_words',
    ],
    rows: gaps.map((gap, at) => [
      at + 1,
      gap.need.id,
      gap.need.label,
      gap.cell.area,
      nameOf(gap.cell.area),
      gap.band.id,
      gap.band.label,
      sayState(gap.state),
      amountCell(gap.people),
      amountCell(gap.lowIncomePeople),
      knownCell(gap.lowIncome?.share, 4),
      knownCell(gap.lowIncome?.interval.low, 4),
      knownCell(gap.lowIncome?.interval.high, 4),
      knownCell(gap.rate?.per1000, 3),
      knownCell(gap.rate?.low, 3),
      knownCell(gap.rate?.high, 3),
      gap.forParents,
      gap.otherAges,
      gap.cell.national.length,
      gap.nearest?.service.name ?? '',
      gap.nearest ? nameOf(gap.nearest.locality) : '',
      gap.nearest ? knownCell(gap.nearest.km, 2) : '',
      sayGapReasons(gap, (id) => directory.localities.get(id)?.name ?? id).join(' '),
    ]),
  };
}
