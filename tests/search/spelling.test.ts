import { expect, test } from 'vitest';
import { openSpelling } from '../../src/search/spelling.ts';
import { termsOf } from '../../src/search/words.ts';

const spelling = openSpelling([
  ['babi', 8],
  ['width', 2],
  ['sleep', 20],
  ['steep', 1],
  ['food', 5],
  ['bank', 5],
]);
/** The known terms that a word may stand for, surest first. */
const meantBy = (word: string) =>
  termsOf(word)
    .flatMap(spelling.likely)
    .sort((a, b) => b.sure - a.sure)
    .map(({ term }) => term);

test('a letter swapped, doubled, dropped or struck wrong is put right', () => {
  for (const slip of ['seleep', 'sleepp', 'slep', 'slerp']) expect(meantBy(slip), slip).toContain('sleep');
});

test('a word of four letters that lost one is put right, and one of two letters is not guessed at', () => {
  expect(meantBy('bby')).toEqual(['babi']);
  expect(meantBy('by')).toEqual([]);
  expect(meantBy('bb')).toEqual([]);
});

test('a slip of a word that only joins others stands for nothing, or for little', () => {
  expect(meantBy('hree')).toEqual([]);
  const [width] = termsOf('wihth').flatMap(spelling.likely);
  expect(width?.sure ?? 0).toBeLessThan(0.85 / 2);
});

test('of two words that a slip may have been, the one that more people say is the surer', () => {
  expect(meantBy('sleepz')[0]).toBe('sleep');
  expect(meantBy('sxeep')).toEqual(['sleep', 'steep']);
});

test('two words written as one are two, and a word that is known is no slip', () => {
  expect(meantBy('foodbank')).toEqual(['food', 'bank']);
  expect(meantBy('steep')).toEqual(['steep']);
});
