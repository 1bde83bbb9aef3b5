import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toMarkdown } from '../../src/import/clean/html-text.ts';
import { readPhone } from '../../src/import/clean/phones.ts';
import { newMarkdown, readMarkdown } from '../../src/import/write/markdown-file.ts';
import { openPlace, type Place } from '../support/importing.ts';
import { zipOf as zipped } from '../support/zip.ts';

let place: Place;
beforeEach(() => {
  place = openPlace();
});
afterEach(() => place.clear());

const good = { id: 'good', name: 'Harbour Sprats', description: 'Songs.', organization: { id: 'o', name: 'Sprats' } };
const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

/** Each is a whole source: its name, and what is in it. */
const refused: readonly (readonly [string, string, string | Uint8Array])[] = [
  ['JSON cut off in the middle', 'a.json', '[{"id":"1","name":"x"'],
  ['JSON that is not JSON', 'a.json', '{"id": 1, name: }'],
  ['an object that never closes', 'a.json', '{"contents": [{}'],
  ['brackets that close nothing', 'a.json', '[]]'],
  ['a hundred thousand brackets', 'a.json', `{"x":${'['.repeat(100_000)}`],
  ['a quote that is never closed', 'a.csv', 'Name,Phone\n"Sprats,1\n'.padEnd(5_000_000, 'x')],
  ['a table with no known column', 'a.csv', 'alpha,beta\n1,2\n'],
  ['a zip that points outside itself', 'a.zip', zipped({ name: '../../../etc/evil.json', bytes: Buffer.from('[]') })],
  ['a zip with an absolute name', 'a.zip', zipped({ name: '/etc/evil.json', bytes: Buffer.from('[]') })],
  ['a bomb', 'a.zip', zipped({ name: 'bomb.json', bytes: Buffer.alloc(40 * 1024 * 1024, 32) })],
  ['a zip that lies about its size', 'a.zip', zipped({ name: 'lie.json', bytes: Buffer.alloc(900_000, 32), says: 10 })],
  ['a zip that is cut off', 'a.zip', zipped({ name: 'a.json', bytes: Buffer.from(JSON.stringify([good])) }).subarray(0, 60)],
  ['a spreadsheet with no sheet', 'a.xlsx', zipped({ name: '[Content_Types].xml', bytes: Buffer.from('<Types/>') })],
];

test.each(refused)('%s is refused in a sentence, and nothing is written', async (_name, file, bytes) => {
  const before = place.everything();
  const source = place.write(file, bytes);
  await expect(place.bring(source)).rejects.toThrow(/: found .+\. /s);
  expect(place.everything()).toEqual(before);
});

/** Fields of every wrong type that JSON can hold. */
const wrong = [
  null,
  true,
  false,
  -1,
  1e308,
  '',
  ' ',
  [],
  {},
  [[]],
  [null],
  [1, 'a', {}],
  { id: {} },
  { name: ['x'] },
  'x'.repeat(200_000),
  '\u0000\u202e\ud800',
  '=cmd|’ /C calc’!A0',
];
const fieldNames =
  'id name description url email status fees minimum_age maximum_age assured_date organization service_at_locations contacts schedules regular_schedules eligibilitys service_areas languages cost_options service_taxonomys attributes locations phones taxonomies attending_access last_modified'.split(
    ' ',
  );

test('a field of any wrong type, in any place, costs no more than itself', async () => {
  const services = fieldNames.flatMap((name, field) =>
    wrong.map((value, index) => ({ ...good, id: `w${field}-${index}`, name: `Wrong ${field} and ${index}`, [name]: value })),
  );
  const { counts } = await place.bring(place.write('wrong.json', JSON.stringify([...services, good])));
  expect(counts.read).toBe(services.length + 1);
  expect(counts.new + counts.withheld + counts.repeated + counts.unreadable).toBe(services.length + 1);
  expect(place.read('services/harbour-sprats.md')).toContain('Songs.');
  expect(place.errors()).toEqual([]);
}, 60_000);

test.each([
  [
    'names that change every object',
    `[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"id":"p","name":"Proto Group","organization":{"__proto__":{"polluted":1},"name":"Sprats"}}]`,
  ],
  ['a record forty thousand levels deep', `[${deep(40_000)},${JSON.stringify(good)}]`],
  [
    'a record of six megabytes',
    JSON.stringify([{ ...good, id: 'big', name: 'Big Group', description: 'x'.repeat(6 * 1024 * 1024) }, good]),
  ],
  [
    'a record with forty thousand parts',
    JSON.stringify([{ ...good, id: 'wide', name: 'Wide Group', contacts: Array.from({ length: 40_000 }, () => ({})) }, good]),
  ],
  ['ids that are paths', JSON.stringify([{ ...good, id: '../../etc/passwd', name: '../../../etc/passwd' }])],
  ['YAML in a name', JSON.stringify([{ ...good, name: 'Group: &a *b !!js/function "x" {', fees: '--- \n name: other' }])],
  [
    'a program in the words',
    JSON.stringify([
      {
        ...good,
        description: '---\n<img src=x onerror=alert(1)><svg/onload=alert(1)>[x](javascript:alert(1))<scr<script>ipt>alert(1)</script>',
      },
    ]),
  ],
])('%s does no harm, and the rest is read', async (_name, text) => {
  const { counts } = await place.bring(place.write('hostile.json', text));
  expect(counts.new).toBeGreaterThan(0);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(Object.keys(place.everything()).filter((file) => !file.startsWith(place.folder))).toEqual([]);
  expect(place.errors()).toEqual([]);
});

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
