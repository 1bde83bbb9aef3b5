import { detour, walkingKmPerHour } from '../../domain/distance.ts';
import type { Analysis } from '../analysis.ts';
import type { Sheet } from '../sheet.ts';
import { catchmentMinutes } from '../viewpoint.ts';
import { knownCell } from './amount-cell.ts';

const source = (analysis: Analysis) =>
  `The directory's own records; people: ${analysis.directory.places.smallAreas?.population.source ?? 'not supplied'}; points: ${analysis.directory.places.smallAreas?.centres?.source ?? 'supplied'}.`;

const limits = `Walks are straight lines times ${detour}, at ${walkingKmPerHour} km an hour, from one point for each neighbourhood, except where a table of journeys says how long the walk is. The low and high figures take 1.2 and 1.4 instead. Doors with no point on the map are not counted, so the true way may be shorter. Buses, hills and main roads are not in it.`;

/** Every way to help that is measured, one line each. */
export const accessSheet = (analysis: Analysis): Sheet => ({
  id: 'access',
  title: 'How far families have to go',
  definition: `The straight line from where people live to the nearest door that is for them, averaged by people; how many live beyond a walk of 15 and of 30 minutes; and how evenly access within ${catchmentMinutes} minutes is spread from the poorest neighbourhoods to the richest (concentration index: below 0, more where children are poorer).`,
  source: source(analysis),
  date: analysis.today,
  limits,
  columns: [
    'id',
    'to',
    'ages_from',
    'ages_to',
    'by_needs',
    'by_kinds',
    'by_hubs',
    'people',
    'doors',
    'doors_without_a_point',
    'mean_km',
    'beyond_15_minutes',
    'beyond_15_low',
    'beyond_15_high',
    'beyond_30_minutes',
    'beyond_30_low',
    'beyond_30_high',
    'concentration_index',
    'supply_counted_in',
    'supply_in_reach',
  ],
  rows: analysis.accesses.map(({ theme, people, doors, withoutPoint, meanKm, covers, concentration, catchment }) => [
    theme.id,
    theme.label,
    theme.from_age,
    theme.to_age,
    theme.needs.join(' '),
    theme.kinds.join(' '),
    theme.hubs ?? '',
    people,
    doors.length,
    withoutPoint.length,
    knownCell(meanKm, 3),
    ...covers.flatMap(({ beyond, beyondLow, beyondHigh }) => [beyond, beyondLow, beyondHigh]),
    knownCell(concentration, 4),
    catchment.unit === 'sessions' ? 'sessions in the year ahead' : 'doors (presence only: sessions are not recorded for every one)',
    catchment.usedSupply,
  ]),
});

/** Every neighbourhood for every way to help. */
export const accessByAreaSheet = (analysis: Analysis): Sheet => ({
  id: 'access-by-neighbourhood',
  title: 'How far each neighbourhood has to go',
  definition:
    'For each neighbourhood: the straight line and the walk to the nearest door that is for its people, and the supply within reach for each person (enhanced two-step floating catchment area).',
  source: source(analysis),
  date: analysis.today,
  limits,
  columns: [
    'to_id',
    'to',
    'area_code',
    'area',
    'locality_id',
    'people',
    'km',
    'walk_minutes',
    'walk_is',
    'bus_minutes',
    'supply_per_person',
    'low_income_share',
  ],
  rows: analysis.accesses.flatMap(({ theme, areas }) =>
    areas.map(({ code, name, locality, people, km, minutes, told, busMinutes, score, share }) => [
      theme.id,
      theme.label,
      code,
      name,
      locality,
      people,
      km === undefined ? 'no door is for them' : knownCell(km, 3),
      minutes === undefined ? 'no door is for them' : knownCell(minutes, 1),
      minutes === undefined ? 'not applicable' : told ? 'from a table of journeys' : 'a straight line times a factor',
      knownCell(busMinutes),
      // Kept whole, so that people times supply adds up to the supply.
      score,
      knownCell(share, 4),
    ]),
  ),
});

/** The neighbourhoods themselves: people by age, and children in low-income families. */
export const neighbourhoodsSheet = ({ areas, directory, today }: Analysis): Sheet => {
  const ranges = [...new Set(areas.flatMap(({ ages }) => ages.map(({ from, to }) => `${from}_${to}`)))];
  const told = directory.places.smallAreas;
  return {
    id: 'neighbourhoods',
    title: 'Neighbourhoods and their people',
    definition: 'People by age, children aged 0 to 15, and how many of those live in low-income families, by small area.',
    source: [told?.population.source, told?.lowIncome?.source].filter(Boolean).join('; ') || 'Not supplied',
    date: told?.population.date ?? today,
    limits: [told?.population.caveat, told?.lowIncome?.caveat].filter(Boolean).join(' '),
    columns: [
      'area_code',
      'area',
      'ward',
      'locality_id',
      'people',
      'children_0_to_15',
      'children_in_low_income_families',
      'low_income_share',
      'lat',
      'lon',
      ...ranges.map((range) => `aged_${range}`),
    ],
    rows: areas.map((area) => [
      area.code,
      area.name,
      area.ward,
      area.locality,
      knownCell(area.people),
      knownCell(area.children),
      knownCell(area.lowIncomeChildren),
      knownCell(area.lowIncomeShare, 4),
      area.point?.lat ?? 'not known',
      area.point?.lon ?? 'not known',
      ...ranges.map((range) => knownCell(area.ages.find(({ from, to }) => `${from}_${to}` === range)?.people)),
    ]),
  };
};
