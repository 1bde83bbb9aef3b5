import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeAges, servesAge, servesBand } from '../../src/domain/ages.ts';
import { Ages } from '../../src/domain/schema/ages.ts';
import { AgeBand } from '../../src/domain/schema/vocabulary.ts';

const ages = (from: string, to: string, more: object = {}) => Ages.parse({ from, to, ...more });
const band = (fields: object) => AgeBand.parse({ id: 'band', label: 'Band', ...fields });

test('a service for 4 to 11s takes a child until the day before the twelfth birthday', () => {
  const service = ages('4', '11');
  expect(servesAge(service, 47)).toBe(false);
  expect(servesAge(service, 48)).toBe(true);
  expect(servesAge(service, 11 * 12 + 11)).toBe(true);
  expect(servesAge(service, 12 * 12)).toBe(false);
});

test('ages in months are months: 18 months means no older', () => {
  expect(servesAge(ages('0', '18 months'), 18)).toBe(true);
  expect(servesAge(ages('0', '18 months'), 19)).toBe(false);
});

test('a service with no oldest age takes anyone from its youngest age on', () => {
  const service = ages('18', 'any');
  expect([17 * 12, 18 * 12, 90 * 12].map((months) => servesAge(service, months))).toEqual([false, true, true]);
  expect(servesBand(service, band({ from: '19', to: '25' }))).toBe(true);
});

test('an unknown age is neither a yes nor a no', () => {
  expect(servesAge({ kind: 'unknown' }, 30)).toBeUndefined();
  expect(servesBand({ kind: 'unknown' }, band({ from: '3', to: '5' }))).toBeUndefined();
});

test('a service for 11 to 18s does not fill the under-fives band', () => {
  expect(servesBand(ages('11', '18'), band({ from: '0', to: '4' }))).toBe(false);
});

test('a band takes in a service exactly when some month of life is in both', () => {
  const age = fc.integer({ min: 0, max: 20 });
  fc.assert(
    fc.property(age, age, age, age, (a, b, c, d) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const [low, high] = [Math.min(c, d), Math.max(c, d)];
      const service = ages(String(from), String(to));
      const months = Array.from({ length: 22 * 12 }, (_, month) => month);
      const oracle = months.some((month) => servesAge(service, month) && low * 12 <= month && month < (high + 1) * 12);
      expect(servesBand(service, band({ from: String(low), to: String(high) }))).toBe(oracle);
    }),
  );
});

test('a parenting course counts for the adults only when it says so', () => {
  const adults = band({ parentsAndCarers: 'yes' });
  expect(servesBand(ages('2', '11', { parentsAndCarers: 'yes' }), adults)).toBe(true);
  expect(servesBand(ages('2', '11'), adults)).toBe(false);
  expect(servesBand({ kind: 'parents-and-carers' }, adults)).toBe(true);
});

test('ages are said the way people say them', () => {
  const said = [
    ages('4', '16'),
    ages('0', '4'),
    ages('0', '18 months'),
    ages('18 months', '4'),
    ages('0', '1', { pregnancy: 'yes' }),
    ages('2', '2'),
    ages('5', '11', { parentsAndCarers: 'yes' }),
    ages('18', 'any'),
    ages('18 months', 'any'),
    { kind: 'any' as const },
    { kind: 'unknown' as const },
    { kind: 'pregnancy' as const },
  ].map(describeAges);
  expect(said).toEqual([
    'Aged 4 to 16',
    'Birth to 4 years',
    'Birth to 18 months',
    '18 months to 4 years',
    'Pregnancy to 1 year',
    'Aged 2',
    'Aged 5 to 11, and parents and carers',
    'Aged 18 and over',
    'Aged 18 months and over',
    'All ages',
    'Ages not recorded: ask',
    'Pregnancy',
  ]);
});
