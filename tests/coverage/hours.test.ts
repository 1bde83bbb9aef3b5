import { expect, test } from 'vitest';
import { weeklyClock } from '../../src/coverage/clock.ts';
import { hoursBetween, timesInYear, yearAhead } from '../../src/coverage/hours.ts';
import { supplyOf } from '../../src/coverage/supply.ts';
import { Session } from '../../src/domain/schema/session.ts';
import { runsOn } from '../../src/domain/sessions.ts';
import { readArea, testDay } from '../support/area.ts';

const { calendar } = readArea('content');
const year = yearAhead(testDay, calendar);
const series = (repeats: unknown, more: object = {}) => Session.parse({ day: 'Tuesday', start: '9:30', end: '11:00', repeats, ...more });

test('9:30 to 11 is an hour and a half, and midnight is the end of the day', () => {
  expect(hoursBetween('09:30', '11:00')).toBe(1.5);
  expect(hoursBetween('18:00', '24:00')).toBe(6);
});

test('a weekly series comes round 52 times in the year ahead; one in term time or on dates as the calendar says', () => {
  expect(timesInYear(series('weekly'), year)).toBe(52);
  expect(timesInYear(series('weekly', { until: '2026-12-08' }), year)).toBe(3);
  expect(timesInYear(series('weekly', { except: ['2026-11-24'] }), year)).toBe(51);
  expect(timesInYear(series({ kind: 'dates', dates: ['2026-11-24', '2026-12-01', '2029-01-01'] }), year)).toBe(2);
  const term = timesInYear(series('term-time'), year);
  const holidays = timesInYear(series('school-holidays'), year);
  expect(term + holidays).toBe(52);
  expect(term).toBeGreaterThan(35);
  expect(term).toBeLessThan(42);
});

test('however a series repeats, the count is what asking every day of the year gives', () => {
  const all = [
    'weekly',
    'term-time',
    'school-holidays',
    { kind: 'fortnightly', startingOn: '2026-09-08' },
    { kind: 'monthly', nth: 'last' },
  ];
  for (const repeats of all) {
    const session = series(repeats);
    expect(timesInYear(session, year)).toBe(year.days.filter((day) => runsOn(session, day, calendar)).length);
  }
});

test('the weekly clock of the coast, worked by hand', () => {
  const directory = readArea();
  // Quay stay and play, Wednesdays 9:30 to 11 in term, turn up: 1.5 hours of a Wednesday morning. Vale Larder says no way in.
  const clock = weeklyClock(directory, { locality: 'coast', band: undefined, season: 'term' });
  expect(clock.hours.get('Wednesday')).toEqual([1.5, 0, 0]);
  expect(clock.total).toBe(1.5);
  expect(weeklyClock(directory, { locality: 'coast', band: undefined, season: 'holiday' }).total).toBe(0);
  expect(weeklyClock(directory, { locality: 'hills', band: undefined, season: 'term' }).total).toBe(0);
  const schoolAge = directory.ageBands.find(({ id }) => id === 'school-age');
  expect(weeklyClock(directory, { locality: 'coast', band: schoolAge, season: 'term' }).total).toBe(0);
});

test('hours in a year are sessions times their length, behind the door that each names', () => {
  const directory = readArea('content');
  const young = supplyOf(directory, testDay).find(({ id }) => id === 'kettle-on-young-carers');
  const mondays = year.days.filter((day) =>
    directory.services.get('kettle-on-young-carers')?.sessions.some((one) => one.day === 'Monday' && runsOn(one, day, calendar)),
  );
  const balby = young?.doors.find(({ id }) => id === 'balby-family-hub');
  expect(balby?.sessions).toBe(mondays.length);
  expect(balby?.hours).toBe(mondays.length * 2);
});
