import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, weekdayOf } from '../../src/domain/day.ts';
import { comingExceptions, hoursOn, isOpenAt, usualWeek } from '../../src/domain/opening.ts';
import { Opening } from '../../src/domain/schema/opening.ts';
import { readArea } from '../support/area.ts';

const { calendar } = readArea();
const office = (more: object = {}) => Opening.parse({ hours: [{ days: ['Monday', 'Friday'], opens: '9:00', closes: '16:30' }], ...more });

test('a door is open at opening time and shut at closing time', () => {
  const at = (time: string) => isOpenAt(office(), '2026-11-23', time, calendar);
  expect([at('08:59'), at('09:00'), at('16:29'), at('16:30')]).toEqual([false, true, true, false]);
});

test('a day that is not listed is closed', () => {
  expect(isOpenAt(office(), '2026-11-24', '10:00', calendar)).toBe(false);
});

test('closed on bank holidays means closed on Christmas Day', () => {
  expect(isOpenAt(office({ closedOnBankHolidays: 'yes' }), '2026-12-25', '10:00', calendar)).toBe(false);
});

test('when nobody knows about bank holidays, nobody says it is open', () => {
  expect(isOpenAt(office(), '2026-12-25', '10:00', calendar)).toBeUndefined();
});

test('an exception wins over the usual week', () => {
  const opening = office({ exceptions: [{ from: '2026-11-23', opens: '12:00', closes: '13:00', note: 'Staff training' }] });
  expect(hoursOn(opening, '2026-11-23', calendar)).toEqual({ hours: [{ opens: '12:00', closes: '13:00' }], note: 'Staff training' });
  expect(comingExceptions(opening, '2026-11-20')).toEqual(['23 November: Staff training (midday to 1pm)']);
});

test('a note that already says closed is not told twice', () => {
  const opening = office({
    exceptions: [
      { from: '2026-12-24', to: '2027-01-03', note: 'Closed for Christmas' },
      { from: '2027-02-01', note: 'Training' },
    ],
  });
  expect(comingExceptions(opening, '2026-11-20')).toEqual([
    '24 December to 3 January 2027: Closed for Christmas',
    '1 February 2027: Training (closed)',
  ]);
});

test('a lunch break shows both halves of the day', () => {
  const opening = Opening.parse({
    hours: [
      { days: ['Monday'], opens: '13:30', closes: '17:00' },
      { days: ['Monday'], opens: '9:00', closes: '12:00' },
    ],
  });
  expect(usualWeek(opening)[0]).toEqual({ day: 'Monday', hours: '9am to midday and 1:30pm to 5pm' });
});

test('on any day and at any minute, open agrees with a plain reading of the week', () => {
  const minute = fc.integer({ min: 0, max: 1439 });
  const clock = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  fc.assert(
    fc.property(minute, minute, minute, fc.integer({ min: 0, max: 30 }), (a, b, now, days) => {
      const [opens, closes] = [Math.min(a, b), Math.max(a, b)];
      fc.pre(opens < closes);
      const opening = Opening.parse({ hours: [{ days: ['Wednesday'], opens: clock(opens), closes: clock(closes) }] });
      const day = addDays('2026-11-01', days);
      const oracle = weekdayOf(day) === 'Wednesday' && opens <= now && now < closes;
      expect(isOpenAt(opening, day, clock(now), calendar)).toBe(oracle);
    }),
  );
});
