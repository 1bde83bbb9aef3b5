import fc from 'fast-check';
import { expect, test } from 'vitest';
import { find } from '../../src/search/find.ts';
import { hear } from '../../src/search/hear.ts';
import { emptyQuery } from '../../src/search/query.ts';
import { readArea, testDay } from '../support/area.ts';
import { openDirectory } from '../support/index.ts';

const directory = readArea();
const open = openDirectory(directory);
const said = [...directory.needs.values()].flatMap(({ phrases }) => [...phrases.families, ...phrases.professionals]);

test('a search that is counted stands under the need that the same search shows first', () => {
  const words = fc.oneof(
    fc.constantFrom(...said),
    fc.tuple(fc.constantFrom(...said), fc.constantFrom(...said)).map((two) => two.join(' ')),
    fc.string(),
  );
  fc.assert(
    fc.property(words, (typed) => {
      const shown = find(open, { ...emptyQuery, words: typed }, { today: testDay, limit: 1 });
      expect(hear(open, typed, testDay).need).toBe(shown.needs[0]?.id);
    }),
  );
});

test('words that no need explains are under none, and words of danger are told apart', () => {
  expect(hear(open, 'wardrobe parts', testDay)).toEqual({ need: undefined, danger: false });
  expect(hear(open, 'food bank', testDay)).toEqual({ need: 'food', danger: false });
  expect(hear(open, 'he hits me', testDay).danger).toBe(true);
});
