import { expect, test } from 'vitest';
import { describeWhere } from '../../src/domain/card.ts';
import { describeCost } from '../../src/domain/cost.ts';
import { describeChecked, freshness } from '../../src/domain/freshness.ts';
import { describeReferral, describeWait } from '../../src/domain/referral.ts';
import { Cost } from '../../src/domain/schema/cost.ts';
import { readArea, testDay } from '../support/area.ts';

/** A product law: unknown is never stated as fact. */

test('no recorded cost is "Ask about cost", never "Free"', () => {
  expect(describeCost(Cost.parse('unknown'))).toBe('Ask about cost');
  expect(describeCost(Cost.parse('free'))).toBe('Free');
  expect(describeCost(Cost.parse({ kind: 'paid', amount: '2.5', per: 'hour' }))).toBe('£2.50 an hour');
  expect(describeCost(Cost.parse({ kind: 'paid', note: 'Depends on your income' }))).toBe('There is a charge');
});

test('no recorded way in is "Ask how to join", never "Turn up"', () => {
  expect(describeReferral(undefined)).toBe('Ask how to join');
});

test('a wait is never told without the day it was said', () => {
  expect(describeWait({ kind: 'unknown' }, testDay)).toBe('We do not know how long the wait is: ask');
  expect(describeWait({ kind: 'known', weeks: 6, saidOn: '2026-10-05' }, testDay)).toBe('About 6 weeks (said on 5 October)');
});

test('a record that nobody has checked says so, and one not checked for a year says to ring first', () => {
  expect(describeChecked({ kind: 'not-yet' }, testDay)).toBe('Not checked yet: phone first');
  expect(describeChecked({ kind: 'checked', on: '2025-09-20', by: 'Us' }, testDay)).toBe('Not checked for 14 months: phone first');
  expect(describeChecked({ kind: 'checked', on: '2026-10-05', by: 'Us' }, testDay)).toBe('Checked 5 October');
});

test('freshness falls at the day the check is due, and again after a year', () => {
  const on = (day: string) => freshness({ kind: 'checked', on: day }, testDay);
  expect([on('2026-06-01'), on('2026-05-22'), on('2025-11-24'), on('2025-11-23')]).toEqual(['fresh', 'due', 'due', 'stale']);
});

test('a hidden address is nowhere in the directory, only its locality', () => {
  const directory = readArea();
  const everything = JSON.stringify([...directory.services.values()]);
  for (const secret of ['Secretgate', 'ZX9 9ZZ', '50.8123', '-1.8765', 'red door']) expect(everything).not.toContain(secret);
  const childminder = directory.services.get('rose-childminding');
  expect(childminder && describeWhere(childminder, directory)).toBe('Hills');
});
