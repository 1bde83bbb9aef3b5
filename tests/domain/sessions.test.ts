import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, weekdayOf } from '../../src/domain/day.ts';
import { Session } from '../../src/domain/schema/session.ts';
import { describeSession, describeSessions, nextOccurrences, runsOn } from '../../src/domain/sessions.ts';
import { readArea } from '../support/area.ts';

const { calendar } = readArea();
const session = (fields: object) => Session.parse({ day: 'Tuesday', start: '9:30', end: '11:00', repeats: 'weekly', ...fields });
const days = (fields: object, from: string, limit = 3) => nextOccurrences([session(fields)], calendar, from, limit).map(({ on }) => on);

test('a weekly group runs every week', () => {
  expect(days({}, '2026-11-23')).toEqual(['2026-11-24', '2026-12-01', '2026-12-08']);
});

test('a term-time group stops at half term and between terms', () => {
  expect(days({ repeats: 'term-time' }, '2026-10-13', 3)).toEqual(['2026-10-13', '2026-11-03', '2026-11-10']);
  expect(days({ repeats: 'term-time' }, '2026-12-15', 2)).toEqual(['2026-12-15', '2027-01-05']);
});

test('a holiday club runs when schools are shut', () => {
  expect(days({ repeats: 'school-holidays' }, '2026-10-13', 3)).toEqual(['2026-10-20', '2026-10-27', '2026-12-22']);
});

test('a date left out is left out', () => {
  expect(days({ except: ['2026-12-01'] }, '2026-11-23')).toEqual(['2026-11-24', '2026-12-08', '2026-12-15']);
});

test('first and last of the month are where people expect them', () => {
  expect(days({ repeats: { kind: 'monthly', nth: 'first' } }, '2026-11-23', 2)).toEqual(['2026-12-01', '2027-01-05']);
  expect(days({ repeats: { kind: 'monthly', nth: 'last' } }, '2026-11-23', 2)).toEqual(['2026-11-24', '2026-12-29']);
});

test('every other week counts from a date on which it ran', () => {
  expect(days({ repeats: { kind: 'fortnightly', startingOn: '2026-11-17' } }, '2026-11-23', 2)).toEqual(['2026-12-01', '2026-12-15']);
});

test('a series that has ended has no next time', () => {
  expect(days({ until: '2026-11-20' }, '2026-11-23')).toEqual([]);
});

test('the nth weekday of a month agrees with counting the days', () => {
  const nths = ['first', 'second', 'third', 'fourth'] as const;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 3 }), (ahead, index) => {
      const day = addDays('2026-01-01', ahead);
      const nth = nths[index] ?? 'first';
      const earlier = Array.from({ length: Number(day.slice(8)) - 1 }, (_, before) => addDays(day, -before - 1)).filter(
        (other) => weekdayOf(other) === weekdayOf(day),
      );
      const series = session({ day: weekdayOf(day), repeats: { kind: 'monthly', nth } });
      expect(runsOn(series, day, calendar)).toBe(earlier.length === index);
    }),
  );
});

test('a series is said in a line', () => {
  expect(describeSession(session({ repeats: 'term-time' }))).toBe('Tuesdays in term time, 9:30am to 11am');
  expect(describeSession(session({ start: 'midday', end: '1:30pm', repeats: { kind: 'monthly', nth: 'first' } }))).toBe(
    'First Tuesday of the month, midday to 1:30pm',
  );
  expect(describeSessions([session({}), session({ day: 'Friday' }), session({ day: 'Monday' })])).toBe(
    'Tuesdays, 9:30am to 11am, and 2 other times',
  );
  expect(describeSessions([])).toBe('');
});
