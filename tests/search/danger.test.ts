import { expect, test } from 'vitest';
import { dangerOf } from '../../src/search/build-index.ts';
import { detectDanger } from '../../src/search/danger.ts';
import { readArea } from '../support/area.ts';

const danger = dangerOf(readArea('content'));
const shown = (words: string) => detectDanger(words, danger);

/** "{partner} hits me/us" → husband hits me, husband hits us, wife hits me… */
const sayings = (phrase: string): string[] =>
  phrase
    .split(' ')
    .map((place) => place.split('/').flatMap((word) => danger.words[/^\{(.+)\}$/.exec(word)?.[1] ?? '']?.split(' ') ?? [word]))
    .reduce<string[]>((said, words) => said.flatMap((before) => words.map((word) => `${before} ${word}`.trim())), ['']);

const phrasesOf = (card: { readonly phrases: string }) => card.phrases.split('\n');

test('every phrase that an editor wrote brings its own card, whichever of its words are said', () => {
  const missed = danger.cards.flatMap((card) =>
    phrasesOf(card)
      .flatMap(sayings)
      .filter((words) => !shown(words).includes(card.id)),
  );
  expect(missed).toEqual([]);
});

test('a phrase in capitals brings its card too', () => {
  const loud = (phrase: string) => (sayings(phrase)[0] ?? '').toUpperCase();
  const missed = danger.cards.flatMap((card) => phrasesOf(card).filter((phrase) => !shown(loud(phrase)).includes(card.id)));
  expect(missed).toEqual([]);
});

test('no card has the same phrase twice', () => {
  const twice = danger.cards.flatMap((card) => phrasesOf(card).filter((phrase, at, all) => all.indexOf(phrase) !== at));
  expect(twice).toEqual([]);
});

test('every group of words that a phrase names is in the file', () => {
  const named = danger.cards.flatMap(({ phrases }) => [...phrases.matchAll(/\{(.+?)\}/g)].map(([, group]) => group));
  expect(named.filter((group) => !danger.words[group ?? '']?.trim())).toEqual([]);
});

test.each([
  ['i want to kill myself', 'self-harm'],
  ['my daughter is cutting herself', 'self-harm'],
  ['everyone would be better off without me', 'self-harm'],
  ['my husband hits me', 'domestic-abuse'],
  ['he wont let me leave the house', 'domestic-abuse'],
  ['walking on eggshells every time he comes home', 'domestic-abuse'],
  ['neighbour hits her kids', 'child-at-risk'],
  ['toddler alone in the street at night', 'child-at-risk'],
  ['my uncle touches me', 'sexual-abuse'],
  ['older man giving my daughter gifts', 'exploitation'],
  ['found a machete under my sons bed', 'exploitation'],
  ['we have nowhere to sleep tonight', 'nowhere-tonight'],
  ['no food in the house', 'no-food-today'],
  ['newborn with a fever', 'baby-unwell'],
  ['hearing voices telling me to hurt the baby', 'mental-health-crisis'],
  ['someone is breaking into my house', 'danger-now'],
])('‘%s’ shows the card ‘%s’', (words, card) => {
  expect(shown(words)).toContain(card);
});

test.each([
  ['my son is suicidle', 'self-harm'],
  ['shes been cuting her arms', 'self-harm'],
  ['took paracetemol', 'self-harm'],
  ['i wnt 2 kill myself', 'self-harm'],
  ['he is abussive', 'domestic-abuse'],
  ['strangeld by my ex', 'domestic-abuse'],
  ['my bf hrts me', 'domestic-abuse'],
  ['brused baby', 'child-at-risk'],
  ['sexualy asaulted', 'sexual-abuse'],
  ['my daughter was assulted', 'sexual-abuse'],
  ['lads with a nife', 'danger-now'],
  ['he got stabbd', 'danger-now'],
  ['baby chocking', 'baby-unwell'],
  ['14yo girl with a 30 year old man', 'exploitation'],
  ['sycotic and parinoid', 'mental-health-crisis'],
])('the slips in ‘%s’ are forgiven, and the card ‘%s’ is shown', (words, card) => {
  expect(shown(words)).toContain(card);
});

test.each([
  'my 3 year old wont sleep',
  'he cant tie his laces',
  'school uniform costs too much',
  'baby group near Mexborough',
  'she wont eat vegetables',
  'my lad hates school',
  'cooking classes for families',
  'racist name calling at school',
  'grant for a school coat',
  'how do i choose a nursery',
  'wakes at night and wont settle',
  'he misses his dad',
  'potty training help',
  'free things to do in half term',
  'maths tutor for my daughter',
  'waiting list for speech therapy',
  'bus to the youth club',
  'stressed about exams',
])('‘%s’ shows no card', (words) => {
  expect(shown(words)).toEqual([]);
});
