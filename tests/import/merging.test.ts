import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mergeFields } from '../../src/import/merge/merge-fields.ts';
import { openPlace, type Place } from '../support/importing.ts';

let place: Place;
beforeEach(() => {
  place = openPlace();
});
afterEach(() => place.clear());

const one = {
  id: 'a',
  name: 'Harbour Sprats',
  description: 'Songs by the sea.',
  organization: { id: 'o', name: 'Sprats' },
  fees: 'Free',
  email: 'hello@example.org',
  contacts: [{ phones: [{ number: '01632 960123' }] }],
};
const two = { ...one, id: 'b', name: 'Hill Sprats' };
const file = 'services/harbour-sprats.md';
const bring = (...services: object[]) => place.bring(place.write('feed.json', JSON.stringify(services)));

test('what only the source changed follows the source', async () => {
  await bring(one);
  const { counts } = await bring({ ...one, fees: '£2 per session' });
  expect(counts).toMatchObject({ updated: 1, conflicts: 0 });
  expect(place.read(file)).toContain('amount: 2');
});

test('what an editor changed stays, and the rest still follows the source', async () => {
  await bring(one);
  place.edit(file, (text) => text.replace('cost: free', 'cost: unknown # rang, nobody knew'));
  const { counts } = await bring({ ...one, email: 'new@example.org' });
  expect(counts).toMatchObject({ updated: 1, conflicts: 0 });
  expect(place.read(file)).toContain('cost: unknown # rang, nobody knew');
  expect(place.read(file)).toContain('email: new@example.org');
});

test('what both changed keeps the editor’s word, and is told', async () => {
  await bring(one);
  place.edit(file, (text) => text.replace('01632 960123', '01632 960555'));
  const { counts, records } = await bring({ ...one, contacts: [{ phones: [{ number: '01632 960777' }] }] });
  expect(counts.conflicts).toBe(1);
  expect(place.read(file)).toContain('01632 960555');
  expect(records.find(({ kind }) => kind === 'service')?.conflicts).toEqual([
    { field: 'contact › phone', sourceSaid: '01632 960123', sourceSays: '01632 960777', editorSays: '01632 960555' },
  ]);
});

test('a record that is gone from the source is marked and kept, and the mark goes when it comes back', async () => {
  await bring(one, two);
  const { counts } = await bring(two);
  expect(counts).toMatchObject({ unchanged: 1, gone: 1 });
  expect(place.read(file)).toContain('goneOn: 2026-11-23');
  expect(place.errors()).toEqual([]);
  const again = place.everything();
  expect((await bring(two)).filesWritten).toBe(0);
  expect(place.everything()).toEqual(again);
  await bring(one, two);
  expect(place.read(file)).not.toContain('goneOn');
});

test('a feed that has lost most of its records marks none of them: it may not be whole', async () => {
  const many = Array.from({ length: 50 }, (_, index) => ({ ...one, id: `n${index}`, name: `Sprats number ${index} of the bay` }));
  await bring(...many);
  const { counts, remarks } = await bring(...many.slice(0, 10));
  expect(counts.gone).toBe(0);
  expect(remarks.join(' ')).toContain('more than half');
});

test('a record that an editor took away stays away', async () => {
  await bring(one, two);
  const { rmSync } = await import('node:fs');
  rmSync(`${place.folder}/content/${file}`);
  const { counts } = await bring({ ...one, fees: '£2' }, two);
  expect(counts).toMatchObject({ left: 1, unchanged: 1 });
  expect(Object.keys(place.everything()).some((name) => name.endsWith(file))).toBe(false);
});

test('a record that an editor broke is left as it is, and told', async () => {
  await bring(one);
  place.edit(file, (text) => text.replace('summary: ', 'summary: "'));
  const broken = place.read(file);
  const { counts } = await bring({ ...one, fees: '£2' });
  expect(counts.left).toBe(1);
  expect(place.read(file)).toBe(broken);
});

test('the same feed under another name is the same feed', async () => {
  await bring(one, two);
  const { counts } = await place.bring(place.write('feed-december.json', JSON.stringify([one, two])));
  expect(counts).toMatchObject({ new: 0, unchanged: 2 });
});

const value = fc.oneof(fc.constantFrom('a', 'b', 'c'), fc.array(fc.constantFrom('x', 'y'), { maxLength: 2 }), fc.constant(undefined));
const fields = fc
  .record({ name: value, cost: value, contact: fc.record({ phone: value, email: value }) })
  .map((group) => JSON.parse(JSON.stringify(group)) as Record<string, unknown>);

test('whatever the source does, a field that an editor changed is as the editor left it', () => {
  fc.assert(
    fc.property(fields, fields, fields, (said, record, says) => {
      const { fields: merged } = mergeFields(said, record, says);
      for (const key of ['name', 'cost'] as const) {
        const edited = JSON.stringify(said[key]) !== JSON.stringify(record[key]);
        expect(merged[key]).toEqual(edited ? record[key] : says[key]);
      }
    }),
  );
});

test('a source that says what it said last time changes nothing', () => {
  fc.assert(
    fc.property(fields, fields, (said, record) => {
      expect(mergeFields(said, record, said)).toEqual({ fields: record, conflicts: [], taken: [] });
    }),
  );
});
