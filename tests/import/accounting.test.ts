import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countedIn, unaccounted } from '../support/accounting.ts';
import { openPlace, type Place } from '../support/importing.ts';

const fixtures = 'tests/fixtures/import';
let place: Place;
beforeEach(() => {
  place = openPlace();
});
afterEach(() => place.clear());

test.each(['oruk-v3-service.json', 'salford-hubs-and-services.json', 'hsds-tables', 'outpost-page.json', 'dfe-capture.csv'])(
  'every record of %s is a file, or is in the report with its reason',
  async (file) => {
    const counted = countedIn(`${fixtures}/${file}`);
    expect(counted.length).toBeGreaterThan(0);
    expect(unaccounted(counted, await place.bring(`${fixtures}/${file}`), place.everything())).toEqual([]);
  },
);

test('a record that an import would lose is noticed', async () => {
  const report = await place.bring(`${fixtures}/outpost-page.json`);
  const another = { file: 'outpost-page.json', id: '404', name: 'Lost' };
  expect(unaccounted([another], report, place.everything())).toEqual(['outpost-page.json: 404 Lost']);
  const written = report.records.find(({ kind }) => kind === 'service')?.file ?? 'none';
  const rest = Object.fromEntries(Object.entries(place.everything()).filter(([path]) => !path.endsWith(written)));
  expect(unaccounted(countedIn(`${fixtures}/outpost-page.json`), report, rest)).not.toEqual([]);
});

type Rows = readonly (readonly string[])[];
const capture = parse(readFileSync(`${fixtures}/dfe-capture.csv`), { bom: true, relax_quotes: true }) as string[][];
const written = (rows: Rows, { mark = ',', end = '\n' } = {}) =>
  rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(mark)).join(end) + end;
const asUtf16 = (text: string, big = false) => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return big ? bytes.swap16() : bytes;
};
/** Columns the other way round: nobody promised an order. */
const turned = capture.map((cells) => [...cells].reverse());
const longer = capture.map((cells, row) => [...cells, row === 0 ? 'Ward councillor' : 'somebody', '']);
const withRemarks: Rows = [['Services of the council, as at June'], [], ...capture];

test.each<[string, string | Uint8Array]>([
  ['with a mark at its start', `\uFEFF${written(capture)}`],
  ['with Windows line ends', written(capture, { end: '\r\n' })],
  ['with old Macintosh line ends', written(capture, { end: '\r' })],
  ['with semicolons', written(capture, { mark: ';' })],
  ['with tabs', written(capture, { mark: '\t' })],
  ['in UTF-16', asUtf16(written(capture))],
  ['in UTF-16 the other way round', asUtf16(written(capture), true)],
  ['in UTF-16 with tabs, as Excel saves Unicode text', asUtf16(written(capture, { mark: '\t', end: '\r\n' }))],
  ['with its columns the other way round', written(turned)],
  ['with columns that nobody knows', written(longer)],
  ['with remarks above it', written(withRemarks)],
  ['with every row twice', written([...capture, ...capture.slice(1)])],
  ['with a row of five hundred cells', `${written(capture)}9,Long row${',x'.repeat(500)}\n`],
])('a filled-in template %s gives the same services', async (_says, text) => {
  await place.bring(`${fixtures}/dfe-capture.csv`);
  const services = () =>
    Object.keys(place.everything())
      .filter((path) => path.includes('/content/services/'))
      .sort();
  const usual = services();
  place.clear();
  place = openPlace();
  const report = await place.bring(place.write('capture.csv', text));
  expect(report.formats).toEqual(['dfe-csv']);
  expect(unaccounted(countedIn(`${fixtures}/dfe-capture.csv`), report, place.everything())).toEqual([]);
  expect(services().map((path) => path.replace(/.*\//, ''))).toEqual(expect.arrayContaining(usual.map((path) => path.replace(/.*\//, ''))));
  expect(place.errors()).toEqual([]);
});
