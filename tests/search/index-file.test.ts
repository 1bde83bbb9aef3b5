import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRows } from '../../src/data/places.ts';
import { buildIndex, dangerOf } from '../../src/search/build-index.ts';
import { find } from '../../src/search/find.ts';
import { indexReader, writeIndex } from '../../src/search/index-file.ts';
import { openIndex, startOpening } from '../../src/search/open-index.ts';
import { emptyQuery } from '../../src/search/query.ts';
import { readArea, testDay } from '../support/area.ts';

const directory = readArea('content');
const danger = dangerOf(directory);
const { index } = buildIndex(directory, { gazetteer: readRows(directory.places.gazetteer), learned: [], series: new Map() });
const file = new TextEncoder().encode(writeIndex(index));

/** The file in pieces, cut at these places. */
const pieces = (cuts: readonly number[]) => {
  const at = [0, ...[...cuts].sort((a, b) => a - b), file.length];
  return at.slice(1).map((end, piece) => file.slice(at[piece], end));
};
const partsOf = (cuts: readonly number[]) => pieces(cuts).flatMap(indexReader());

test('the file of the index is JSON that says the whole of it', () => {
  expect(JSON.parse(new TextDecoder().decode(file))).toEqual(JSON.parse(JSON.stringify(index)));
});

test('however a connection cuts the file, even within a letter, its parts are read as they were written', () => {
  const whole = JSON.parse(JSON.stringify(index));
  fc.assert(
    fc.property(fc.array(fc.nat(file.length), { maxLength: 40 }), (cuts) => {
      expect(Object.assign({}, ...partsOf(cuts))).toEqual(whole);
    }),
    { numRuns: 30 },
  );
});

test('a part is read as soon as its line is there, the words of records first', () => {
  const [textEnds] = [file.indexOf(10, 2)];
  expect(partsOf([textEnds + 1]).map((part) => Object.keys(part)[0])).toEqual(Object.keys(JSON.parse(writeIndex(index))));
  expect(indexReader()(file.slice(0, textEnds + 1))).toEqual([{ text: index.text }]);
});

test('an index that was opened part by part, in any order, finds what one that was opened at once finds', () => {
  const atOnce = openIndex(JSON.parse(JSON.stringify(index)), danger);
  const asked = { ...emptyQuery, words: 'wont sleep in mexborough' };
  const expected = find(atOnce, asked, { today: testDay, limit: 10 });
  fc.assert(
    fc.property(fc.shuffledSubarray(partsOf([]), { minLength: partsOf([]).length }), (shuffled) => {
      const opening = startOpening(danger);
      for (const part of shuffled) opening.take(part);
      expect(find(opening.finish(), asked, { today: testDay, limit: 10 })).toEqual(expected);
    }),
    { numRuns: 5 },
  );
});

test('an index that lacks a part is not opened, whichever part it is', () => {
  for (const missing of partsOf([])) {
    const opening = startOpening(danger);
    for (const part of partsOf([])) if (Object.keys(part)[0] !== Object.keys(missing)[0]) opening.take(part);
    expect(() => opening.finish(), Object.keys(missing)[0]).toThrow('The index did not come whole.');
  }
});
