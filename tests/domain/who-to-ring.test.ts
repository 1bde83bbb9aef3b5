import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readInstitutions } from '../../src/data/institutions.ts';
import { readPostcodes } from '../../src/data/places.ts';
import { distanceKm } from '../../src/domain/distance.ts';
import { namedPlaces } from '../../src/domain/named-places.ts';
import { ringList } from '../../src/domain/ring-list.ts';
import { sayWhyThatHub } from '../../src/domain/say-who-to-ring.ts';
import { localityOfWard } from '../../src/domain/ward-locality.ts';
import { type HubToRing, hubsToRing, type RingFrom, whoToRing } from '../../src/domain/who-to-ring.ts';
import { readArea, testDay } from '../support/area.ts';

const directory = readArea('content');
const hubs = hubsToRing(directory, testDay);
const institutions = readInstitutions(directory, 'content').read;
const places = namedPlaces(institutions, directory);

/** The plain way: look at every hub that may be rung, and keep the nearest. */
function byHand(from: RingFrom, all: readonly HubToRing[]): HubToRing | undefined {
  const serving = all.filter(({ serves }) => from.locality !== undefined && serves.includes(from.locality));
  let best: HubToRing | undefined;
  let bestKm = Number.POSITIVE_INFINITY;
  for (const hub of serving.length > 0 ? serving : all) {
    const km = from.point && hub.point ? distanceKm(from.point, hub.point) : Number.POSITIVE_INFINITY;
    if (km < bestKm) [best, bestKm] = [hub, km];
  }
  return best ?? serving[0];
}

test('every school, practice and library leads to an open hub that serves its ward, and to a role with a number', () => {
  const count = (kind: RegExp) => institutions.filter((one) => kind.test(one.kind)).length;
  expect([count(/school|college/i), count(/practice/i), count(/library/i)]).toEqual([143, 37, 25]);
  for (const { name, ward, point } of institutions) {
    const locality = localityOfWard({ code: ward }, directory);
    expect(locality, name).toBeDefined();
    const answer = whoToRing({ point, locality }, hubs);
    expect(directory.hubs.get(answer?.hub.id ?? '')?.status.kind, name).toBe('open');
    expect(answer?.hub.serves, name).toContain(locality);
    expect(answer?.hub.coordinator?.role, name).toMatch(/\w/);
    expect(answer?.hub.coordinator?.contact.phone, name).toMatch(/^01632 960\d{3}$/);
  }
});

test('every postcode of the area leads to the nearest of the hubs that serve its ward', () => {
  const { own } = readPostcodes(directory.places, 'content/places');
  expect(own.length).toBeGreaterThan(8000);
  for (const { postcode, lat, lon, ward_code } of own.filter((_, at) => at % 7 === 0)) {
    const from = { point: { lat: Number(lat), lon: Number(lon) }, locality: localityOfWard({ code: ward_code }, directory) };
    expect(whoToRing(from, hubs)?.hub.id, postcode).toBe(byHand(from, hubs)?.id);
  }
});

const point = fc.record({ lat: fc.double({ min: 53, max: 54, noNaN: true }), lon: fc.double({ min: -2, max: 0, noNaN: true }) });
const locality = fc.constantFrom('north', 'south', 'east');
const anyHub: fc.Arbitrary<HubToRing> = fc.record({
  id: fc.uuid(),
  name: fc.constant('A hub'),
  point: fc.option(point, { nil: undefined }),
  serves: fc.array(locality, { minLength: 1, maxLength: 3 }),
  contact: fc.constant({}),
});

test('whatever the hubs, the one named serves there, or none does and it is the nearest', () => {
  fc.assert(
    fc.property(point, fc.option(locality, { nil: undefined }), fc.array(anyHub, { maxLength: 8 }), (at, where, some) => {
      const from = { point: at, locality: where };
      const answer = whoToRing(from, some);
      expect(answer?.hub.id).toBe(byHand(from, some)?.id);
      const serving = some.filter(({ serves }) => where !== undefined && serves.includes(where));
      expect(answer?.because).toBe(answer && (serving.length > 0 ? 'serves' : 'nearest'));
      if (answer?.nearer) expect(answer.nearer.km).toBeLessThan(answer.km ?? 0);
    }),
  );
});

const doors = { contact: {}, name: 'A hub' };
const here = { lat: 53.5, lon: -1.1 };

test('a hub of another part is never the one to ring, however near; it is named as the nearer door', () => {
  const near = { ...doors, id: 'near', point: here, serves: ['south'] };
  const far = { ...doors, id: 'far', point: { lat: 53.6, lon: -1.1 }, serves: ['north'] };
  const answer = whoToRing({ point: here, locality: 'north' }, [near, far]);
  expect([answer?.hub.id, answer?.because, answer?.nearer?.hub.id]).toEqual(['far', 'serves', 'near']);
});

test('hubs that are paused or shut, and youth hubs, are not rung; one that closes later still is', () => {
  const [some] = [...directory.hubs.values()].filter(({ brand }) => brand === 'family');
  if (!some) throw new Error('There is no family hub.');
  const ids = (...fields: object[]) =>
    hubsToRing({ hubs: new Map(fields.map((one, at) => [`${at}`, { ...some, ...one, id: `${at}` }])) }, testDay).map(({ id }) => id);
  const on = '2027-03-31';
  expect(ids({}, { brand: 'youth' }, { status: { kind: 'paused', since: testDay, instead: [] } })).toEqual(['0']);
  expect(ids({ status: { kind: 'closing', on, instead: [] } }, { status: { kind: 'closing', on: '2026-11-22', instead: [] } })).toEqual([
    '0',
  ]);
});

test('it says why that hub, with the distance only where it is known', () => {
  const hub = { ...doors, id: 'one', serves: ['north'] };
  const named = { label: 'DN4 0AB', locality: 'North', hubWord: 'family hub' };
  expect(sayWhyThatHub({ hub, because: 'serves', or: [], serving: 1, km: 2 }, named)).toBe(
    'DN4 0AB is in North. This is the family hub that serves it.',
  );
  expect(sayWhyThatHub({ hub, because: 'serves', or: [], serving: 3, km: 2 }, named)).toBe(
    'DN4 0AB is in North. 3 family hubs serve it, and this is the nearest: 1.2 miles in a straight line.',
  );
  expect(sayWhyThatHub({ hub, because: 'nearest', or: [], serving: 0, km: 0.2 }, { ...named, locality: undefined })).toBe(
    'We know of no family hub that serves DN4 0AB. This is the nearest: under a quarter of a mile in a straight line.',
  );
  expect(sayWhyThatHub({ hub, because: 'serves', or: [{ ...hub, name: 'Another' }], serving: 2 }, named)).toBe(
    'DN4 0AB is in North. We do not know exactly where. Any of these serves it: A hub and Another.',
  );
});

test('the list to read has every place once: under the hub that the box would name, or under its locality where the box names several', () => {
  const list = ringList(directory, hubs, places);
  const underHubs = list.flatMap(({ locality: { id }, hubs: some }) =>
    some.flatMap(({ hub, places: here }) => here.map((place) => ({ place, hub: hub.id, under: id }))),
  );
  const anywhere = list.flatMap(({ locality: { id }, anywhere: some }) => some.map((place) => ({ place, under: id })));
  const listed = [...underHubs, ...anywhere].map(({ place }) => place.name);
  expect(listed.toSorted()).toEqual(places.map(({ name }) => name).toSorted());
  for (const { place, hub, under } of underHubs) {
    expect(whoToRing(place, hubs)?.hub.id, place.name).toBe(hub);
    expect(place.locality ?? under, place.name).toBe(under);
  }
  for (const { place, under } of anywhere) {
    expect([place.point, place.locality], place.name).toEqual([undefined, under]);
    expect(whoToRing(place, hubs)?.or.length, place.name).toBeGreaterThan(0);
  }
});

test('nurseries are asked for by name too, but no door that is hidden and no nanny', () => {
  const hidden = [...directory.services.values()].filter(({ addressHidden, childcare }) => childcare && addressHidden);
  expect(hidden.length).toBeGreaterThan(0);
  const names = new Set(places.map(({ name }) => name));
  expect(hidden.filter(({ name }) => names.has(name))).toEqual([]);
  expect(places.some(({ kind }) => kind === 'Day nursery')).toBe(true);
  expect(places.some(({ kind }) => kind === 'Nanny')).toBe(false);
});
