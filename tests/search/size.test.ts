import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, test } from 'vitest';
import { readLearned } from '../../src/data/learned.ts';
import { readRows } from '../../src/data/places.ts';
import { allSeries } from '../../src/schedule/series.ts';
import { buildIndex } from '../../src/search/build-index.ts';
import { searchFiles } from '../../src/search/files.ts';
import { packText, unpackText } from '../../src/search/packed-text.ts';
import { postcodeTable } from '../../src/search/postcodes.ts';
import { buildText, openText, type TextFields } from '../../src/search/text-match.ts';
import { termOf, wordsOf } from '../../src/search/words.ts';
import { packed } from '../bench/brotli.ts';
import { documentedMiniSearch } from '../bench/encodings.ts';
import { readArea, testDay } from '../support/area.ts';
import { manyServices } from '../support/many.ts';

describe('2,500 services', () => {
  const directory = manyServices(readArea('content'), 2500);
  const { gazetteer, postcodes } = directory.places;
  const built = buildIndex(directory, {
    gazetteer: readRows(gazetteer),
    learned: readLearned('content').words,
    series: allSeries(directory, testDay),
  });
  const files = searchFiles(built, postcodeTable(readRows(postcodes), directory));
  const bytes = (file: unknown, quality?: number) => packed(JSON.stringify(file), quality).length;

  test('what a phone fetches to search stays small', () => {
    const cards = files.cards.map((some) => bytes(some));
    expect(bytes(files.index)).toBeLessThan(135_000);
    expect(bytes(files.names)).toBeLessThan(30_000);
    expect(Math.max(...cards)).toBeLessThan(3_000);
  });

  test('the index is at most half of what MiniSearch makes as its documentation uses it', () => {
    const documented = documentedMiniSearch({ directory }, built);
    // As tightly as can be takes ten seconds for the larger of the two.
    expect(bytes(files.index, 9)).toBeLessThan(packed(documented.text, 9).length / 2);
  });
});

describe('packed text', () => {
  const fields = ['name', 'about'];
  const word = fc.oneof(
    fc.constantFrom('sleep', 'sleepy', 'asleep', 'club', 'clubs', 'café', "won't", '24', 'ω'),
    fc.stringMatching(/^[a-z0-9]{1,12}$/),
  );
  const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
  /** Services with words, and before each some without any, so that they stand near one another and far apart. */
  const services = fc
    .array(fc.record({ blank: fc.oneof(fc.constant(0), fc.nat(40), fc.nat(1500)), name: text, about: text }), { maxLength: 12 })
    .map((list) => list.flatMap(({ blank, ...one }) => [...Array.from({ length: blank }, () => ({ name: '', about: '' })), one]))
    .map((list) => list.map((one, id): TextFields => ({ id, ...one })));

  /** What MiniSearch has when nothing is packed. */
  const unpacked = (list: readonly TextFields[]) => {
    const search = new MiniSearch<TextFields>({ fields, tokenize: wordsOf, processTerm: (one) => termOf(one) ?? null });
    search.addAll(list);
    return search;
  };

  test('has the same terms for the same services as before it was packed', () => {
    fc.assert(
      fc.property(services, (list) => {
        const before = unpacked(list);
        const after = openText(buildText(list));
        for (const term of termsIn(list)) {
          for (const [query, how] of waysToAsk(term)) expect(matches(after, query, how)).toEqual(matches(before, query, how));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('packs again to the very same', () => {
    fc.assert(
      fc.property(services, (list) => {
        const once = buildText(list);
        expect(packText(unpackText(once, fields))).toBe(once);
      }),
    );
  });

  const termsIn = (list: readonly TextFields[]) => [
    ...new Set(list.flatMap(({ name, about }) => wordsOf(`${name} ${about}`).flatMap((one) => termOf(one) ?? []))),
  ];

  /** In full, half typed, and with a letter dropped, changed and added. */
  const waysToAsk = (term: string): [string, { prefix?: boolean; fuzzy?: number }][] => {
    const middle = Math.floor(term.length / 2);
    const slips = ['', 'x', `${term.charAt(middle)}x`].map((put) => term.slice(0, middle) + put + term.slice(middle + 1));
    return [
      [term, {}],
      [term.slice(0, Math.max(1, middle)), { prefix: true }],
      ...slips.map((slip): [string, { fuzzy: number }] => [slip, { fuzzy: 1 }]),
    ];
  };

  /** Who matches, by which terms, in which fields. Not the scores: how often a service says a term is not kept. */
  const matches = (search: MiniSearch<TextFields>, query: string, how: { prefix?: boolean; fuzzy?: number }) =>
    new Map(search.search('', { ...how, tokenize: () => [query], processTerm: (one) => one }).map(({ id, match }) => [id, match]));
});
