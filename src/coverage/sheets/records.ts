import { tablesOf } from '../../domain/area-facts.ts';
import { basedIn } from '../../domain/reach.ts';
import { weekdays } from '../../domain/weekdays.ts';
import type { Analysis } from '../analysis.ts';
import { clockParts, weeklyClock } from '../clock.ts';
import { dutyCover } from '../duties.ts';
import { workList } from '../quality.ts';
import type { Sheet } from '../sheet.ts';
import { strandsAt } from '../strands.ts';

const source = "The directory's own records.";

/** Hours of open-access help by day and part of the day. */
export const clockSheet = ({ directory, needAxes, today }: Analysis): Sheet => ({
  id: 'weekly-clock',
  title: 'The weekly clock',
  definition:
    'Hours in a usual week at doors in the area, of sessions that anyone may turn up to, by age band, in term and in the school holidays. One in a month counts as 12 in 52 weeks.',
  source,
  date: today,
  limits:
    'Sessions on listed dates are not in a usual week. A service whose way in is not recorded is not counted as open. Opening hours of offices and phone lines are not sessions.',
  columns: ['area_id', 'area', 'age_band_id', 'age_band', 'season', 'day', 'part_of_day', 'hours'],
  rows: needAxes.areas.flatMap(({ id, name }) =>
    [undefined, ...directory.ageBands].flatMap((band) =>
      (['term', 'holiday'] as const).flatMap((season) => {
        const { hours } = weeklyClock(directory, { locality: id, band, season });
        return weekdays.flatMap((day) =>
          clockParts.map((part, at) => [
            id || 'all',
            name,
            band?.id ?? 'any',
            band?.label ?? 'Any age',
            season,
            day,
            part.label,
            Math.round((hours.get(day)?.[at] ?? 0) * 1000) / 1000,
          ]),
        );
      }),
    ),
  ),
});

/** Strands of the hub programme, hub by hub. */
export const strandsSheet = ({ directory, today }: Analysis): Sheet => ({
  id: 'hub-strands',
  title: 'Strands of the hub programme',
  definition:
    'Where the nearest help of each strand is, seen from each hub: here, at a linked venue, elsewhere in the locality, reaching the locality, or nowhere recorded.',
  source,
  date: today,
  limits: 'It rests on what records say of their strands. Nowhere recorded does not mean that there is none.',
  columns: ['hub_id', 'hub', 'strand_id', 'strand', 'programme_status', 'where', 'services'],
  rows: [...directory.hubs.values()].flatMap((hub) =>
    strandsAt(hub, directory).map(({ strand, place, services }) => [
      hub.id,
      hub.name,
      strand.id,
      strand.label,
      strand.status,
      place,
      services.join('; '),
    ]),
  ),
});

/** What to check or complete. */
export const workListSheet = ({ quality, directory, today }: Analysis): Sheet => ({
  id: 'work-list',
  title: 'Records to check or complete',
  definition: 'Records that are not fresh, or that lack a fact expected of their kind; the least trustworthy first.',
  source,
  date: today,
  limits: 'A fact written as unknown counts as not recorded.',
  columns: ['service_id', 'service', 'organisation', 'freshness', 'check_due', 'facts_expected', 'facts_missing', 'missing', 'file'],
  rows: workList(quality).map(({ service, freshness, dueOn, expected, missing }) => [
    service.id,
    service.name,
    directory.organisations.get(service.organisation)?.name ?? service.organisation,
    freshness,
    dueOn ?? 'never checked',
    expected,
    missing.length,
    missing.join('; '),
    service.file,
  ]),
});

/** Every record that is not closed, with what its freshness and completeness are counted from. */
export const recordsSheet = ({ quality, directory, today }: Analysis): Sheet => ({
  id: 'records',
  title: 'Every record: how fresh and how complete',
  definition:
    'Records that are not closed, with the localities where they have a door, the day of the last check, and the facts expected of their kind that are missing.',
  source,
  date: today,
  limits: 'A fact written as unknown counts as not recorded. A record keeps only its last check.',
  columns: [
    'service_id',
    'service',
    'organisation_id',
    'organisation',
    'kind',
    'need_ids',
    'national',
    'localities_with_a_door',
    'checked_on',
    'check_due',
    'facts_expected',
    'missing',
  ],
  rows: quality.map(({ service, dueOn, expected, missing }) => [
    service.id,
    service.name,
    service.organisation,
    directory.organisations.get(service.organisation)?.name ?? service.organisation,
    service.kind,
    service.needs.join(' '),
    service.area.kind === 'national' ? 'yes' : 'no',
    basedIn(service, directory).join(' '),
    service.checked.kind === 'checked' ? service.checked.on : 'never checked',
    dueOn ?? 'never checked',
    expected,
    missing.join('; '),
  ]),
});

/** What the law says must be published, heading by heading. */
export const dutiesSheet = ({ facts, directory, today }: Analysis): Sheet => ({
  id: 'duties',
  title: 'What the law says must be published',
  definition: 'Headings of the law, and how many records that are not closed stand under each, by needs and kinds.',
  source:
    tablesOf(facts, 'duty')
      .map(({ about }) => about.source)
      .join('; ') || 'None supplied',
  date: today,
  limits: 'For checking. A record under a heading does not mean that the duty is met.',
  columns: ['law', 'heading', 'records', 'local_records', 'counted_by_needs', 'counted_by_kinds'],
  rows: tablesOf(facts, 'duty').flatMap(({ about, rows }) =>
    dutyCover(rows, directory).map(({ heading, services, local, needs, kinds }) => [
      about.title,
      heading,
      services.length,
      local,
      needs.join(' '),
      kinds.join(' '),
    ]),
  ),
});
