import fc from 'fast-check';
import { sync } from 'node-ical';
import { expect, test } from 'vitest';
import type { ServiceRecord } from '../../src/domain/directory.ts';
import { daysFrom } from '../../src/domain/packed-days.ts';
import { Session } from '../../src/domain/schema/session.ts';
import { calendarFile } from '../../src/schedule/calendar-file.ts';
import { knownSpan, seriesOfSession } from '../../src/schedule/series.ts';
import { readArea } from '../support/area.ts';
import { sessions } from './any-session.ts';
import { utcOf } from './london-clock.ts';

const area = readArea('content');
const today = '2026-11-25';
const made = { directory: area, today, host: 'example.org' };
const found = [...area.services.values()].find(({ status, venues }) => status.kind === 'open' && venues.length === 1);
if (!found) throw new Error('No service in the demonstration is in a hall of its own.');
const service: ServiceRecord = { ...found, opening: undefined };
const fileOf = (...all: Session[]) => calendarFile({ name: service.name, entries: all.map((session) => ({ service, session })) }, made);

interface Event {
  readonly type: string;
  readonly start: Date;
  readonly rrule?: { between: (from: Date, to: Date, inclusive: boolean) => Date[] };
  readonly exdate?: Record<string, Date>;
}

/** The moments that another parser finds in a file. */
function momentsIn(file: string): string[] {
  const events = Object.values(sync.parseICS(file) as unknown as Record<string, Event>).filter(({ type }) => type === 'VEVENT');
  return events.flatMap(({ start, rrule, exdate }) => {
    const all = rrule?.between(new Date('2026-01-01'), new Date('2029-12-31'), true) ?? [start];
    const left = new Set(Object.values(exdate ?? {}).map((date) => date.toISOString()));
    return all.map((date) => date.toISOString()).filter((moment) => !left.has(moment));
  });
}

test('another parser finds the same moments, across the clock changes', () => {
  fc.assert(
    fc.property(sessions, (session) => {
      // In the hour that does not exist, and the one that comes twice, parsers differ.
      fc.pre(session.start < '01:00' || session.start >= '02:00');
      const { on } = seriesOfSession(session, service, { directory: area, span: knownSpan(today) });
      expect(momentsIn(fileOf(session)).sort()).toEqual(daysFrom(on, today).map((day) => utcOf(day, session.start)));
    }),
    { numRuns: 120 },
  );
});

test('a series keeps its id from one day to the next, so that a calendar does not double it', () => {
  const weekly = Session.parse({ day: 'Tuesday', start: '9:30', end: '11:00', repeats: 'weekly' });
  const idsOn = (day: string) =>
    calendarFile(
      {
        name: service.name,
        entries: [
          { service, session: weekly },
          { service, session: weekly },
        ],
      },
      { ...made, today: day },
    ).match(/^UID:.*$/gm);
  expect(idsOn('2026-11-25')).toEqual([`UID:${service.id}-tuesday-0930@example.org`, `UID:${service.id}-tuesday-0930-2@example.org`]);
  expect(idsOn('2027-05-02')).toEqual(idsOn('2026-11-25'));
});

test('no line of a file is longer than 75 bytes, and each ends as the standard wants', () => {
  const file = fileOf(
    Session.parse({ day: 'Tuesday', start: '9:30', end: '24:00', repeats: 'term-time', name: 'Bumps, babies; and café' }),
  );
  expect(file.split('\r\n').filter((line) => new TextEncoder().encode(line).length > 75)).toEqual([]);
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('an address that is kept private is in no calendar', () => {
  const [venue] = service.venues;
  const hidden = { ...service, addressHidden: true };
  const session = Session.parse({ day: 'Tuesday', start: '9:30', end: '11:00', repeats: 'weekly' });
  const file = calendarFile({ name: 'x', entries: [{ service: hidden, session }] }, made).replace(/\r\n /g, '');
  expect(venue?.name).toBeTruthy();
  expect(file).not.toContain('LOCATION');
  expect(file).not.toContain(venue?.postcode ?? venue?.name);
});
