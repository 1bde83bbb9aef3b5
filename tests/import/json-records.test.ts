import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type JsonPart, jsonRecords } from '../../src/import/read/json-records.ts';

/** A text in pieces of any size. */
async function* inPieces(text: string, sizes: readonly number[]): AsyncGenerator<string> {
  let at = 0;
  for (let turn = 0; at < text.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield text.slice(at, at + size);
    at += size;
  }
}

async function partsOf(text: string, sizes: readonly number[] = [7]): Promise<JsonPart[]> {
  const parts: JsonPart[] = [];
  for await (const part of jsonRecords(inPieces(text, sizes), 'feed.json')) parts.push(part);
  return parts;
}

const recordsOf = (parts: readonly JsonPart[]): unknown[] =>
  parts.flatMap((part) => (part.kind === 'record' ? [JSON.parse(part.text)] : []));
/** JSON knows no minus nought. */
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 });

test('however a file is cut into pieces, its records are those that JSON.parse finds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.jsonValue({ maxDepth: 4 })), sizes, fc.constantFrom(undefined, 1), async (list, cuts, indent) => {
      expect(recordsOf(await partsOf(JSON.stringify(list, null, indent), cuts))).toEqual(throughJson(list));
    }),
  );
});

test('records in a page are found beside its numbers, wherever the list stands', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.jsonValue({ maxDepth: 3 })),
      sizes,
      fc.constantFrom('contents', 'content', 'services', 'data'),
      async (list, cuts, name) => {
        const parts = await partsOf(
          JSON.stringify({ total: list.length, note: 'a "quote\\" and ] and }', [name]: list, after: [1, [2]] }),
          cuts,
        );
        expect(recordsOf(parts)).toEqual(throughJson(list));
        const frame = parts.find((part) => part.kind === 'document');
        expect(JSON.parse(frame?.kind === 'document' ? frame.text : '')).toEqual({
          total: list.length,
          note: 'a "quote\\" and ] and }',
          [name]: [],
          after: [1, [2]],
        });
      },
    ),
  );
});

test('lines of JSON are one record a line', async () => {
  const parts = await partsOf('{"id":1}\n{"id":2}\n');
  expect(parts.map((part) => part.kind === 'document' && JSON.parse(part.text))).toEqual([{ id: 1 }, { id: 2 }]);
});

test.each(['[{"id":1},', '{"contents":[{"id":1}', '["open', '{"a":'])('%s stops in the middle, and is told so', async (text) => {
  await expect(partsOf(text)).rejects.toThrow(/feed\.json: found a file that stops in the middle/);
});

test('a record that is too deep is refused by itself, and the next one is read', async () => {
  const parts = await partsOf(`[${'['.repeat(5000)}${']'.repeat(5000)},{"id":2}]`, [999]);
  expect(parts.map(({ kind }) => kind)).toEqual(['refused', 'record']);
});
