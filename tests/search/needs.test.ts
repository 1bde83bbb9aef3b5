import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLearned } from '../../src/data/learned.ts';
import { type LearnedWord, learnedFromText, learnedText } from '../../src/domain/learned-word.ts';
import { find } from '../../src/search/find.ts';
import { openLearned, packLearned } from '../../src/search/learned-words.ts';
import { emptyQuery } from '../../src/search/query.ts';
import { readArea, testDay } from '../support/area.ts';
import { openDirectory } from '../support/index.ts';

const directory = readArea('content');
const learned = readLearned('content').words;
const open = openDirectory(directory, learned);
const ask = (words: string, on = open) => find(on, { ...emptyQuery, words }, { today: testDay, limit: 5, explain: true });

test('saying no keeps its meaning: a child who will not eat is not a child who eats too much', () => {
  expect(ask('wont go to school').needs[0]?.id).toBe('attendance');
  expect(ask('going up to big school').needs[0]?.id).toBe('changing-school');
});

test('fear keeps its meaning: being scared of someone is not being fond of them', () => {
  expect(ask('scared of my partner').needs[0]?.id).toBe('domestic-abuse');
});

test.each([
  ['foodbank', 'food'],
  ['food banks', 'food'],
  ['CAMHS', 'child-mental-health'],
  ['EHCP', 'send-support'],
  ['EBSA', 'attendance'],
  ['sleping through', 'sleep-routines'],
  ['autsim assesment', 'autism-adhd'],
  ['bullyign at school', 'bullying'],
])('‘%s’ is heard as %s', (words, need) => {
  expect(
    ask(words)
      .needs.slice(0, 2)
      .map(({ id }) => id),
  ).toContain(need);
});

test('words that nothing has still bring services, and the answer says that they were let go', () => {
  const answer = ask('xqzzv wqrrt');
  expect(answer.widened).toBe('words');
  expect(answer.total).toBeGreaterThan(100);
});

test('an age that no answer takes is let go before the words are, and the answer says so', () => {
  const one = directory.services.get('stop-it-now') ?? [...directory.services.values()][0];
  const answer = ask(`${one?.name} for my 2 year old`);
  expect(answer.total).toBeGreaterThan(0);
  expect(answer.widened === undefined || answer.widened === 'understood').toBe(true);
});

test('no words at all, however strange, find nothing', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (words) => {
      expect(ask(words).total).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});

test('when the words may mean several needs, the first three results are not all of one', () => {
  const { needs, results } = ask('he keeps hitting his sister and wont sleep');
  const [first, second] = needs;
  expect(second?.score ?? 0).toBeGreaterThan(0.65 * (first?.score ?? 1));
  for (const need of [first, second]) expect(results.slice(0, 3).some((result) => result.needs.includes(need?.id ?? ''))).toBe(true);
});

test('every result says why it is here', () => {
  for (const words of ['wont sleep', 'food bank', 'xqzzv', 'my 3 year old bites', 'constructor', 'toString'])
    for (const { because } of ask(words).results) expect(because.trim()).not.toBe('');
});

test('an editor can stop a word leading to a need, in the need’s own file', () => {
  const word = learned.find(({ needs }) => needs.some(([, weight]) => weight >= 4));
  const [need = ''] = word?.needs[0] ?? [];
  const record = directory.needs.get(need);
  if (!word || !record) throw new Error('Nothing has been learned.');
  const vetoed = { ...directory, needs: new Map(directory.needs).set(need, { ...record, notMeantBy: [word.feature] }) };
  const said = (on: typeof open) => {
    const place = on.index.needs.findIndex(({ id }) => id === need);
    return on.needModel.learned.get(word.feature)?.get(place);
  };
  expect(said(open)).toBeGreaterThanOrEqual(4);
  expect(said(openDirectory(vetoed, learned))).toBeUndefined();
});

test('a directory that has never been taught still hears its own phrases', () => {
  const untaught = openDirectory(directory);
  expect(ask('wont go to school', untaught).needs[0]?.id).toBe('attendance');
});

const needIds = Array.from({ length: 120 }, (_, at) => `need-${at}`);
const words: fc.Arbitrary<LearnedWord[]> = fc.uniqueArray(
  fc.record({
    feature: fc.stringMatching(/^@?[a-z0-9]{1,12}( [a-z]{1,9})?$/),
    needs: fc.uniqueArray(fc.tuple(fc.constantFrom(...needIds), fc.integer({ min: 1, max: 9 })), {
      minLength: 1,
      maxLength: 20,
      selector: ([id]) => id,
    }),
  }),
  { selector: ({ feature }) => feature, maxLength: 40 },
);

test('what was learned is the same after it was packed, sent and opened', () => {
  fc.assert(
    fc.property(words, (learnedWords) => {
      const opened = openLearned(JSON.parse(JSON.stringify(packLearned(learnedWords, needIds))));
      expect(opened.size).toBe(learnedWords.length);
      for (const { feature, needs } of learnedWords)
        expect(new Map([...(opened.get(feature) ?? [])].map(([place, weight]) => [needIds[place], weight]))).toEqual(new Map(needs));
    }),
  );
});

test('what was learned is the same after it was written as text and read', () => {
  fc.assert(
    fc.property(words, (learnedWords) => {
      const file = { content: 'abc123', code: 'def456', words: learnedWords };
      expect(learnedFromText(learnedText(file))).toEqual(file);
    }),
  );
});
