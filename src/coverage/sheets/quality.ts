import { sayDay } from '../../domain/day.ts';
import { servicesAlike } from '../alike.ts';
import type { Analysis } from '../analysis.ts';
import { brokenContacts, sayContactFault } from '../contacts.ts';
import { freshnessRun } from '../freshness-run.ts';
import type { Sheet } from '../sheet.ts';
import { timelineOf } from '../timeline.ts';

const source = "The directory's own records.";

/** What ends, one line a service. */
export const timelineSheet = (analysis: Analysis): Sheet => ({
  id: 'timeline',
  title: 'What ends, service by service',
  definition: `Closing dates and published contract ends from ${sayDay(analysis.today)} to ${sayDay(analysis.horizon)}, with what each would leave at its worst in any one place, if nothing is renewed.`,
  source,
  date: analysis.today,
  limits:
    'A contract that is not published, or whose end is not recorded, is not among them. Services that end on one day are taken together.',
  columns: ['service_id', 'service', 'contract_began', 'ends', 'ends_because', 'would_leave'],
  rows: timelineOf(analysis).map(({ id, name, from, on, kind, effect }) => [
    id,
    name,
    from ?? 'not recorded',
    on,
    kind === 'closing' ? 'it is closing' : 'its contract ends',
    effect === 'empties' ? 'nothing local somewhere' : effect === 'thins' ? 'a thread somewhere' : 'nothing empty or thin',
  ]),
});

/** The share of records within their check, by month. */
export const freshnessSheet = ({ directory, today }: Analysis): Sheet => ({
  id: 'freshness-run',
  title: 'Records within their check, by month',
  definition:
    'The share of today’s records that are within their check at each month end. Before today it lies between two shares, for a record keeps only its last check; from today on, it is the share if nobody checks anything.',
  source,
  date: today,
  limits: 'Records that have closed since are not in it. A record that was not written yet on an earlier day is counted between the two.',
  columns: ['on', 'least_share', 'most_share'],
  rows: freshnessRun(directory, today).map(({ on, least, most }) => [on, round(least), round(most)]),
});

const round = (share: number) => Math.round(share * 10_000) / 10_000;

/** Pairs of services that may be one. */
export const alikeSheet = ({ directory, today }: Analysis): Sheet => ({
  id: 'alike',
  title: 'Services that may be told twice',
  definition:
    'Pairs of services that are not closed, with the same name, or much the same name and the same phone, postcode or web page. Names are compared by pairs of letters (Dice, 1945).',
  source,
  date: today,
  limits: 'For somebody to look at. Two may be alike and not the same. A fact that more than 12 share is not a sign.',
  columns: ['service_id', 'service', 'other_id', 'other', 'alike_in'],
  rows: servicesAlike(directory).map(({ ids, names, evidence }) => [ids[0], names[0], ids[1], names[1], evidence.join('; ')]),
});

/** Services that people may not be able to reach. */
export const contactsSheet = ({ directory, today }: Analysis): Sheet => ({
  id: 'contacts',
  title: 'Contact details to put right',
  definition:
    'Services that are not closed, with no way to reach them, a number that is not the shape of a UK number, a web address that is not encrypted, or a number that services of three or more organisations share.',
  source,
  date: today,
  limits: 'Only what can be seen in the records. Nobody was rung, and no page was opened.',
  columns: ['service_id', 'service', 'organisation', 'what_is_wrong', 'file'],
  rows: brokenContacts(directory).flatMap(({ service, faults }) =>
    faults.map((fault) => [
      service.id,
      service.name,
      directory.organisations.get(service.organisation)?.name ?? service.organisation,
      sayContactFault(fault),
      service.file,
    ]),
  ),
});
