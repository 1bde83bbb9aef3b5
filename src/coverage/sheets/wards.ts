import type { Analysis } from '../analysis.ts';
import type { Sheet } from '../sheet.ts';
import { resampled, wardGaps } from '../ward-gaps.ts';
import { knownCell } from './amount-cell.ts';

/** Need beside access, ward by ward, for every way to help that is measured. */
export function wardsSheet({ accesses, areas, directory, today }: Analysis): Sheet {
  const name = new Map(
    [...directory.localities.values()].flatMap(({ wards }) => wards.map((ward) => [ward.code ?? ward.name, ward.name] as const)),
  );
  return {
    id: 'access-by-ward',
    title: 'Need beside access, by ward',
    definition: `The share of children in low-income families of a ward, and what its people can reach within a walk, each door counting as one; the rank of each among the wards, (rank − 0.5) ÷ number of wards, ties averaged; and the first less the second, with a 90% interval from drawing the doors again, with replacement, ${resampled} times. The draws are x ← (1664525·x + 1013904223) mod 2³², from 1, each over 2³² times the number of doors, rounded down, with the doors in the order of their file.`,
    source: `The directory's own records; people: ${directory.places.smallAreas?.population.source ?? 'not supplied'}.`,
    date: today,
    limits: 'Wards are set against one another, not against a standard: half of them always have more than the other half.',
    columns: [
      'to_id',
      'to',
      'ward',
      'ward_name',
      'locality_id',
      'people',
      'low_income_share',
      'doors_per_person',
      'need_rank',
      'access_rank',
      'gap_index',
      'gap_low',
      'gap_high',
      'quadrant',
    ],
    rows: accesses.flatMap((access) =>
      (wardGaps(access, areas) ?? []).map(({ area, needRank, provisionRank, index, low, high, quadrant }) => [
        access.theme.id,
        access.theme.label,
        area.id,
        name.get(area.id) ?? area.id,
        area.locality,
        area.people,
        knownCell(area.need, 6),
        area.provision,
        knownCell(needRank, 4),
        knownCell(provisionRank, 4),
        knownCell(index, 4),
        knownCell(low, 4),
        knownCell(high, 4),
        quadrant.replaceAll('provision', 'access'),
      ]),
    ),
  };
}
