import { expect, test } from 'vitest';
import { detectDanger } from '../../src/search/danger.ts';
import { readArea } from '../support/area.ts';

const { cards } = readArea('content').urgent;
const shown = (words: string) => detectDanger(words, cards);

test('every phrase that an editor wrote brings its own card, in capitals and with a slip of the finger', () => {
  for (const { id, phrases } of cards)
    for (const phrase of phrases) {
      expect(shown(phrase), phrase).toContain(id);
      expect(shown(phrase.toUpperCase()), phrase).toContain(id);
    }
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
