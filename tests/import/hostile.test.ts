import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Directory } from '../../src/domain/directory.ts';
import { toMarkdown } from '../../src/import/clean/html-text.ts';
import { readPhone } from '../../src/import/clean/phones.ts';
import { Refusal } from '../../src/import/refusal.ts';
import { newMarkdown, readMarkdown } from '../../src/import/write/markdown-file.ts';
import { feedFiles } from '../../src/oruk/files.ts';
import { publication } from '../../src/oruk/publication.ts';
import { readArea } from '../support/area.ts';
import type { Hostile } from '../support/hostile/hostile.ts';
import { hostileJson } from '../support/hostile/jsons.ts';
import { hostileTables } from '../support/hostile/tables.ts';
import { hostileTypes } from '../support/hostile/types.ts';
import { hostileWords } from '../support/hostile/words.ts';
import { hostileZips } from '../support/hostile/zips.ts';
import { openPlace, type Place } from '../support/importing.ts';
import { asPage, liveParts, livePartsOfReport } from '../support/live-html.ts';

let place: Place;
beforeEach(() => {
  place = openPlace();
});
afterEach(() => place.clear());

const families: Readonly<Record<string, readonly Hostile[]>> = {
  zips: hostileZips,
  JSON: hostileJson,
  'tables and spreadsheets': hostileTables,
  'words and values': hostileWords,
  'wrong types': hostileTypes,
};

test('there are two hundred hostile sources and more, each of them another', () => {
  const all = Object.values(families).flat();
  expect(all.length).toBeGreaterThan(200);
  expect(new Set(all.map(({ says, file }) => `${says} ${file}`)).size).toBe(all.length);
});

describe.each(Object.entries(families))('%s', (_family, sources) => {
  test.each(sources.filter(({ becomes }) => becomes === 'refused').map((one) => [one.says, one] as const))(
    '%s: refused in a sentence, and nothing is written',
    async (_says, { file, bytes }) => {
      const untouched = place.everything();
      await expect(place.bring(place.write(file, bytes))).rejects.toSatisfy(isPlainRefusal);
      expect(place.everything()).toEqual(untouched);
    },
  );

  test.each(sources.filter(({ becomes }) => becomes !== 'refused').map((one) => [one.says, one] as const))(
    '%s: every record is told, what is written is right, and nothing in it can run',
    async (_says, { file, bytes, becomes }) => {
      const { counts, records } = await place.bring(place.write(file, bytes));
      const { read, new: added, withheld, repeated, unreadable } = counts;
      expect(added + withheld + repeated + unreadable).toBe(read);
      for (const { outcome, why, file: written } of records) expect(outcome === 'new' ? written : why, outcome).toBeTruthy();
      expect(Object.keys(place.everything()).some((path) => path.endsWith('services/harbour-sprats.md'))).toBe(becomes === 'cleaned');
      const { directory, errors } = place.site();
      expect(errors).toEqual([]);
      expect(livePartsOfReport(place.htmlReport())).toEqual([]);
      expect(await liveIn(directory)).toEqual([]);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    },
  );
});

/** A sentence with what was found and what to do, and no trace of the program. */
const isPlainRefusal = (error: unknown) =>
  error instanceof Refusal && /: found .+\. [A-Z]/s.test(error.message) && !/\bat .+:\d+:\d+|Error:|undefined|\[object/.test(error.message);

const before = readArea();

/** All that could run in the records that an import wrote, as pages and the feed show them. */
async function liveIn(directory: Directory): Promise<string[]> {
  const live: string[] = [];
  const records = [...directory.services.values(), ...directory.organisations.values()];
  for (const { id, body } of records.filter(({ id }) => !before.services.has(id) && !before.organisations.has(id)))
    live.push(...liveParts(await asPage(body)).map((part) => `${id}: ${part}`));
  for (const [path, said] of feedFiles(publication(directory, 'https://help.example.org/')))
    if (/<[a-z!/?]|"(url|website|uri|email)": ?"(javascript|data|vbscript|file):/i.test(JSON.stringify(said))) live.push(`feed ${path}`);
  return live;
}

test('a cell that a spreadsheet would run is kept as text that it will not run', async () => {
  const source = place.write(
    'list.csv',
    'Name,Phone,Notes for us\nHarbour Sprats,01632 960123,=HYPERLINK("http://evil.example")\n"=cmd|\' /C calc\'!A0",01632 960124,x\n',
  );
  const { counts } = await place.bring(source);
  expect(counts).toMatchObject({ read: 2, new: 1, withheld: 1 });
  expect(Object.values(place.everything()).join('\n')).not.toMatch(/: ["']?[=@]/);
});

test('no HTML, however written, comes out as HTML', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<script>',
      '</script>',
      '<b>',
      '</b>',
      '<a href="javascript:x">',
      '<a href="https://e.org/">',
      '</a>',
      '<li>',
      '<img onerror=x>',
      '&lt;',
      '&lt;script&gt;',
      '&#60;',
      '](',
      '`',
      '<!--',
      '-->',
      '<svg',
      '\n',
    ),
    fc.string({ maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const { text } = toMarkdown(pieces.join(''));
      expect(text).not.toMatch(/<\/?[a-z!]|\]\(\s*(?:javascript|data|vbscript):/i);
    }),
    { numRuns: 500 },
  );
});

test('whatever is written is read back as it was', () => {
  const text = fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }).map((said) => said.replace(/\s+/g, ' ').trim() || 'x');
  const name = fc.stringMatching(/^[a-z][a-z0-9_. ]{0,12}[a-z0-9]$/);
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 3 },
      text,
      fc.array(tie('any'), { minLength: 1, maxLength: 3 }),
      fc.dictionary(name, tie('any'), { minKeys: 1, maxKeys: 3 }),
    ),
  })).any;
  fc.assert(
    fc.property(fc.dictionary(name, value, { minKeys: 1, maxKeys: 6 }), (fields) => {
      expect(readMarkdown(newMarkdown({ fields, words: 'Words.' }))).toEqual({
        fields: JSON.parse(JSON.stringify(fields)),
        words: 'Words.',
      });
    }),
  );
});

test('a British number in any dress keeps its digits and loses nothing of its words', () => {
  const digits = fc.constantFrom('01632960123', '02079460123', '01134960123', '07700900123', '08081570123', '03069990123');
  const dress = fc.constantFrom(
    (number: string) => number,
    (number: string) => `(${number.slice(0, 5)}) ${number.slice(5)}`,
    (number: string) => `+44 (0)${number.slice(1, 5)} ${number.slice(5)}`,
    (number: string) => `0044${number.slice(1)}`,
    (number: string) => `${number.slice(0, 4)}-${number.slice(4, 8)}-${number.slice(8)}`,
    (number: string) => number.slice(1),
  );
  fc.assert(
    fc.property(digits, dress, fc.constantFrom('', ' option 2', ' (mornings)'), (number, wear, words) => {
      const read = readPhone(`${wear(number)}${words}`);
      expect(read.number?.replace(/ /g, '')).toBe(number);
      expect(read.note).toBe(words.replace(/[()]/g, '').trim());
    }),
  );
});
