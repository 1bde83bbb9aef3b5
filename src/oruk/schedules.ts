import { sayDay } from '../domain/day.ts';
import type { ServiceRecord } from '../domain/directory.ts';
import type { Opening } from '../domain/schema/opening.ts';
import type { Session } from '../domain/schema/session.ts';
import type { Day, Time, Weekday } from '../domain/schema/when.ts';
import { describeSession } from '../domain/sessions.ts';
import type { Publication } from './publication.ts';
import type { Schedule } from './v3.ts';

const codes: Readonly<Record<Weekday, string>> = {
  Monday: 'MO',
  Tuesday: 'TU',
  Wednesday: 'WE',
  Thursday: 'TH',
  Friday: 'FR',
  Saturday: 'SA',
  Sunday: 'SU',
};

const nths = { first: '1', second: '2', third: '3', fourth: '4', last: '-1' } as const;

/** When a service comes round and when it is open, as schedules of the standard. `atLocation` finds the id of the place of a session. */
export function schedulesOf(
  service: ServiceRecord,
  publication: Publication,
  atLocation: (place: string) => string | undefined,
): Schedule[] {
  const service_id = publication.id('service', service.id);
  return [
    ...service.sessions.flatMap((session, place) => {
      const service_at_location_id = session.at ? atLocation(session.at) : undefined;
      return sessionRules(session).map(
        (rule): Schedule => ({
          id: publication.id('schedule', service.id, 'session', String(place), rule.dtstart ?? ''),
          service_id,
          ...(service_at_location_id ? { service_at_location_id } : {}),
          ...rule,
          description: session.name ? `${session.name}: ${describeSession(session)}` : describeSession(session),
          ...hours(session.start, session.end),
          ...notesOf(sessionNotes(session)),
          signpost_kind: 'session',
          signpost_repeats: session.repeats.kind,
          ...(session.except.length > 0 ? { signpost_except: session.except } : {}),
        }),
      );
    }),
    ...(service.opening ? openingSchedules(service.opening, service.id, publication) : []),
  ];
}

type Rule = Pick<Schedule, 'valid_from' | 'valid_to' | 'dtstart' | 'freq' | 'interval' | 'byday'>;

/** How a series comes round as rules of the standard: one, or one for each listed date. */
function sessionRules({ day, repeats, from, until }: Session): Rule[] {
  if (repeats.kind === 'dates') return repeats.dates.map((date) => ({ valid_from: date, valid_to: date, dtstart: date }));
  const within = { ...(from ? { valid_from: from } : {}), ...(until ? { valid_to: until } : {}) };
  const code = day ? codes[day] : undefined;
  switch (repeats.kind) {
    case 'weekly':
    case 'term-time':
    case 'school-holidays':
      return [{ ...within, ...(from ? { dtstart: from } : {}), freq: 'WEEKLY', interval: 1, ...(code ? { byday: code } : {}) }];
    case 'fortnightly':
      return [{ ...within, dtstart: repeats.startingOn, freq: 'WEEKLY', interval: 2, ...(code ? { byday: code } : {}) }];
    case 'monthly':
      return [
        {
          ...within,
          ...(from ? { dtstart: from } : {}),
          freq: 'MONTHLY',
          interval: 1,
          ...(code ? { byday: `${nths[repeats.nth]}${code}` } : {}),
        },
      ];
    default:
      return repeats satisfies never;
  }
}

const sessionNotes = ({ repeats, except, booking, end }: Session): string[] => [
  ...(repeats.kind === 'term-time' ? ['In school term only.'] : []),
  ...(repeats.kind === 'school-holidays' ? ['In the school holidays only.'] : []),
  ...(except.length > 0 ? [`Not on ${except.map((day) => sayDay(day)).join(', ')}.`] : []),
  ...(booking ? [sentence(booking)] : []),
  ...untilMidnight(end),
];

function openingSchedules(opening: Opening, serviceId: string, { id }: Publication): Schedule[] {
  const notes = [
    ...(opening.closedOnBankHolidays === 'yes' ? ['Closed on bank holidays.'] : []),
    ...(opening.closedOnBankHolidays === 'no' ? ['Open on bank holidays.'] : []),
    ...opening.exceptions.map((exception) => sentence(describeException(exception))),
  ];
  return opening.hours.map(({ days, opens, closes }, place) => ({
    id: id('schedule', serviceId, 'opening', String(place)),
    service_id: id('service', serviceId),
    freq: 'WEEKLY',
    interval: 1,
    byday: days.map((day) => codes[day]).join(','),
    description: `Open ${days.join(', ')}`,
    ...hours(opens, closes),
    ...notesOf([...notes, ...untilMidnight(closes)]),
    signpost_kind: 'opening',
  }));
}

/** "24 December 2026 to 3 January 2027: Closed for Christmas" */
function describeException({ from, to, opens, closes, note }: Opening['exceptions'][number]): string {
  const days = to && to !== from ? `${sayDay(from)} to ${sayDay(to)}` : sayDay(from);
  const what = opens && closes ? `open ${opens} to ${closes}` : 'closed';
  return `${days}: ${note ? `${note} (${what})` : what}`;
}

/** Clocks of the standard have no 24:00: the day's last minute stands for it, and the notes say midnight. */
const hours = (opens: Time, closes: Time) => ({ opens_at: opens, closes_at: closes === '24:00' ? '23:59' : closes });

const untilMidnight = (closes: Time): string[] => (closes === '24:00' ? ['Until midnight.'] : []);

const notesOf = (notes: readonly string[]) => (notes.length > 0 ? { notes: notes.join(' ') } : {});

const sentence = (words: string) => (/[.!?]$/.test(words) ? words : `${words}.`);

/** The first and last day of each exception, for standards that list closed days. */
export const closedDays = (opening: Opening): { readonly from: Day; readonly to: Day }[] =>
  opening.exceptions.filter(({ opens }) => opens === undefined).map(({ from, to = from }) => ({ from, to }));
