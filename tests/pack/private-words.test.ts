import fc from 'fast-check';
import { expect, test } from 'vitest';
import { knownWords, privateWords, sayPrivate } from '../../src/pack/private-words.ts';

const known = knownWords(['Balby Family Hub', "Children's sleep clinic", 'Doncaster', 'Mexborough']);
const kinds = (note: string) => privateWords(note, known).map(({ kind }) => kind);

test('notes that say who a family is bring a warning', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Ask for Tracey when you ring.', 'name'],
    ['sarah likes mornings best', 'name'],
    ['For Mrs Okafor', 'name'],
    ['Good for Jayden-Lee.', 'name'],
    ['They live at DN4 0AB', 'postcode'],
    ['near dn40ab', 'postcode'],
    ['Born 12/05/2014', 'date of birth'],
    ['dob 12.5.14', 'date of birth'],
    ['since 3rd May 2019', 'date of birth'],
    ['Ring me on 07700 900123', 'phone number'],
    ['or +44 7700 900123', 'phone number'],
    ['write to mum@example.org', 'email address'],
  ];
  for (const [note, kind] of cases) expect(kinds(note), note).toContain(kind);
});

test('notes about places, days and times bring none', () => {
  for (const note of [
    'See you on Friday at Balby Family Hub.',
    'Go to the sleep clinic first. Then ring me.',
    'I will come with you on Tuesday 1 December, at 10am.',
    'Bring the red book and a drink: it can take 40 minutes.',
    "Children's sleep clinic is in Mexborough. It is free.",
    'Ask about Christmas. Mum can come too.',
    'Take bus 15 or 22.',
    '',
  ])
    expect(kinds(note), note).toEqual([]);
});

test('a phone number, a postcode or a birthday is seen wherever it stands in a note', () => {
  const filler = fc
    .array(fc.constantFrom('please', 'ring', 'on', 'the', 'day', 'before'), { maxLength: 6 })
    .map((words) => words.join(' '));
  const two = (most: number) => fc.integer({ min: 1, max: most }).map((number) => String(number).padStart(2, '0'));
  fc.assert(
    fc.property(filler, filler, fc.integer({ min: 0, max: 999 }), two(28), two(12), (before, after, last, date, month) => {
      const number = `07700 900${String(last).padStart(3, '0')}`;
      expect(kinds(`${before} ${number} ${after}`)).toContain('phone number');
      expect(kinds(`${before} ${date}/${month}/2015 ${after}`)).toContain('date of birth');
      expect(kinds(`${before} S64 9ED ${after}`)).toContain('postcode');
    }),
  );
});

test('the warning says what it saw, and what to do', () => {
  expect(sayPrivate(privateWords('For Sarah, DN4 0AB', known))).toBe(
    'This may have a postcode (DN4 0AB) and a name (Sarah). Please leave out anything that says who the family is.',
  );
});
