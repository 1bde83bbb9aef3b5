import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPlace, type Place } from '../support/importing.ts';

let place: Place;
beforeEach(() => {
  place = openPlace();
});
afterEach(() => place.clear());

/** A record as the first version of the standard has it, with what live feeds really hold. */
const v1 = {
  id: 'svc-1',
  name: 'Tuesday  tots &amp; biscuits',
  description:
    '<p style="color:red">Songs, <strong>paint</strong> and a biscuit.</p><script>alert(1)</script><ul><li>Bring a coat</li><li><a href="javascript:alert(2)">bad</a> <a href="https://example.org/tots?utm_source=x&amp;a=1">more</a></li></ul><img src="https://tracker.example/x.gif">',
  url: 'www.example.org/tots',
  email: 'jo.bloggs@example.org; hello@example.org',
  status: 'active',
  fees: '£2.50 per session',
  attending_type: 'venue',
  attending_access: 'drop-in',
  assured_date: '01/10/2026',
  pc_colour: 'mauve',
  organization: { id: 'o1', name: 'Tots of the Vale', description: 'A group of parents.', url: 'http://www.example.com', logo: null },
  contacts: [{ id: 'c1', name: 'Jo Bloggs', phones: [{ number: 'Tel: (01632)960123 (ask for the office)' }] }],
  eligibilitys: [{ minimum_age: -1, maximum_age: -1 }],
  regular_schedules: [{ weekday: 'Tuesday', opens_at: '09:30:00', closes_at: '11:00:00', description: 'Term time only' }],
  service_areas: [{ service_area: 'Saltmouth' }],
  service_at_locations: [
    {
      location: {
        name: 'Harbour Hall',
        latitude: 51.1,
        longitude: -3.2,
        physical_addresses: [{ address_1: 'Quay Street', city: 'Saltmouth', postal_code: 'ab11aa', state_province: '', country: 'GB' }],
        accessibility_for_disabilities: [{ accessibility: 'Ramp and accessible toilet' }, { accessibility: 'No lift' }],
      },
    },
  ],
  service_taxonomys: [{ taxonomy: { id: 't1', name: 'Play groups' } }],
};

const bringOne = async (change: object = {}) => {
  const source = place.write('feed.json', JSON.stringify({ totalElements: 1, content: [{ ...v1, ...change }] }));
  const report = await place.bring(source);
  return { report, record: report.counts.new > 0 ? place.read(report.records.find(({ kind }) => kind === 'service')?.file ?? '') : '' };
};

test('a live record becomes what an editor would have typed', async () => {
  const { record } = await bringOne();
  expect(record).toMatchInlineSnapshot(`
    "---
    name: Tuesday tots & biscuits
    summary: Songs, paint and a biscuit.
    organisation: tots-of-the-vale
    status: open
    needs: []
    ages: unknown
    audience: [ families ]
    kind: group
    delivery: [ in-person ]
    at: [ harbour-hall ]
    venues:
      - { id: harbour-hall, name: Harbour Hall, address: "Quay Street, Saltmouth", postcode: AB1 1AA, point: { lat: 51.1, lon: -3.2 } }
    area:
      kind: wards
      wards: [ Saltmouth ]
    sessions:
      - { day: Tuesday, start: 09:30, end: 11:00, repeats: term-time }
    cost:
      kind: paid
      amount: 2.50
      per: session
    referral:
      routes: [ turn-up ]
    accessibility:
      step-free: yes
    contact:
      phone: 01632 960123
      phoneNote: ask for the office
      email: hello@example.org
      web: https://www.example.org/tots
    checked:
      on: 2026-10-01
      by: feed.json
    provenance:
      source: feed.json
      idInSource: svc-1
      fetchedOn: 2026-11-23
    sourceExtras:
      pc_colour: mauve
      service_at_locations.0.location.physical_addresses.0.country: GB
      categories: Play groups
    ---
    Songs, **paint** and a biscuit.

    - Bring a coat
    - bad [more](https://example.org/tots?a=1)
    "
  `);
});

test('what was dropped, changed or withheld is told, value by value', async () => {
  const { report } = await bringOne();
  const notes = report.records.find(({ kind }) => kind === 'service')?.notes ?? [];
  expect(notes.map(({ kind, field, found }) => `${kind} ${field}: ${found}`.slice(0, 110))).toMatchInlineSnapshot(`
    [
      "withheld contact › name: Jo Bloggs",
      "changed places 1 › postcode: ab11aa",
      "dropped ages: -1 to -1",
      "dropped the words: a style",
      "dropped the words: a script",
      "dropped the words: a link to ‘javascript:alert(2)’",
      "dropped the words: a picture",
      "changed accessibility: Ramp and accessible toilet",
      "changed accessibility: No lift",
      "kept-as-extra pc_colour: mauve",
      "kept-as-extra service_at_locations.0.location.physical_addresses.0.country: GB",
      "kept-as-extra categories: Play groups",
      "dropped ids: contacts.0.id: c1; service_taxonomys.0.taxonomy.id: t1",
      "changed contact › phone: Tel: (01632)960123 (ask for the office)",
      "withheld contact › email: jo.bloggs@example.org",
      "changed contact › web: www.example.org/tots",
      "guessed needs: ",
    ]
  `);
  expect(JSON.stringify(place.everything())).not.toContain('jo.bloggs');
});

test.each([
  [{ eligibilitys: [{ minimum_age: 0, maximum_age: 0 }] }, 'ages: unknown'],
  [{ eligibilitys: [{ minimum_age: 0.5, maximum_age: 4 }] }, 'ages:\n  from: 6 months\n  to: 4'],
  [{ eligibilitys: [{ minimum_age: 18 }] }, 'ages:\n  from: 18\n  to: any'],
  [{ eligibilitys: [{ maximum_age: 11 }] }, 'Ages: Up to age 11.'],
  [{ eligibilitys: [{ minimum_age: 11, maximum_age: 4 }] }, 'ages: unknown'],
])('ages: %j is %s', async (change, expected) => {
  expect((await bringOne(change)).record).toContain(expected);
});

test.each([
  [{ fees: '' }, 'cost: unknown'],
  [{ fees: 'Free' }, 'cost: free'],
  [{ fees: '', cost_options: [{ amount: 0 }] }, 'cost: unknown'],
  [{ fees: 'Donations welcome' }, 'kind: unknown\n  note: Donations welcome'],
  [{ fees: '£3, or £1 with a card' }, 'kind: paid\n  note: £3, or £1 with a card'],
])('cost: %j is %s, and what is not said is never free', async (change, expected) => {
  expect((await bringOne(change)).record).toContain(expected);
});

test.each([
  [
    { regular_schedules: [{ byday: 'TU,TH', freq: 'WEEKLY', opens_at: '10:00', closes_at: '12:00' }] },
    '{ day: Thursday, start: 10:00, end: 12:00, repeats: weekly }',
  ],
  [
    { regular_schedules: [{ byday: '1SA', freq: 'MONTHLY', opens_at: '10am', closes_at: '12 noon' }] },
    'repeats: { kind: monthly, nth: first }',
  ],
  [
    { regular_schedules: [{ description: 'Mondays 10-11.30am, term time' }] },
    '{ day: Monday, start: 10:00, end: 11:30, repeats: term-time }',
  ],
  [{ regular_schedules: [{ description: 'Most Mondays after dinner, ring first' }] }, 'When: Most Mondays after dinner, ring first'],
  [{ regular_schedules: [{ weekday: 'Monday', opens_at: '00:00', closes_at: '00:00' }] }, 'When: Monday, 00:00 to 00:00'],
  [
    { regular_schedules: [{ byday: 'MO', freq: 'WEEKLY', interval: 2, opens_at: '10:00', closes_at: '12:00' }] },
    'When: Monday, 10:00 to 12:00, every 2 weekly',
  ],
])('times: %j is %s: a session only where it is certain', async (change, expected) => {
  expect((await bringOne(change)).record).toContain(expected);
});

test('a service that the source has closed does not open here', async () => {
  const { report } = await bringOne({ status: 'defunct' });
  expect(report.counts).toMatchObject({ read: 1, new: 0, withheld: 1 });
  expect(report.records[0]?.why).toBe('the source says that it is defunct');
});

test('a refuge comes in without any address, in its fields or in its words', async () => {
  const { record } = await bringOne({ name: 'Vale Women’s Refuge', description: 'We are at AB1 1AA, Quay Street.' });
  expect(record).toContain('addressHidden: yes');
  expect(Object.entries(place.everything()).filter(([file, text]) => file.includes('refuge') && /AB1 1AA|ab11aa|51\.1/.test(text))).toEqual(
    [],
  );
});

test('a record that no need can be heard in is written, and asks for a person', async () => {
  const { report, record } = await bringOne({ name: 'Zxqv Wkpt', description: 'Mnbv lkjh.', service_taxonomys: [] });
  expect(report.counts.needsAPerson).toBe(1);
  expect(record).toContain('needs: []');
  expect(place.errors()).toEqual([]);
});

test('hours and line breaks that a database wrote out are hours and lines, and nothing is told twice', async () => {
  const words =
    'Songs for small children and whoever brings them, in the old net loft above the harbour, with tea and toast and biscuits for the grown-ups, who may sit and do nothing at all.\\n\\nDates:\\n* June 8\\n* July 6 ' +
    'and so on '.repeat(20);
  await place.bring(
    place.write(
      'feed.json',
      JSON.stringify([
        {
          id: 'a',
          name: 'Harbour Sprats',
          description: words,
          organization: { id: 'o', name: 'Sprats' },
          regular_schedules: [{ original_text: '9:00am-6:00pm, Mon;\\n8:00am-5:00pm, Tue-Fri' }],
          service_at_locations: [{ location: { name: 'Net Loft', description: words } }],
          service_taxonomys: [{ facet: 'Service' }, { facet: 'Service' }, { facet: 'Programme' }],
        },
      ]),
    ),
  );
  const file = place.read('services/harbour-sprats.md');
  expect(file).toContain('- { days: [ Tuesday, Wednesday, Thursday, Friday ], opens: 08:00, closes: 17:00 }');
  expect(file).toContain('Dates:\n- June 8\n- July 6');
  expect(file).not.toContain('places.0.about');
  expect(file.match(/facet: (Service|Programme)/g)).toHaveLength(2);
});
