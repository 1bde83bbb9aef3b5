import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPlace, type Place } from '../support/importing.ts';
import { zipOf } from '../support/zip.ts';

const fixtures = 'tests/fixtures/import';
let place: Place;
beforeEach(() => {
  place = openPlace();
});
afterEach(() => place.clear());

test.each([
  ['Open Referral UK 3, a full service', 'oruk-v3-service.json', 'oruk-v3', 1],
  ['two shapes of feed mixed in one file', 'salford-hubs-and-services.json', 'oruk-v1', 5],
  ['HSDS in linked tables', 'hsds-tables', 'hsds-csv', 1],
  ['a page of an Outpost directory', 'outpost-page.json', 'outpost', 5],
  ['the DfE template that councils filled in', 'dfe-capture.csv', 'dfe-csv', 5],
])('%s comes in whole, has no error in it, and a second import changes nothing', async (_name, file, format, count) => {
  const first = await place.bring(`${fixtures}/${file}`);
  expect(first).toMatchObject({ formats: [format], counts: { read: count, new: count, withheld: 0, unreadable: 0 } });
  expect(place.errors()).toEqual([]);
  const before = place.everything();
  const second = await place.bring(`${fixtures}/${file}`, { today: '2027-01-15' });
  expect(second).toMatchObject({ filesWritten: 0, counts: { read: count, unchanged: count } });
  expect(place.everything()).toEqual(before);
});

test('a trial run tells everything and writes nothing', async () => {
  const before = place.everything();
  const { counts, filesWritten } = await place.bring(`${fixtures}/outpost-page.json`, { dryRun: true });
  expect([counts.new, filesWritten]).toEqual([5, 0]);
  expect(place.everything()).toEqual(before);
});

test('the same service from its list, its full record and its tables is one record', async () => {
  const { counts } = await place.bring(fixtures);
  expect(counts.new).toBe(16);
  expect(counts.repeated).toBe(1);
  expect(place.errors()).toEqual([]);
});

const ofsted = `"Childcare providers, a remark above the table",,,,,
Provider URN,Provider type,Provider subtype,Provider name,Provider address line 1,Postcode,Places,Individual Register combinations,Most recent full: Overall effectiveness,Most recent full: Inspection date
EY123456,Childcare on non-domestic premises,Full day care,Purple Kite Nursery,1 Made Up Road,AB1 1AA,24,"EYR, CCR",Good,05/04/2024
EY654321,Childminder,,A Person,2 Home Street,AB1 1AB,6,EYR,Met,01/02/2023
EY111111,Childminder,,REDACTED,REDACTED,REDACTED,6,EYR,,
`;

test('Ofsted’s register comes in with its facts, and no childminder’s name or home', async () => {
  const source = place.write('ofsted.csv', ofsted);
  const { counts, formats } = await place.bring(source);
  expect([formats, counts.new]).toEqual([['ofsted-csv'], 3]);
  const nursery = place.read('services/purple-kite-nursery.md');
  for (const line of ['urn: EY123456', 'judgement: good', 'judgedOn: 2024-04-05', 'places: 24', 'registers: [ early-years, compulsory ]']) {
    expect(nursery).toContain(line);
  }
  const minder = place.read('services/childminder-ey654321.md');
  expect(minder).toContain('addressHidden: yes');
  expect(Object.values(place.everything()).join('\n')).not.toMatch(/A Person|Home Street|AB1 1AB/);
  expect(place.errors()).toEqual([]);
});

test('somebody’s own table is read by the names of its columns, and the rest is kept', async () => {
  const source = place.write(
    'list.csv',
    'Service Name;Phone;Age range;When;Ward councillor\nSaltmouth Sprats;1632960123;0-4;Tuesdays 10am - 12pm;somebody\n',
  );
  const { counts } = await place.bring(source);
  expect(counts.new).toBe(1);
  const record = place.read('services/saltmouth-sprats.md');
  expect(record).toContain('phone: 01632 960123');
  expect(record).toContain('{ day: Tuesday, start: 10:00, end: 12:00, repeats: weekly }');
  expect(record).toMatch(/ages:\n {2}from: 0\n {2}to: 4/);
  expect(record).toMatch(/sourceExtras:\n {2}Ward councillor: somebody/);
});

test('lists within cells do not hide what divides the columns', async () => {
  const rows = ['a;b', 'a;b;c;d;e;f;g', 'a', 'a;b;c;d;e', 'a;b;c'].map((list, at) => `Sprats ${at},01632 96012${at},${list}`);
  const { counts } = await place.bring(place.write('list.csv', `Service Name,Phone,Codes\n${rows.join('\n')}\n`));
  expect(counts).toMatchObject({ read: 5, new: 5 });
});

test('a table beside others that cannot be read is told with how many rows it has', async () => {
  const bytes = (text: string) => Buffer.from(text);
  const source = place.write(
    'two.zip',
    zipOf(
      { name: 'good.csv', bytes: bytes('Service name,Phone\nHarbour Sprats,01632 960123\n') },
      { name: 'odd.csv', bytes: bytes('A,B\n1,2\n3,4\n5,6\n') },
    ),
  );
  const { records } = await place.bring(source);
  expect(records.find(({ outcome }) => outcome === 'unreadable')?.why).toBe(
    'none of its 3 rows was read, because no column is surely the name of a service, among A, B',
  );
});

test('a table whose columns say nothing is asked about, with a mapping to finish', async () => {
  const source = place.write('list.csv', 'A,B\nSaltmouth Sprats,01632 960123\n');
  await expect(place.bring(source)).rejects.toThrow(/no column that is surely the name of a service, among A, B/);
  const { counts } = await place.bring(source, {
    mapping: new Map([
      ['name', ['A']],
      ['phone', ['B']],
    ]),
  });
  expect(counts.new).toBe(1);
  expect(place.read('services/saltmouth-sprats.md')).toContain('phone: 01632 960123');
});

/** A spreadsheet as spreadsheet programs write it: shared words, words in place, a number, a date by its style, a formula with its last value. */
const spreadsheet = zipOf(
  ...Object.entries({
    '[Content_Types].xml': '<Types/>',
    'xl/sharedStrings.xml': '<sst><si><t>Service name</t></si><si><r><t>Harbour </t></r><r><t>Sprats</t></r></si></sst>',
    'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    'xl/worksheets/sheet1.xml':
      '<worksheet><sheetData><row><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Phone</t></is></c><c r="D1" t="str"><v>Last checked</v></c><c r="E1" t="str"><v>Age from</v></c></row>' +
      '<row><c r="A2" t="s"><v>1</v></c><c r="B2"><v>1632960123</v></c><c r="D2" s="1"><v>46327</v></c><c r="E2"><f>1+1</f><v>2</v></c></row></sheetData></worksheet>',
  }).map(([name, text]) => ({ name, bytes: Buffer.from(text) })),
);

test('a spreadsheet is read as its values: words, the 0 of a phone put back, dates as dates', async () => {
  const { counts } = await place.bring(place.write('list.xlsx', spreadsheet));
  expect(counts).toMatchObject({ read: 1, new: 1 });
  const record = place.read('services/harbour-sprats.md');
  expect(record).toContain('phone: 01632 960123');
  expect(record).toMatch(/checked:\n {2}on: 2026-11-01\n/);
  expect(record).toContain('From age 2.');
});

test('a zip is read where it is, file by file', async () => {
  const bytes = (text: string) => Buffer.from(text);
  const source = place.write(
    'feed.zip',
    zipOf(
      { name: 'feed/services.csv', bytes: bytes('id,name,organization_id\n1,Harbour Sprats,9\n') },
      { name: 'feed/organizations.csv', bytes: bytes('id,name\n9,Sprats\n') },
      { name: 'feed/phones.csv', bytes: bytes('id,service_id,number\n1,1,01632 960123\n2,77,01632 960124\n') },
    ),
  );
  const { formats, counts, remarks } = await place.bring(source);
  expect([formats, counts.new]).toEqual([['hsds-csv'], 1]);
  expect(place.read('services/harbour-sprats.md')).toMatch(/organisation: sprats[\s\S]*phone: 01632 960123/);
  expect(remarks.join(' ')).toContain('1 row of phones belong to services that the services table does not have');
});
