import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect, test } from 'vitest';
import { feedFiles } from '../../src/oruk/files.ts';
import { publication } from '../../src/oruk/publication.ts';
import type { PageV1, ServiceV1 } from '../../src/oruk/v1.ts';
import { readArea } from '../support/area.ts';
import { faults } from '../support/oruk-schemas.ts';

const ajv = new Ajv2020({ allErrors: true });
formats.default(ajv);

const text = { type: 'string', minLength: 1 };
const id = { type: 'string', format: 'uuid' };
const thing = (required: readonly string[], properties: object = {}) => ({
  type: 'object',
  required: ['id', ...required],
  properties: { id, ...properties },
});
const list = (items: object) => ({ type: 'array', minItems: 1, items });

/** What HSDS-UK-1.0 asks for, as its documentation says it: it has no schema of its own to read. */
const service = ajv.compile({
  type: 'object',
  required: ['id', 'name', 'organization', 'status'],
  properties: {
    id,
    name: text,
    status: { enum: ['active', 'inactive', 'defunct', 'temporarily closed'] },
    attending_type: { enum: ['phone', 'online', 'venue', 'home visit'] },
    attending_access: { enum: ['referral', 'appointment', 'membership', 'drop-in'] },
    organization: thing(['name', 'description']),
    service_at_locations: list(
      thing(['location'], {
        location: thing(['name'], { physical_addresses: list(thing(['city', 'state_province', 'postal_code', 'country'])) }),
      }),
    ),
    contacts: list(thing(['phones'], { phones: { type: 'array', items: thing(['number']) } })),
    regular_schedules: list(thing(['opens_at', 'closes_at'])),
    holiday_schedules: list(thing(['closed', 'start_date', 'end_date'], { closed: { type: 'boolean' } })),
    eligibilitys: list(
      thing(['eligibility'], { minimum_age: { type: 'number', minimum: 0 }, maximum_age: { type: 'number', minimum: 0 } }),
    ),
    service_taxonomys: list(thing(['taxonomy'], { taxonomy: thing(['name', 'vocabulary']) })),
  },
});

const directory = readArea('content');
const files = feedFiles(publication(directory, 'https://help.example.org'));
const whole = files.get('v1/services.json') as PageV1<ServiceV1>;

test('every service of version 1 has what version 1 asks for', () => {
  expect(whole).toMatchObject({ totalElements: directory.services.size, totalPages: 1, number: 1, first: true, last: true, empty: false });
  for (const one of whole.content) {
    expect(faults(service, one), one.name).toEqual([]);
    expect(files.get(`v1/services/${one.id}.json`)).toEqual(one);
  }
});

test('a service has the same id in both versions', () => {
  const inThree = new Set((files.get('v3/services.json') as { contents: { id: string }[] }).contents.map(({ id: one }) => one));
  expect(whole.content.filter((one) => !inThree.has(one.id))).toEqual([]);
});

test('an unknown cost or age is not said in version 1 either', () => {
  const unpriced = [...directory.services.values()].filter(({ cost, ages }) => cost.kind === 'unknown' || ages.kind === 'unknown');
  expect(unpriced.length).toBeGreaterThan(3);
  for (const { name, cost, ages } of unpriced) {
    const one = whole.content.find((published) => published.name === name);
    if (cost.kind === 'unknown') expect([one?.fees, one?.cost_options], name).toEqual([undefined, undefined]);
    if (ages.kind === 'unknown') expect(one?.eligibilitys, name).toBeUndefined();
  }
});
