import { feedWith, goodService, type Hostile } from './hostile.ts';

const json = (says: string, bytes: string | Uint8Array, becomes: Hostile['becomes'] = 'refused'): Hostile => ({
  says,
  file: 'a.json',
  bytes,
  becomes,
});
const opened = (mark: string, levels: number) => mark.repeat(levels);
const good = JSON.stringify(goodService);

/** JSON that is none. */
const broken = [
  json('JSON cut off in the middle', '[{"id":"1","name":"x"'),
  json('JSON cut off in a word', `[${good},{"id":"2","name":"Harb`),
  json('JSON cut off after a stroke', `[${good},{"id":"2","name":"x\\`),
  json('a list that is never closed', `[${good},`),
  json('an object that never closes', '{"contents": [{}'),
  json('names with no quotes', '{"id": 1, name: }'),
  json('single quotes', "{'id': '1', 'name': 'x'}"),
  json('brackets that close nothing', '[]]'),
  json('braces that close nothing', '{}}'),
  json('brackets of the wrong kind', '[{"id":"1"]}', 'told'),
  json('only brackets that open', opened('[', 100_000)),
  json('only braces that open', opened('{"a":', 100_000)),
  json('brackets inside a field', `{"x":${opened('[', 100_000)}`),
  json('a document of nothing but one number', '{"x":1'),
  json('nine megabytes around no list', `{"x":"${'y'.repeat(9 * 1024 * 1024)}"`),
  json('an empty file', '', 'told'),
  json('only blanks', ' \n\t ', 'told'),
  json('only null', 'null', 'told'),
  json('only nulls', Buffer.alloc(5000), 'told'),
  json('a record that is not JSON beside one that is', `[${good},{bad},{"id":"2","name":"Hill Sprats","status":"active"}]`, 'cleaned'),
  json('a comma too many', `[${good},]`, 'cleaned'),
  json('two commas too many', `[,,${good},,]`, 'cleaned'),
  json(
    'NaN, Infinity and undefined',
    `[${good},{"id":"2","name":"x","maximum_age":NaN},{"id":"3","name":"y","maximum_age":Infinity}]`,
    'cleaned',
  ),
  json('remarks between records', `[${good}, /* x */ {"id":"2","name":"Hill Sprats","status":"active"}]`, 'cleaned'),
  json('the same field many times', `[{"id":"1","id":"2","name":"A Group","name":"Hill Sprats","status":"active"},${good}]`, 'cleaned'),
];

const deep = (levels: number) => `${opened('{"a":', levels)}1${opened('}', levels)}`;
const huge = [
  json('a record forty thousand levels deep', `[${deep(40_000)},${good}]`, 'cleaned'),
  json('a record forty-one levels deep', `[${deep(41)},${good}]`, 'cleaned'),
  json(
    'lists forty thousand deep in one field',
    `[{"id":"1","name":"Deep Group","description":${opened('[', 40_000)}${opened(']', 40_000)}},${good}]`,
    'cleaned',
  ),
  json(
    'a record of five megabytes',
    feedWith({ ...goodService, id: 'big', name: 'Big Group', description: 'x'.repeat(5 * 1024 * 1024) }),
    'cleaned',
  ),
  json(
    'a record with thirty thousand parts',
    feedWith({ ...goodService, id: 'wide', name: 'Wide Group', contacts: Array.from({ length: 30_000 }, () => ({})) }),
    'cleaned',
  ),
  json(
    'a record with two thousand fields',
    feedWith({
      ...goodService,
      id: 'w',
      name: 'Wide Group',
      ...Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`f${at}`, 'x'])),
    }),
    'cleaned',
  ),
  json('a name of a million letters', feedWith({ ...goodService, id: 'n', name: 'x'.repeat(1_000_000) }), 'cleaned'),
  json('an id of a million letters', feedWith({ ...goodService, id: 'x'.repeat(1_000_000), name: 'Long Group' }), 'cleaned'),
  json(
    'a field whose name has a hundred thousand letters',
    feedWith({ ...goodService, id: 'k', name: 'Key Group', ['k'.repeat(100_000)]: 'x' }),
    'cleaned',
  ),
  json(
    'three thousand places',
    feedWith({
      ...goodService,
      id: 'p',
      name: 'Place Group',
      locations: Array.from({ length: 1000 }, (_, at) => ({ name: `Hall ${at}`, postal_code: 'AB1 1AA' })),
    }),
    'cleaned',
  ),
  json(
    'three thousand times',
    feedWith({
      ...goodService,
      id: 't',
      name: 'Time Group',
      schedules: Array.from({ length: 3000 }, (_, at) => ({
        byday: 'MO',
        opens_at: `${10 + (at % 9)}:00`,
        closes_at: '20:00',
        valid_from: '2026-01-01',
      })),
    }),
    'cleaned',
  ),
  json('two thousand records that are one', `[${Array.from({ length: 2000 }, () => good).join(',')}]`, 'cleaned'),
  json('three thousand blank records', `[${good}${',{}'.repeat(3000)}]`, 'cleaned'),
  json('more records than any directory has', `[${'1,'.repeat(60_001)}1]`),
];

/** Letters that are no letters, in a good shape. */
const letters = [
  json(
    'bytes that are no UTF-8',
    Buffer.concat([
      Buffer.from('[{"id":"1","name":"Caf'),
      Buffer.from([0xe9, 0xff, 0xc0, 0x80]),
      Buffer.from(` Sprats","status":"active"},${good}]`),
    ]),
    'cleaned',
  ),
  json(
    'half of a pair of letters',
    `[{"id":"1","name":"Half \\ud800 Group","description":"\\udfff","status":"active"},${good}]`,
    'cleaned',
  ),
  json('a null in every word', `[{"id":"1","name":"N\\u0000ull Group","description":"a\\u0000b","status":"active"},${good}]`, 'cleaned'),
  json('UTF-16 with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(feedWith(), 'utf16le')]), 'cleaned'),
  json('UTF-16 with no mark', Buffer.from(feedWith(), 'utf16le'), 'cleaned'),
  json('UTF-16 the other way round', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(feedWith(), 'utf16le').swap16()]), 'cleaned'),
  json('a mark at the start, and another', `\uFEFF\uFEFF${feedWith()}`, 'cleaned'),
  json(
    'words that read backwards',
    feedWith({ ...goodService, id: 'r', name: '\u202eTXET\u202c Group', description: '\u2066\u202ehidden\u2069' }),
    'cleaned',
  ),
  json(
    'a thousand marks on one letter',
    feedWith({ ...goodService, id: 'z', name: `Zalgo Z${'\u0301'.repeat(1000)} Group`, description: `x${'\u0489'.repeat(5000)}` }),
    'cleaned',
  ),
  json('a name of letters that nobody can see', feedWith({ ...goodService, id: 'i', name: '\u200b\u2060\ufeff\u00ad' }), 'cleaned'),
];

/** Ids and names that mean something to a machine. */
const meaning = [
  json(
    'names that change every object',
    `[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"id":"p","name":"Proto Group","organization":{"__proto__":{"polluted":1},"name":"Sprats"}},${good}]`,
    'cleaned',
  ),
  ...[
    '../../etc/passwd',
    '/etc/passwd',
    'C:\\Windows\\x',
    '..',
    '.',
    'con',
    '__proto__',
    'constructor',
    '%2e%2e%2f',
    'a\u0000b',
    '<svg/onload=alert(1)>',
  ].map((id) =>
    json(
      `an id and a name that are ‘${id.replace('\0', 'null')}’`,
      feedWith({ ...goodService, id, name: `${id} Group`, organization: { id, name: `${id} Sprats` } }),
      'cleaned',
    ),
  ),
];

export const hostileJson: readonly Hostile[] = [...broken, ...huge, ...letters, ...meaning];
