import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect, test } from 'vitest';
import { filesIn } from '../../src/data/folder.ts';
import { readFrontMatter } from '../../src/data/front-matter.ts';
import { asWritten } from '../../src/domain/as-written.ts';
import { type CollectionName, collections } from '../../src/domain/schema/collections.ts';
import { recordJsonSchema } from '../../src/domain/schema/json-schema.ts';
import { faults } from '../support/oruk-schemas.ts';

const ajv = new Ajv2020({ allErrors: true, strict: false });
formats.default(ajv);

const folders = Object.keys(collections) as CollectionName[];
const fieldsOf = (folder: CollectionName) =>
  filesIn('content', folder, '.md').map(({ file, bytes }) => ({ file, value: readFrontMatter(new TextDecoder().decode(bytes)).value }));

test('every file that the site takes, the published schema takes as it was typed', () => {
  for (const folder of folders) {
    const validate = ajv.compile(recordJsonSchema(folder));
    const files = fieldsOf(folder);
    expect(files.length, folder).toBeGreaterThan(3);
    for (const { file, value } of files) expect(faults(validate, value), file).toEqual([]);
  }
});

test('every record written out in full is taken too', () => {
  for (const folder of folders) {
    const validate = ajv.compile(recordJsonSchema(folder));
    for (const { file, value } of fieldsOf(folder)) {
      const written = asWritten(collections[folder].parse(value));
      expect(faults(validate, written), file).toEqual([]);
      expect(collections[folder].parse(written), file).toEqual(collections[folder].parse(value));
    }
  }
});

const [{ value: service } = { value: {} }] = fieldsOf('services');
const spoilt: readonly (readonly [string, object])[] = [
  ['a field that there is not', { colour: 'blue' }],
  ['a cost that is no word of ours', { cost: 'fre' }],
  ['a closed service with no date', { status: 'closed' }],
  ['a date the wrong way round', { checked: { on: '01/10/2026', by: 'Us' } }],
  ['a phone number that a program took for a number', { contact: { phone: 1632960123 } }],
  ['a need that is not an id', { needs: ['Sleep and routines'] }],
];

test.each(spoilt)('the published schema refuses %s', (_what, change) => {
  const validate = ajv.compile(recordJsonSchema('services'));
  expect(validate({ ...(service as object), ...change })).toBe(false);
});

test.each([
  ['an age as a number', { ages: { from: 4, to: 'any' } }],
  ['a price as a number', { cost: { kind: 'paid', amount: 2.5 } }],
  ['a kind in one word', { status: 'open', wait: 'unknown', area: 'borough' }],
])('the published schema takes %s', (_what, change) => {
  const validate = ajv.compile(recordJsonSchema('services'));
  expect(faults(validate, { ...(service as object), ...change })).toEqual([]);
});
