import { describe, expect, test } from 'vitest';
import { clockInLondon } from '../../src/domain/day.ts';
import { sayOpenNow } from '../../src/domain/open-now.ts';
import { Opening } from '../../src/domain/schema/opening.ts';
import { readArea } from '../support/area.ts';

const { calendar } = readArea('content');
const weekdays = [{ days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'], opens: '9:00', closes: '16:30' }];
const hub = (fields: object = {}) => Opening.parse({ hours: weekdays, closedOnBankHolidays: 'yes', ...fields });
const at = (now: string, opening = hub()) => sayOpenNow(opening, calendar, now);

test.each([
  ['2026-11-25T08:59', 'Opens today at 9am'],
  ['2026-11-25T09:00', 'Open until 4:30pm'],
  ['2026-11-25T16:29', 'Open until 4:30pm'],
  ['2026-11-25T16:30', 'Closed now. Opens tomorrow at 9am'],
  ['2026-11-27T17:00', 'Closed now. Opens Monday at 9am'],
  ['2026-11-29T20:00', 'Closed today. Opens tomorrow at 9am'],
  ['2026-12-25T10:00', 'Closed today: Christmas Day. Opens Tuesday at 9am'],
  ['2027-02-16T10:00', 'Open until 4:30pm'],
])('a hub says what its door does at %s', (now, words) => {
  expect(at(now)).toBe(words);
});

test('with a lunch break it opens again the same day', () => {
  const lunch = hub({
    hours: [
      { days: ['Wednesday'], opens: '9:00', closes: '12:00' },
      { days: ['Wednesday'], opens: '13:00', closes: '16:00' },
    ],
  });
  expect(at('2026-11-25T12:30', lunch)).toBe('Opens today at 1pm');
  expect(at('2026-11-25T16:00', lunch)).toBe('Closed now. Opens Wednesday 2 December at 9am');
});

test('on a bank holiday that nobody has spoken of, it is not said to be open', () => {
  expect(at('2027-03-29T10:00', hub({ closedOnBankHolidays: 'unknown' }))).toBe('Easter Monday: ring first');
  expect(at('2027-03-28T10:00', hub({ closedOnBankHolidays: 'unknown' }))).toBe('Closed today. Opens Tuesday at 9am');
  expect(at('2027-03-29T10:00', hub({ closedOnBankHolidays: 'no' }))).toBe('Open until 4:30pm');
});

test('days that differ are told', () => {
  const exceptions = [
    { from: '2026-12-21', to: '2027-01-08', note: 'Closed for Christmas' },
    { from: '2027-01-12', opens: '10:00', closes: '12:00' },
  ];
  expect(at('2026-12-22T10:00', hub({ exceptions }))).toBe('Closed for Christmas. Opens Monday 11 January at 9am');
  expect(at('2027-01-12T09:30', hub({ exceptions }))).toBe('Opens today at 10am');
});

describe('when the clocks change', () => {
  const always = hub({ hours: [{ days: ['Sunday'], opens: '0:00', closes: '24:00' }] });
  const nights = hub({ hours: [{ days: ['Sunday'], opens: '1:30', closes: '3:00' }] });
  const moment = (utc: string, opening: Opening) => at(clockInLondon(new Date(utc)), opening);

  test('a line that never closes stays open', () => {
    expect(moment('2027-03-28T00:59:59Z', always)).toBe('Open all day');
    expect(moment('2027-03-28T01:00:00Z', always)).toBe('Open all day');
  });

  test('what opens in the hour that does not exist is open when the clock has passed it', () => {
    expect(moment('2027-03-28T00:59:00Z', nights)).toBe('Opens today at 1:30am');
    expect(moment('2027-03-28T01:00:00Z', nights)).toBe('Open until 3am');
    expect(moment('2027-03-28T02:00:00Z', nights)).toBe('Closed now. Opens Sunday 4 April at 1:30am');
  });

  test('in the hour that comes twice it is as the clock on the wall says', () => {
    expect(moment('2027-10-31T00:45:00Z', nights)).toBe('Open until 3am');
    expect(moment('2027-10-31T01:15:00Z', nights)).toBe('Opens today at 1:30am');
    expect(moment('2027-10-31T02:59:00Z', nights)).toBe('Open until 3am');
    expect(moment('2027-10-31T03:00:00Z', nights)).toBe('Closed now. Opens Sunday 7 November at 1:30am');
  });
});
