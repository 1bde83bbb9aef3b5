import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { diskFault } from '../../src/import/disk-fault.ts';
import { openPlace, type Place } from '../support/importing.ts';

let place: Place;
beforeEach(() => {
  place = openPlace();
});
afterEach(() => place.clear());

const group = (id: string, name: string, more: object = {}) => ({
  id,
  name,
  description: 'Songs.',
  organization: { id: 'o', name: 'Sprats' },
  ...more,
});
const bring = (services: object[]) => place.bring(place.write('feed.json', JSON.stringify(services)));

test('every record that was read is in the numbers once', async () => {
  const { counts, records } = await bring([
    group('a', 'Harbour Sprats'),
    group('a', 'Harbour Sprats'),
    group('b', ''),
    group('c', 'Hill Sprats', { status: 'inactive' }),
    { id: 't', name: 'A taxonomy', vocabulary: 'x' },
  ]);
  expect(counts).toMatchObject({ read: 5, new: 1, repeated: 1, withheld: 2, unreadable: 1 });
  const told = records.filter(({ kind }) => kind === 'service');
  expect(told).toHaveLength(5);
  for (const { outcome, why, file } of told) expect(outcome === 'new' ? file : why, outcome).toBeTruthy();
});

test('the page for people shows what hostile text says and runs none of it', async () => {
  await bring([group('a', '<script>alert(1)</script> "Sprats" <img src=x onerror=alert(2)>', { pc_note: '<b onmouseover=alert(3)>' })]);
  const html = readFileSync(`${place.folder}/report.html`, 'utf8');
  expect(html).not.toMatch(/<script|<img|<b /);
  expect(html).toContain('pc_note');
});

test('records that look like one are proposed with what they share, and none is touched', async () => {
  const phone = { contacts: [{ phones: [{ number: '01632 960123' }] }] };
  const { nearDuplicates, counts } = await bring([
    group('a', 'Harbour Sprats playgroup', phone),
    group('b', 'Harbour Sprats play group', phone),
    group('c', 'Hill choir', phone),
  ]);
  expect(counts.new).toBe(3);
  expect(nearDuplicates).toMatchInlineSnapshot(`
    [
      {
        "evidence": [
          "same phone: 01632960123",
        ],
        "ids": [
          "harbour-sprats-playgroup",
          "harbour-sprats-play-group",
        ],
        "names": [
          "Harbour Sprats playgroup",
          "Harbour Sprats play group",
        ],
      },
    ]
  `);
});

test('branches with much the same name are told from each other by their marks', async () => {
  const page = { url: 'https://sprats.example.org/' };
  const names = ['Harbour Sprats nursery east', 'Harbour Sprats nursery west', 'Harbour Sprats nursery II', 'Harbour Sprats nursery III'];
  const { nearDuplicates } = await bring([...names, 'The Harbour Sprats nursery, East'].map((name, at) => group(`${at}`, name, page)));
  expect(nearDuplicates.map((pair) => pair.names)).toEqual([['Harbour Sprats nursery east', 'The Harbour Sprats nursery, East']]);
  expect(place.htmlReport()).toContain('as Open Referral UK 3');
});

test('a service with two doors in one street is not told to look like itself', async () => {
  const door = (name: string) => ({ location: { name, addresses: [{ address_1: name, postal_code: 'DN1 1AA' }] } });
  const { nearDuplicates, counts } = await bring([
    group('a', 'Harbour Sprats', { service_at_locations: [door('Net Loft'), door('Sail Loft')] }),
  ]);
  expect([counts.new, nearDuplicates]).toEqual([1, []]);
  expect(place.read('services/harbour-sprats.md').match(/postcode: DN1 1AA/g)).toHaveLength(2);
});

test('a value that has no field is on the record; a person’s is in the report alone', async () => {
  const { records } = await bring([
    group('a', 'Harbour Sprats', { pc_colour: 'mauve', assurer_email: 'jo.bloggs@example.org', manager: 'Jo Bloggs' }),
  ]);
  const record = place.read('services/harbour-sprats.md');
  expect(record).toContain('pc_colour: mauve');
  expect(record).not.toMatch(/bloggs/i);
  const notes = records.find(({ kind }) => kind === 'service')?.notes ?? [];
  expect(notes.filter(({ kind }) => kind === 'withheld').map(({ field, found }) => `${field}: ${found}`)).toEqual([
    'assurer_email: jo.bloggs@example.org',
    'manager: Jo Bloggs',
  ]);
});

test('what somebody has to look at stands above what came in and needs nothing', async () => {
  await bring([
    group('a', 'Stay and play', { description: 'A stay and play group for babies and toddlers.' }),
    group('b', 'Hill choir'),
    group('c', 'Shut club', { status: 'inactive' }),
    group('a', 'Stay and play'),
  ]);
  const html = place.htmlReport();
  const at = (words: string) => html.indexOf(words);
  const order = [
    'Not on the site, and why (1)',
    'Shut club',
    'Somebody should look (1)',
    'Hill choir',
    'Came in (1)',
    'The same again (1)',
  ];
  expect(order.map(at).every((place) => place > 0)).toBe(true);
  expect(order.map(at)).toEqual(order.map(at).toSorted((a, b) => a - b));
});

test('what an officer may have to act on stands above what was put aside', async () => {
  await bring([group('a', 'Harbour Sprats', { pc_colour: 'mauve', contacts: [{ name: 'Jo Bloggs' }] })]);
  const html = place.htmlReport();
  const kinds = ['withheld', 'guessed', 'kept as extra'].map((kind) => html.indexOf(`>${kind}</td>`));
  expect(kinds.every((at) => at > 0)).toBe(true);
  expect(kinds).toEqual(kinds.toSorted((a, b) => a - b));
});

test('once somebody has chosen the needs of a record, nobody is asked for them again', async () => {
  const choir = [group('b', 'Hill choir')];
  expect((await bring(choir)).counts.needsAPerson).toBe(1);
  expect((await bring(choir)).counts.needsAPerson).toBe(1);
  place.edit('services/hill-choir.md', (text) => text.replace('needs: []', 'needs: [ playing ]'));
  expect((await bring(choir)).counts).toMatchObject({ unchanged: 1, needsAPerson: 0 });
});

test('what the disk refuses is a sentence; a fault of the program is not hidden in one', async () => {
  place.write('a-file', 'x');
  const into = `${place.folder}/a-file`;
  const error: unknown = await place.bring(place.write('feed.json', '[]'), { into }).catch((reason: unknown) => reason);
  expect(diskFault(error)).toBe(
    `${into}: found a file where a folder should be. Choose another folder, and import again: what was begun is then ended.`,
  );
  expect(diskFault(new TypeError('x is not a function'))).toBeUndefined();
});
