import { expect, test } from 'vitest';
import { ageLimits } from '../../src/oruk/ages.ts';
import { languageCode } from '../../src/oruk/language.ts';
import { plainWords } from '../../src/oruk/plain-words.ts';

const site = { address: (path: string) => `https://help.example.org${path}` };

test('words lose their marks and keep their links', () => {
  expect(plainWords('## Food\n\n**Bring** a bag. See [the larder](/services/vale-larder/) or [ring](tel:01632960900).', site)).toBe(
    'Food\n\nBring a bag. See the larder (https://help.example.org/services/vale-larder/) or ring (01632960900).',
  );
});

test('a star in a price, or a bracket left open, is left alone', () => {
  expect(plainWords('2 * 3 [and so on', site)).toBe('2 * 3 [and so on');
});

test('words full of brackets do not hold the build up', () => {
  const began = performance.now();
  plainWords('['.repeat(250_000), site);
  plainWords('**a '.repeat(60_000), site);
  expect(performance.now() - began).toBeLessThan(1000);
});

test('ages are in years, and only where somebody said them', () => {
  const range = { kind: 'range', pregnancy: false, parentsAndCarers: false } as const;
  expect(ageLimits({ ...range, from: { value: 18, unit: 'months' }, to: { value: 4, unit: 'years' } })).toEqual({
    minimum_age: 1.5,
    maximum_age: 4,
  });
  expect(ageLimits({ ...range, from: { value: 18, unit: 'years' }, to: 'any' })).toEqual({ minimum_age: 18 });
  expect(ageLimits({ kind: 'any' })).toEqual({ minimum_age: 0 });
  expect(ageLimits({ kind: 'unknown' })).toEqual({});
  expect(ageLimits({ kind: 'parents-and-carers' })).toEqual({});
});

test.each([
  ['English', 'en'],
  ['Polish', 'pl'],
  ['Romanian', 'ro'],
  ['British Sign Language', 'bfi'],
  ['urdu', 'ur'],
  ['Yorkshire', undefined],
])('the code of %s is %s', (name, code) => {
  expect(languageCode(name)).toBe(code);
});
