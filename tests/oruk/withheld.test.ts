import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { atomFeed, latestChanges } from '../../src/domain/changes-feed.ts';
import type { Directory, ServiceRecord } from '../../src/domain/directory.ts';
import { openRecords } from '../../src/domain/open-records.ts';
import { hubJsonLd, serviceJsonLd } from '../../src/domain/structured-data.ts';
import { feedFiles } from '../../src/oruk/files.ts';
import { publication } from '../../src/oruk/publication.ts';
import { partnerJson } from '../../src/partners/partner-json.ts';
import { partnerLists, servicesOf } from '../../src/partners/partner-list.ts';
import { doorsGeoJson } from '../../src/places/doors-geojson.ts';
import { calendarFile } from '../../src/schedule/calendar-file.ts';
import { toCsv } from '../../src/spreadsheet/csv.ts';
import { toSheets } from '../../src/spreadsheet/to-sheets.ts';
import { toXlsx } from '../../src/spreadsheet/to-xlsx.ts';
import { readArea, testDay } from '../support/area.ts';

const area = readArea();
const night = area.services.get('vale-night-line');
if (!night) throw new Error('The made-up area has no night line.');

/** A service that says it is hidden, whatever its record holds by mistake: a hub, a venue with an address, sessions at both. */
const hidden: ServiceRecord = {
  ...night,
  id: 'hidden-house',
  name: 'Hidden house',
  delivery: ['in-person'],
  addressHidden: true,
  at: ['saltmouth-family-centre', 'hidden-door'],
  venues: [
    {
      id: 'hidden-door',
      name: 'The house',
      locality: 'hills',
      address: '9 Quietgate',
      postcode: 'ZX1 1ZZ',
      point: { lat: 50.7311, lon: -1.7422 },
      findIt: 'Blue door behind the mill',
    },
  ],
  sessions: [
    { day: 'Monday', start: '10:00', end: '12:00', repeats: { kind: 'weekly' }, except: [], at: 'saltmouth-family-centre' },
    { day: 'Friday', start: '10:00', end: '12:00', repeats: { kind: 'weekly' }, except: [], at: 'hidden-door' },
  ],
};

const funded = { funder: 'Purse of the Third Moon', contractEnd: '2031-02-03', annualValue: 98765, places: 4321, publish: false } as const;
const directory: Directory = {
  ...area,
  services: new Map<string, ServiceRecord>([
    ...area.services,
    [hidden.id, hidden],
    ['quiet-money', { ...night, id: 'quiet-money', name: 'Quiet money', commissioning: funded }],
    ['open-money', { ...night, id: 'open-money', name: 'Open money', commissioning: { ...funded, funder: 'Sunlit Fund', publish: true } }],
  ]),
};

const published = publication(directory, 'https://help.example.org');
const sheets = toSheets(openRecords(directory));
const lists = partnerLists(directory).map((list) => ({
  list,
  json: partnerJson(list, { directory, today: testDay, address: published.address }),
  ics: calendarFile(
    { name: list.title, entries: servicesOf(list).flatMap((service) => service.sessions.map((session) => ({ service, session }))) },
    { directory, today: testDay, host: 'help.example.org' },
  ),
}));

/** Every output that leaves the site, as text. */
async function outputs(): Promise<Map<string, string>> {
  const workbook = await readXlsxFile(Buffer.from(await toXlsx(sheets)));
  return new Map([
    ...[...feedFiles(published)].map(([path, says]) => [path, JSON.stringify(says)] as const),
    ...sheets.map((sheet) => [`${sheet.name}.csv`, toCsv(sheet)] as const),
    ['directory.xlsx', JSON.stringify(workbook)],
    ['places.geojson', JSON.stringify(doorsGeoJson(directory))],
    [
      'changes.atom',
      atomFeed(latestChanges(directory, new Map()), { site: directory.site, self: '/changes.atom', address: published.address }),
    ],
    ...lists.flatMap(({ list, json, ics }) => [
      [`partners/${list.id}.json`, JSON.stringify(json)] as const,
      [`partners/${list.id}.ics`, ics] as const,
    ]),
    ...[...directory.services.values()].map(
      (service) => [`${service.id}.jsonld`, JSON.stringify(serviceJsonLd(service, directory, 'https://help.example.org/x/'))] as const,
    ),
    ...[...directory.hubs.values()].map(
      (hub) => [`${hub.id}.jsonld`, JSON.stringify(hubJsonLd(hub, 'https://help.example.org/x/'))] as const,
    ),
  ]);
}

test('no output of any kind holds an address that is hidden', async () => {
  const all = await outputs();
  expect(all.size).toBeGreaterThan(60);
  for (const secret of ['Quietgate', 'ZX1 1ZZ', '50.7311', '1.7422', 'Blue door', 'Secretgate', 'ZX9 9ZZ', '50.8123', '1.8765', 'red door'])
    expect([...all].filter(([, text]) => text.includes(secret)).map(([name]) => `${name} has ${secret}`)).toEqual([]);
});

test('no output says at which hub a service with a hidden address happens', async () => {
  const about = [...(await outputs())].filter(([, text]) => text.includes('Hidden house'));
  expect(about.length).toBeGreaterThan(4);
  const alone = about.filter(
    ([name]) => name === `v3/services/${published.id('service', 'hidden-house')}.json` || name.endsWith('hidden-house.jsonld'),
  );
  expect(alone).toHaveLength(2);
  for (const [name, text] of alone) expect(text, name).not.toMatch(/saltmouth-family-centre|Saltmouth Family Centre/);
  const listed = lists.flatMap(({ json }) => json.services.filter(({ id }) => id === 'hidden-house'));
  expect(listed.length).toBeGreaterThan(1);
  for (const one of listed) expect(JSON.stringify(one)).not.toMatch(/saltmouth-family-centre|Saltmouth Family Centre/);
  for (const { ics } of lists)
    for (const event of ics.split('BEGIN:VEVENT').filter((text) => text.includes('Hidden house'))) expect(event).not.toContain('LOCATION');
  const rows = sheets.flatMap(({ rows: all }) => all).filter((row) => row.includes('hidden-house'));
  expect(rows.length).toBeGreaterThan(2);
  expect(rows.filter((row) => row.includes('saltmouth-family-centre'))).toEqual([]);
  const centre = doorsGeoJson(directory).features.find(({ properties }) => properties.id === 'saltmouth-family-centre');
  expect(centre?.properties.services).not.toContain('hidden-house');
});

test('who pays, and how much, is in no output unless the officer said yes', async () => {
  const all = [...(await outputs())];
  expect(all.filter(([, text]) => text.includes('Third Moon')).map(([name]) => name)).toEqual([]);
  expect(all.some(([, text]) => text.includes('Sunlit Fund'))).toBe(true);
  const quiet = all.find(([name]) => name === `v3/services/${published.id('service', 'quiet-money')}.json`)?.[1];
  expect(quiet).toContain('"signpost_withheld":["commissioning"]');
  expect(quiet).not.toMatch(/98765|2031-02-03|4321/);
});
