import { daysBetween } from '../domain/day.ts';
import type { Directory, ServiceRecord } from '../domain/directory.ts';
import { checkDueOn, type Freshness, freshness } from '../domain/freshness.ts';
import { placesOf } from '../domain/places-of.ts';
import type { Day } from '../domain/schema/when.ts';

/** A fact that a record of its kind should have, and whether this one does. */
interface Expected {
  readonly fact: string;
  readonly applies: (service: ServiceRecord) => boolean;
  readonly recorded: (service: ServiceRecord, directory: Directory) => boolean;
}

const always = () => true;
const inPerson = ({ delivery }: ServiceRecord) => delivery.includes('in-person');

/** What is expected of every record, and of some. Unknown is counted as not recorded. */
const expected: readonly Expected[] = [
  { fact: 'ages', applies: always, recorded: ({ ages }) => ages.kind !== 'unknown' },
  { fact: 'cost', applies: always, recorded: ({ cost }) => cost.kind !== 'unknown' },
  { fact: 'how to get in', applies: always, recorded: ({ referral }) => referral !== undefined },
  {
    fact: 'a way to reach them',
    applies: always,
    recorded: ({ contact }) => Boolean(contact.phone ?? contact.text ?? contact.email ?? contact.web),
  },
  { fact: 'level of help', applies: always, recorded: ({ level }) => level !== undefined },
  { fact: 'a check', applies: always, recorded: ({ checked }) => checked.kind === 'checked' },
  { fact: 'a place', applies: inPerson, recorded: (service, directory) => placesOf(service, directory).length > 0 },
  {
    fact: 'a point on the map',
    applies: (service) => inPerson(service) && !service.addressHidden,
    recorded: (service, directory) => placesOf(service, directory).some(({ point }) => point),
  },
  {
    fact: 'times',
    applies: ({ kind }) => ['drop-in', 'group', 'course', 'activity'].includes(kind),
    recorded: ({ sessions, opening }) => sessions.length > 0 || opening !== undefined,
  },
  {
    fact: 'step-free access',
    applies: inPerson,
    recorded: ({ accessibility }) => ['yes', 'no'].includes(accessibility['step-free'] ?? ''),
  },
  {
    fact: 'the wait',
    applies: ({ referral }) => referral?.routes.some((route) => route === 'refer-yourself' || route === 'professional-refers') ?? false,
    recorded: ({ wait }) => wait.kind === 'known',
  },
];

/** What one record lacks. */
export interface RecordQuality {
  readonly service: ServiceRecord;
  readonly freshness: Freshness;
  readonly dueOn: Day | undefined;
  readonly expected: number;
  readonly missing: readonly string[];
}

export const qualityOf = (directory: Directory, today: Day): RecordQuality[] =>
  [...directory.services.values()]
    .filter(({ status }) => status.kind !== 'closed')
    .map((service) => {
      const asked = expected.filter(({ applies }) => applies(service));
      return {
        service,
        freshness: freshness(service.checked, today),
        dueOn: service.checked.kind === 'checked' ? checkDueOn(service.checked) : undefined,
        expected: asked.length,
        missing: asked.filter(({ recorded }) => !recorded(service, directory)).map(({ fact }) => fact),
      };
    });

/** Records together: how fresh and how complete. */
export interface QualitySummary {
  readonly records: number;
  /** Checked within six months, from 0 to 1. */
  readonly recent: number;
  readonly medianDays: number | undefined;
  readonly notYet: number;
  readonly stale: number;
  readonly completeness: number;
}

/** Freshness and completeness of some records. Days are since the check, over those that have one. */
export function summarise(records: readonly RecordQuality[], today: Day): QualitySummary {
  const days = records
    .flatMap(({ service: { checked } }) => (checked.kind === 'checked' ? [daysBetween(checked.on, today)] : []))
    .sort((a, b) => a - b);
  const asked = records.reduce((sum, one) => sum + one.expected, 0);
  const missing = records.reduce((sum, one) => sum + one.missing.length, 0);
  return {
    records: records.length,
    recent: records.length > 0 ? days.filter((since) => since <= 182).length / records.length : 0,
    medianDays: median(days),
    notYet: records.filter((one) => one.freshness === 'not-yet').length,
    stale: records.filter((one) => one.freshness === 'stale').length,
    completeness: asked > 0 ? 1 - missing / asked : 1,
  };
}

function median(sorted: readonly number[]): number | undefined {
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 ? middle : middle - 1], sorted[middle]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** How often each fact is missing, the most often first. */
export function missingFacts(records: readonly RecordQuality[]): { fact: string; missing: number }[] {
  const counts = Map.groupBy(
    records.flatMap(({ missing }) => missing),
    (fact) => fact,
  );
  return [...counts].map(([fact, list]) => ({ fact, missing: list.length })).sort((a, b) => b.missing - a.missing);
}

const urgency: Readonly<Record<Freshness, number>> = { stale: 0, 'not-yet': 1, due: 2, fresh: 3 };

/** The work list: what to check or complete today, the least trustworthy first. What is fresh and whole is not on it. */
export const workList = (records: readonly RecordQuality[]): RecordQuality[] =>
  records
    .filter((one) => one.freshness !== 'fresh' || one.missing.length > 0)
    .sort(
      (a, b) =>
        urgency[a.freshness] - urgency[b.freshness] ||
        b.missing.length - a.missing.length ||
        a.service.name.localeCompare(b.service.name, 'en-GB'),
    );
