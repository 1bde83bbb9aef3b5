import ICAL from 'ical.js';
import { addDays } from '../domain/day.ts';
import type { Directory, ServiceRecord } from '../domain/directory.ts';
import { nameInWeek } from '../domain/hub-week.ts';
import { daysFrom } from '../domain/packed-days.ts';
import { type Door, placesOf } from '../domain/places-of.ts';
import type { Session } from '../domain/schema/session.ts';
import type { Day, Time } from '../domain/schema/when.ts';
import { london, londonZone } from './london.ts';
import { daysByRule, ruleOf, type Span } from './rule.ts';
import { knownSpan, seriesOfSession } from './series.ts';

/** A session that goes into a calendar, and whose it is. */
export interface Entry {
  readonly service: ServiceRecord;
  readonly session: Session;
}

interface Calendar {
  /** What a phone calls the calendar: the service or the hub. */
  readonly name: string;
  readonly entries: readonly Entry[];
}

interface Made {
  readonly directory: Directory;
  readonly today: Day;
  /** Where the site is, which makes ids its own. */
  readonly host: string;
}

/**
 * An iCalendar file (RFC 5545) of sessions: each a series with its rule, and the days on which it does not run left out. Times are
 * London's, with the table of its clock changes. A series keeps its id from one build to the next, so that calendars do not double it.
 */
export function calendarFile({ name, entries }: Calendar, { directory, today, host }: Made): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.updatePropertyWithValue('version', '2.0');
  calendar.updatePropertyWithValue('prodid', `-//Signpost//${directory.site.name}//EN`);
  calendar.updatePropertyWithValue('x-wr-calname', name);
  calendar.addSubcomponent(london());
  const ids = new Set<string>();
  for (const entry of entries) {
    for (const { id, event } of knownEvents(entry, { directory, today })) {
      event.updatePropertyWithValue('uid', `${freeId(id, ids)}@${host}`);
      event.updatePropertyWithValue('dtstamp', ICAL.Time.fromDateTimeString(`${today}T00:00:00Z`));
      calendar.addSubcomponent(event);
    }
  }
  return `${calendar.toString()}\r\n`;
}

/** An event, and what it is known by: the same from build to build. */
interface Named {
  readonly id: string;
  readonly event: ICAL.Component;
}

// A session is in the calendar of its service, its hub, its locality and each of its needs: its days are found once.
const found = new WeakMap<Directory, { readonly today: Day; readonly events: Map<ServiceRecord, Map<Session, Named[]>> }>();

function knownEvents(entry: Entry, { directory, today }: Pick<Made, 'directory' | 'today'>): Named[] {
  const known = found.get(directory);
  const { events } = known?.today === today ? known : { events: new Map<ServiceRecord, Map<Session, Named[]>>() };
  found.set(directory, { today, events });
  const own = events.get(entry.service) ?? new Map<Session, Named[]>();
  events.set(entry.service, own);
  const made = own.get(entry.session) ?? eventsOf(entry, { directory, span: knownSpan(today) });
  own.set(entry.session, made);
  // An event belongs to one calendar, which gives it its id.
  return made.map(({ id, event }) => ({ id, event: new ICAL.Component(structuredClone(event.toJSON())) }));
}

function eventsOf({ service, session }: Entry, { directory, span }: { directory: Directory; span: Span }): Named[] {
  const on = daysFrom(seriesOfSession(session, service, { directory, span }).on, span.from);
  const rule = ruleOf(session);
  const idOn = (day: string) => [service.id, day, session.start.replace(':', '')].join('-');
  // Listed dates are an event each: a list of dates in one event is what many calendars pass over.
  if (!rule) return on.map((day) => ({ id: idOn(day), event: eventOn(day, { service, session }, directory) }));
  const [first] = on;
  const last = on.at(-1);
  if (!first || !last) return [];
  const event = eventOn(first, { service, session }, directory);
  // The rule ends with the last time that is known, in UTC, as it must where a start has a time zone.
  rule.until = momentOf(last, session.start).convertToZone(ICAL.Timezone.utcTimezone);
  event.updatePropertyWithValue('rrule', rule);
  const run = new Set(on);
  for (const day of daysByRule(session, { from: first, to: last })) if (!run.has(day)) addMoment(event, 'exdate', day, session.start);
  return [{ id: idOn(session.day?.toLowerCase() ?? ''), event }];
}

function eventOn(day: Day, { service, session }: Entry, directory: Directory): ICAL.Component {
  const event = new ICAL.Component('vevent');
  addMoment(event, 'dtstart', day, session.start);
  addMoment(event, 'dtend', day, session.end);
  event.updatePropertyWithValue('summary', nameInWeek({ service, session }));
  const door = doorOf(session, placesOf(service, directory));
  if (door) event.updatePropertyWithValue('location', [door.name, door.address, door.postcode].filter(Boolean).join(', '));
  event.updatePropertyWithValue('description', describe(service, session));
  return event;
}

const describe = ({ summary }: ServiceRecord, { booking }: Session) =>
  [summary, booking, 'On a bank holiday, check before you go.'].filter(Boolean).join('\n');

/** Where it is, if the record says and it may be told. */
function doorOf({ at }: Session, doors: readonly Door[]): Door | undefined {
  const door = at ? doors.find(({ id }) => id === at) : doors.length === 1 ? doors[0] : undefined;
  return door?.hidden ? undefined : door;
}

/** With a number only when the day and the start are not enough. */
function freeId(plain: string, taken: Set<string>): string {
  let id = plain;
  for (let next = 2; taken.has(id); next++) id = `${plain}-${next}`;
  taken.add(id);
  return id;
}

function addMoment(event: ICAL.Component, property: string, day: Day, time: Time): void {
  const moment = new ICAL.Property(property, event);
  moment.setValue(momentOf(day, time));
  moment.setParameter('tzid', 'Europe/London');
  event.addProperty(moment);
}

function momentOf(day: Day, time: Time): ICAL.Time {
  const [date, clock] = time === '24:00' ? [addDays(day, 1), '00:00'] : [day, time];
  const moment = ICAL.Time.fromDateTimeString(`${date}T${clock}:00`);
  moment.zone = londonZone;
  return moment;
}
