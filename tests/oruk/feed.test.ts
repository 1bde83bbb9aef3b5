import { describe, expect, test } from 'vitest';
import type { ServiceRecord } from '../../src/domain/directory.ts';
import { openService } from '../../src/domain/open-record.ts';
import { collections } from '../../src/domain/schema/collections.ts';
import type { Session } from '../../src/domain/schema/session.ts';
import { feedFiles } from '../../src/oruk/files.ts';
import { recordOf } from '../../src/oruk/our-own.ts';
import { publication } from '../../src/oruk/publication.ts';
import type { OurOwn, Page, Service } from '../../src/oruk/v3.ts';
import { areaFolder, readArea } from '../support/area.ts';
import { compiled, faults, page, taxonomy, taxonomyTerm } from '../support/oruk-schemas.ts';
import { walk } from '../support/walk.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Which schema judges the things of each list, and each thing on its own. */
const judges = {
  services: [compiled('service_list'), compiled('service')],
  service_at_locations: [compiled('service_at_location_list'), compiled('service_at_location')],
  organizations: [compiled('organization_list'), compiled('organization')],
  taxonomies: [taxonomy, taxonomy],
  taxonomy_terms: [taxonomyTerm, taxonomyTerm],
} as const;

/** Keys that are not in the compiled schemas but are in HSDS, which the profile is a part of. */
const hsds = new Set(['phones', 'number', 'type', 'code', 'currency', 'link_entity', 'version', 'service']);

const namesIn = (schema: unknown): string[] =>
  [...walk(schema)].flatMap(({ key, value }) => (key === 'properties' ? Object.keys(value as object) : []));

for (const folder of [areaFolder, 'content']) {
  describe(folder, () => {
    const directory = readArea(folder);
    const files = feedFiles(publication(directory, 'https://help.example.org'));
    const v3 = [...files].filter(([path]) => path.startsWith('v3/'));
    const services = v3.filter(([path]) => /^v3\/services\/[^/]+\.json$/.test(path)).map(([, service]) => service as Service & OurOwn);

    test('every list and everything in it has no fault against the profile’s schemas', () => {
      for (const [list, [inList, alone]] of Object.entries(judges)) {
        const whole = files.get(`v3/${list}.json`) as Page<{ id: string }>;
        expect(faults(page, whole), list).toEqual([]);
        expect(whole).toMatchObject({ total_pages: 1, page_number: 1, first_page: true, last_page: true, size: whole.contents.length });
        expect(whole.contents.length, list).toBeGreaterThan(1);
        for (const thing of whole.contents) {
          expect(faults(inList, thing), `${list} ${thing.id}`).toEqual([]);
          expect(faults(alone, files.get(`v3/${list}/${thing.id}.json`)), `${list}/${thing.id}`).toEqual([]);
        }
      }
    });

    test('the pages together are the whole list, in its order', () => {
      const pages = v3.filter(([path]) => path.startsWith('v3/services/page/')).map(([, one]) => one as Page<unknown>);
      expect(pages.flatMap(({ contents }) => contents)).toEqual((files.get('v3/services.json') as Page<unknown>).contents);
      for (const one of pages) expect(faults(page, one)).toEqual([]);
      expect(pages.map(({ total_pages }) => total_pages)).toEqual(pages.map(() => pages.length));
    });

    test('a service answers at its address with and without an ending', () => {
      expect(services).toHaveLength(directory.services.size);
      for (const service of services) expect(files.get(`v3/services/${service.id}`)).toEqual(service);
    });

    test('nothing is null or empty, every date is a real one, and no age is below nought', () => {
      const odd: string[] = [];
      for (const [file, says] of v3)
        for (const { path, key, value } of walk(says)) {
          if (path.includes('signpost_record')) continue;
          const fault = faultOf(key, value);
          if (fault) odd.push(`${file}${path}: ${fault}`);
        }
      expect(odd.slice(0, 10)).toEqual([]);
    });

    test('no key is our own invention unless it says so', () => {
      const known = new Set([
        ...namesIn(compiled('service').schema),
        ...namesIn(compiled('organization').schema),
        ...namesIn(page.schema),
        ...hsds,
      ]);
      const strange = new Set<string>();
      for (const [, says] of v3.filter(([path]) => path !== 'v3/index.json'))
        for (const { path, key } of walk(says))
          if (!path.includes('signpost_') && !/^\d+$/.test(key) && key !== 'contents' && !known.has(key)) strange.add(key);
      expect([...strange]).toEqual([]);
    });

    test('every id is a UUID of version 5, and one id is one thing', () => {
      const things = new Map<string, string>();
      const clashes: string[] = [];
      for (const service of services)
        for (const { path, key, value } of walk(service)) {
          if (key !== 'id' || path.includes('signpost_record')) continue;
          expect(value).toMatch(uuid);
          const kind = path.replaceAll(/\/\d+/g, '').replace(/^\/service_at_locations\/location/, '/location');
          const known = things.get(String(value));
          if (known !== undefined && known !== kind && !/organization|taxonomy_term/.test(kind))
            clashes.push(`${value}: ${known} and ${kind}`);
          things.set(String(value), kind);
        }
      expect(clashes).toEqual([]);
      expect(things.size).toBeGreaterThan(20);
    });

    test('nothing points to what is not there', () => {
      const list = (name: string) => new Set((files.get(`v3/${name}.json`) as Page<{ id: string }>).contents.map(({ id }) => id));
      const there = new Set(
        ['services', 'service_at_locations', 'organizations', 'taxonomies', 'taxonomy_terms'].flatMap((name) => [...list(name)]),
      );
      const dangling: string[] = [];
      for (const [file, says] of v3) {
        const own = new Set([...walk(says)].filter(({ key }) => key === 'id').map(({ value }) => value));
        for (const { path, key, value } of walk(says))
          if (/^(link_id|parent_id|[a-z_]+_id)$/.test(key) && !key.startsWith('signpost_') && !path.includes('signpost_record'))
            if (!there.has(String(value)) && !own.has(value)) dangling.push(`${file}${path}`);
      }
      expect(dangling.slice(0, 10)).toEqual([]);
    });

    test('our own feed gives every record back as it was', () => {
      const back = services.map((service) => recordOf(service));
      for (const record of back) {
        const kept = directory.services.get(record?.id ?? '');
        expect(kept, record?.id).toBeDefined();
        if (record && kept)
          expect({ ...collections.services.parse(record.fields), id: record.id, body: record.body, file: kept.file }).toEqual(
            openService(kept),
          );
      }
      expect(new Set(back.map((record) => record?.id)).size).toBe(directory.services.size);
    });
  });
}

function faultOf(key: string, value: unknown): string | undefined {
  if (value === null || value === undefined) return 'null';
  if (value === '') return 'empty text';
  if (Array.isArray(value) && value.length === 0 && key !== 'contents') return 'empty list';
  if (/^(minimum_age|maximum_age)$/.test(key) && !(Number(value) >= 0 && Number(value) <= 120)) return `an age of ${value}`;
  if (/^(assured_date|valid_from|valid_to|dtstart)$/.test(key) && Number.isNaN(Date.parse(`${value}T00:00:00Z`)))
    return `the date ${value}`;
  if (/^(opens_at|closes_at)$/.test(key) && !/^([01]\d|2[0-3]):[0-5]\d$/.test(String(value))) return `the time ${value}`;
  if (/^(url|uri|website|term_uri)$/.test(key) && !/^https?:\/\/[^\s]+$/.test(String(value))) return `the address ${value}`;
  return undefined;
}

test('the same record has the same id wherever the site is put, and another council’s has another', () => {
  const directory = readArea();
  const idsAt = (council: string, site: string) =>
    [...feedFiles(publication({ ...directory, site: { ...directory.site, council } }, site)).keys()].sort();
  expect(idsAt('One Council', 'https://one.example.org')).toEqual(idsAt('One Council', 'http://localhost:4321/base/'));
  const other = new Set(idsAt('Other Council', 'https://one.example.org').filter((path) => /[0-9a-f]{12}/.test(path)));
  expect(idsAt('One Council', 'https://one.example.org').filter((path) => other.has(path))).toEqual([]);
});

test('the id of a record never changes', () => {
  const files = feedFiles(publication(readArea(), 'https://help.example.org'));
  const list = files.get('v3/services.json') as Page<Service>;
  expect(list.contents.map(({ name, id }) => [name, id])).toMatchInlineSnapshot(`
    [
      [
        "Biting and hitting clinic",
        "15a122fc-5f84-576b-8809-2c3420d362d3",
      ],
      [
        "Night line",
        "43758c0c-c8b2-5ab2-b680-0d9dd70830d9",
      ],
      [
        "Quay stay and play",
        "d76205e2-5bb3-5cc6-a3e3-c047b7e5fa47",
      ],
      [
        "Rose Lane childminding",
        "c8d3de2d-21ee-51ad-9138-aa15d9709ead",
      ],
      [
        "Vale Larder",
        "b0dd0dbe-abae-5b6e-bfb4-783739565795",
      ],
    ]
  `);
});

test('a service whose organisation has no sound file is there without one, and points to nothing', () => {
  const directory = readArea();
  const organisations = new Map([...directory.organisations].filter(([id]) => id !== 'vale-larder'));
  const files = feedFiles(publication({ ...directory, organisations }, 'https://help.example.org'));
  const { contents } = files.get('v3/services.json') as Page<Service>;
  const larder = contents.find(({ name }) => name === 'Vale Larder');
  expect([larder?.organization_id, larder?.organization]).toEqual([undefined, undefined]);
  expect(faults(judges.services[1], files.get(`v3/services/${larder?.id}.json`))).toEqual([]);
});

test('an address is one of the standard only when street and postcode are known; else the description says it', () => {
  const files = feedFiles(publication(readArea(), 'https://help.example.org'));
  const { contents } = files.get('v3/services-full.json') as Page<Service>;
  const placeOf = (name: string) => contents.find((service) => service.name === name)?.service_at_locations?.[0]?.location;
  expect(placeOf('Vale Larder')).toMatchObject({ name: 'Overwold Hall', description: 'Market Square' });
  expect(placeOf('Vale Larder')?.addresses).toBeUndefined();
  expect(placeOf('Rose Lane childminding')).toBeUndefined();
});

test('a fortnight, a month, listed dates and midnight are said as the standard says them', () => {
  const directory = readArea();
  const night = directory.services.get('vale-night-line');
  if (!night) throw new Error('There is no night line.');
  const session: Session = { day: 'Thursday', start: '18:00', end: '24:00', except: [], repeats: { kind: 'weekly' } };
  const service: ServiceRecord = {
    ...night,
    sessions: [
      { ...session, repeats: { kind: 'fortnightly', startingOn: '2026-09-10' } },
      { ...session, repeats: { kind: 'monthly', nth: 'last' }, booking: 'Ring first' },
      { start: '10:00', end: '12:00', except: [], repeats: { kind: 'dates', dates: ['2026-12-22', '2026-12-23'] } },
    ],
  };
  const files = feedFiles(publication({ ...directory, services: new Map([[service.id, service]]) }, 'https://help.example.org'));
  const [one] = (files.get('v3/services-full.json') as Page<Service>).contents;
  expect(
    one?.schedules?.map(({ freq, interval, byday, dtstart, closes_at, notes }) => ({ freq, interval, byday, dtstart, closes_at, notes })),
  ).toEqual([
    { freq: 'WEEKLY', interval: 2, byday: 'TH', dtstart: '2026-09-10', closes_at: '23:59', notes: 'Until midnight.' },
    { freq: 'MONTHLY', interval: 1, byday: '-1TH', closes_at: '23:59', notes: 'Ring first. Until midnight.' },
    { dtstart: '2026-12-22', closes_at: '12:00' },
    { dtstart: '2026-12-23', closes_at: '12:00' },
  ]);
});

test('the schemas do find fault', () => {
  const [, alone] = judges.services;
  expect(faults(alone, { id: '7', name: 'x', status: 'open', minimum_age: null, url: 'see leaflet' })).toEqual([
    '/id must match format "uuid"',
    '/url must match format "uri"',
    '/status must be equal to one of the allowed values',
    '/minimum_age must be number',
  ]);
});

test('another site’s feed has no record of ours in it', () => {
  expect(recordOf({ id: 'x', name: 'Someone else’s' } as object)).toBeUndefined();
});
