import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, weekdayOf } from '../../src/domain/day.ts';
import type { Directory, ServiceRecord } from '../../src/domain/directory.ts';
import { daysFrom } from '../../src/domain/packed-days.ts';
import { Opening } from '../../src/domain/schema/opening.ts';
import { Session } from '../../src/domain/schema/session.ts';
import { runsOn } from '../../src/domain/sessions.ts';
import { knownSpan, seriesOfSession } from '../../src/schedule/series.ts';
import { readArea } from '../support/area.ts';
import { daysInTwoYears, sessions } from './any-session.ts';

const area = readArea('content');
const hub = area.hubs.get('balby-family-hub');
const someService = [...area.services.values()].find(({ status }) => status.kind === 'open');
if (!hub || !someService) throw new Error('The demonstration has no Balby hub, or no service that is open.');

/** A service in a hall of its own, or behind the front door of a hub with these hours. */
const inHall: ServiceRecord = { ...someService, opening: undefined, at: [], venues: [], status: { kind: 'open' } };
const atHub = (opening?: object): [ServiceRecord, Directory] => [
  { ...inHall, at: [hub.id] },
  { ...area, hubs: new Map([[hub.id, { ...hub, status: { kind: 'open' }, opening: opening && Opening.parse(opening) }]]) },
];
const tuesday = (fields: object) => Session.parse({ day: 'Tuesday', start: '9:30', end: '11:00', repeats: 'weekly', ...fields });
const seriesFrom = (fields: object, from: string, [service, directory]: [ServiceRecord, Directory] = [inHall, area]) =>
  seriesOfSession(tuesday(fields), service, { directory, span: knownSpan(from) });
const days = (fields: object, from: string, limit = 3) => daysFrom(seriesFrom(fields, from).on, from, limit);

test('a weekly group runs every week', () => {
  expect(days({}, '2026-11-23')).toEqual(['2026-11-24', '2026-12-01', '2026-12-08']);
});

test('a term-time group stops at half term and between terms, and says which', () => {
  expect(days({ repeats: 'term-time' }, '2026-10-13', 3)).toEqual(['2026-10-13', '2026-10-20', '2026-11-03']);
  expect(days({ repeats: 'term-time' }, '2026-12-15', 2)).toEqual(['2026-12-15', '2027-01-05']);
  const { off } = seriesFrom({ repeats: 'term-time' }, '2026-10-13');
  expect(daysFrom(off?.['half term'] ?? '', '2026-10-13', 2)).toEqual(['2026-10-27', '2027-02-16']);
  expect(daysFrom(off?.['school holidays'] ?? '', '2026-10-13', 2)).toEqual(['2026-12-22', '2026-12-29']);
});

test('a holiday club runs when schools are shut, and is not said to be off in term', () => {
  const series = seriesFrom({ repeats: 'school-holidays' }, '2026-10-13');
  expect(daysFrom(series.on, '2026-10-13', 3)).toEqual(['2026-10-27', '2026-12-22', '2026-12-29']);
  expect(series.off).toBeUndefined();
});

test('a date left out is left out', () => {
  expect(days({ except: ['2026-12-01'] }, '2026-11-23')).toEqual(['2026-11-24', '2026-12-08', '2026-12-15']);
});

test('first and last of the month are where people expect them', () => {
  expect(days({ repeats: { kind: 'monthly', nth: 'first' } }, '2026-11-23', 2)).toEqual(['2026-12-01', '2027-01-05']);
  expect(days({ repeats: { kind: 'monthly', nth: 'last' } }, '2026-11-23', 2)).toEqual(['2026-11-24', '2026-12-29']);
});

test('every other week counts from a date on which it ran, before or after', () => {
  for (const startingOn of ['2026-11-17', '2027-06-15', '2024-06-04'])
    expect(days({ repeats: { kind: 'fortnightly', startingOn } }, '2026-11-23', 2)).toEqual(['2026-12-01', '2026-12-15']);
});

test('a series that has ended has no next time', () => {
  expect(days({ until: '2026-11-20' }, '2026-11-23')).toEqual([]);
});

describe('on a bank holiday', () => {
  const monday = { day: 'Monday' };
  const easterMonday = '2027-03-29';
  const weekdays = [{ days: ['Monday', 'Tuesday'], opens: '9:00', closes: '17:00' }];
  const [closed, open, unknown] = ['yes', 'no', 'unknown'].map((closedOnBankHolidays) => atHub({ hours: weekdays, closedOnBankHolidays }));

  test('a group in a hall may run: nobody has said', () => {
    expect(daysFrom(seriesFrom(monday, easterMonday).ask?.['Easter Monday'] ?? '', easterMonday, 1)).toEqual([easterMonday]);
  });

  test('a group at a hub that is shut does not run', () => {
    const { on, off } = seriesFrom(monday, easterMonday, closed);
    expect(daysFrom(on, easterMonday, 1)).toEqual(['2027-04-05']);
    expect(daysFrom(off?.['Easter Monday'] ?? '', easterMonday, 1)).toEqual([easterMonday]);
  });

  test('a group at a hub that is open as usual runs', () => {
    const { on, ask } = seriesFrom(monday, easterMonday, open);
    expect(daysFrom(on, easterMonday, 1)).toEqual([easterMonday]);
    expect(ask).toBeUndefined();
  });

  test('a group at a hub of which nothing is recorded may run', () => {
    expect(daysFrom(seriesFrom(monday, easterMonday, unknown).ask?.['Easter Monday'] ?? '', easterMonday, 1)).toEqual([easterMonday]);
  });

  test('a date that was listed one by one was meant', () => {
    const { on, ask } = seriesFrom({ day: undefined, repeats: { kind: 'dates', dates: [easterMonday] } }, easterMonday);
    expect([on, ask]).toEqual(['20270329', undefined]);
  });
});

test('Christmas Day on a Saturday is no usual Saturday, though its bank holiday is on the Monday', () => {
  const { ask } = seriesFrom({ day: 'Saturday' }, '2027-12-20');
  expect(daysFrom(ask?.['Christmas Day'] ?? '', '2027-12-20', 1)).toEqual(['2027-12-25']);
});

test('a hub that shuts for training stops what is behind its door, and says why', () => {
  const shut = atHub({
    hours: [{ days: ['Tuesday'], opens: '9:00', closes: '17:00' }],
    closedOnBankHolidays: 'yes',
    exceptions: [
      { from: '2026-12-01', note: 'Closed for staff training' },
      { from: '2026-12-08', opens: '12:00', closes: '15:00' },
    ],
  });
  const { on, off, ask } = seriesFrom({}, '2026-11-23', shut);
  expect(daysFrom(on, '2026-11-23', 3)).toEqual(['2026-11-24', '2026-12-08', '2026-12-15']);
  expect(off?.['closed for staff training']).toBe('20261201');
  expect(ask?.['Other hours that day']).toBe('20261208');
});

test('a service that is paused is not on until it hopes to start again, and then one must ask', () => {
  const paused: ServiceRecord = { ...inHall, status: { kind: 'paused', since: '2026-11-01', until: '2026-12-08', instead: [] } };
  const { off, ask } = seriesFrom({ until: '2026-12-15' }, '2026-11-23', [paused, area]);
  expect(off).toEqual({ paused: '20261124x2' });
  expect(ask).toEqual({ 'It has been paused': '20261208x2' });
});

test('a service that closes has no times after its last day', () => {
  const closing: ServiceRecord = { ...inHall, status: { kind: 'closing', on: '2026-12-02', instead: [] } };
  expect(seriesFrom({}, '2026-11-23', [closing, area]).on).toBe('20261124x2');
});

test('500 series over two years agree with looking at every day of them', () => {
  const { terms } = area.calendar;
  const isTerm = (day: string) =>
    terms.some(({ from, to, halfTerm }) => day >= from && day <= to && !(halfTerm && day >= halfTerm.from && day <= halfTerm.to));
  const isKnown = (day: string) => day >= (terms[0]?.from ?? '') && day <= (terms.at(-1)?.to ?? '');
  /** Does it come round on that day? Said of one day only, without any rule of a library. */
  const comesRound = ({ day: weekday, repeats, from, until, except }: Session, day: string): boolean => {
    if ((from && day < from) || (until && day > until) || except.includes(day)) return false;
    if (repeats.kind === 'dates') return repeats.dates.includes(day);
    if (weekdayOf(day) !== weekday) return false;
    if (repeats.kind === 'term-time') return isTerm(day);
    if (repeats.kind === 'school-holidays') return isKnown(day) && !isTerm(day);
    if (repeats.kind === 'fortnightly') return daysBetween(repeats.startingOn, day) % 14 === 0;
    if (repeats.kind === 'weekly') return true;
    const date = Number(day.slice(8));
    if (repeats.nth === 'last') return addDays(day, 7).slice(0, 7) !== day.slice(0, 7);
    return Math.ceil(date / 7) === ['first', 'second', 'third', 'fourth'].indexOf(repeats.nth) + 1;
  };
  fc.assert(
    fc.property(sessions, fc.integer({ min: 0, max: 200 }), (session, later) => {
      const from = addDays('2026-09-01', later);
      const { on } = seriesOfSession(session, inHall, { directory: area, span: knownSpan(from) });
      const days = daysInTwoYears(from);
      expect(daysFrom(on, from)).toEqual(days.filter((day) => comesRound(session, day)));
      expect(days.filter((day) => runsOn(session, day, area.calendar))).toEqual(daysFrom(on, from));
    }),
    { numRuns: 500 },
  );
});
