import { expect, test } from 'vitest';
import { packRecords } from '../../src/pack/records.ts';
import { factsOf } from '../../src/pack/say-record.ts';
import { readArea } from '../support/area.ts';

const directory = readArea('content');

test('there are words in ten languages and more, some from the right, each written in its own letters', () => {
  const { frameWords } = directory;
  expect(frameWords.length).toBeGreaterThanOrEqual(10);
  expect(new Set(frameWords.map(({ id }) => id)).size).toBe(frameWords.length);
  for (const { language, direction, words } of frameWords) {
    const fromTheRight = /[\u0590-\u08ff]/.test(Object.values(words).join(''));
    expect(direction, language).toBe(fromTheRight ? 'rtl' : 'ltr');
  }
  expect(frameWords.filter(({ direction }) => direction === 'rtl').map(({ language }) => language)).toEqual([
    'Urdu',
    'Arabic',
    'Kurdish Sorani',
    'Farsi',
  ]);
});

test('no language is said to be checked until someone has', () => {
  expect(directory.frameWords.filter(({ nativeCheck }) => nativeCheck)).toEqual([]);
});

test('there are reasons and next steps to choose from, and no id is used twice', () => {
  const { packPhrases } = directory;
  for (const use of ['reason', 'next']) expect(packPhrases.filter((phrase) => phrase.use === use).length).toBeGreaterThan(4);
  expect(new Set(packPhrases.map(({ id }) => id)).size).toBe(packPhrases.length);
});

test('what is not recorded is never a fact on a pack: no record says Free, or for whom, that does not know', () => {
  for (const record of packRecords(directory).filter(({ kind }) => kind === 'service')) {
    const service = directory.services.get(record.id);
    const said = new Map(factsOf(record).map(({ fact, says }) => [fact, says]));
    if (service?.cost.kind === 'unknown') expect(said.get('cost'), record.id).toMatch(/^Ask about cost/);
    if (service?.ages.kind === 'unknown') expect(said.get('ages'), record.id).toBe('Ages not recorded: ask');
    if (service?.addressHidden) expect(record.doors).toEqual([]);
  }
});
