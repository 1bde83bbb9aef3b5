import { expect, test } from 'vitest';
import { dangerOf } from '../../src/search/build-index.ts';
import { detectDanger } from '../../src/search/danger.ts';
import { readArea } from '../support/area.ts';

const danger = dangerOf(readArea('content'));
const shown = (words: string) => detectDanger(words, danger);

/** "{partner} hits me" → husband hits me, wife hits me… one group at a time filled with each of its words. */
const sayings = (phrase: string): string[] => {
  const [whole, group = ''] = /\{(.+?)\}/.exec(phrase) ?? [];
  if (!whole) return [phrase];
  return (danger.words[group] ?? '').split(' ').flatMap((word) => sayings(phrase.replace(whole, word)));
};

test('every phrase that an editor wrote brings its own card, whichever of its words fill it, and in capitals', () => {
  const missed = danger.cards.flatMap(({ id, phrases }) =>
    phrases
      .split('\n')
      .flatMap(sayings)
      .filter((words) => !shown(words).includes(id) || !shown(words.toUpperCase()).includes(id)),
  );
  expect(missed).toEqual([]);
});

test('every group of words that a phrase names is in the file', () => {
  const named = danger.cards.flatMap(({ phrases }) => [...phrases.matchAll(/\{(.+?)\}/g)].map(([, group]) => group));
  expect(named.filter((group) => !danger.words[group ?? '']?.trim())).toEqual([]);
});

test.each([
  ['i want to kill myself', 'self-harm'],
  ['my daughter is cutting herself', 'self-harm'],
  ['my husband hits me', 'domestic-abuse'],
  ['he wont let me leave the house', 'domestic-abuse'],
  ['older man giving my daughter gifts', 'exploitation'],
  ['we have nowhere to sleep tonight', 'nowhere-tonight'],
])('‘%s’ shows the card ‘%s’', (words, card) => {
  expect(shown(words)).toContain(card);
});

test.each([
  'my 3 year old wont sleep',
  'he cant tie his laces',
  'school uniform costs too much',
  'baby group near Mexborough',
  'she wont eat vegetables',
  'my lad hates school',
])('‘%s’ shows no card', (words) => {
  expect(shown(words)).toEqual([]);
});
