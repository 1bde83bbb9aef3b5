import { expect, test } from 'vitest';
import { frontDoorNow } from '../../src/domain/front-door.ts';
import { Opening } from '../../src/domain/schema/opening.ts';
import { readArea } from '../support/area.ts';

const { calendar, site } = readArea('content');
const hours = [{ days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'], opens: '8:30', closes: '17:00' }];

test.each([
  ['2026-11-25T08:29', 'night'],
  ['2026-11-25T08:30', 'day'],
  ['2026-11-25T16:59', 'day'],
  ['2026-11-25T17:00', 'night'],
  ['2026-11-28T12:00', 'night'],
  ['2026-12-25T12:00', 'night'],
])('at %s the line to ring is the %s line', (now, line) => {
  expect(site.frontDoor.opening && frontDoorNow(site.frontDoor.opening, calendar, now)).toBe(line);
});

test('on a bank holiday of which nothing is recorded, neither line is said to be the one', () => {
  expect(frontDoorNow(Opening.parse({ hours }), calendar, '2026-12-25T12:00')).toBeUndefined();
  expect(frontDoorNow(Opening.parse({ hours }), calendar, '2026-12-25T20:00')).toBe('night');
});
