import { expect, test } from 'vitest';
import { doorsGeoJson } from '../../src/places/doors-geojson.ts';
import { readArea } from '../support/area.ts';

const directory = readArea('content');
const { features } = doorsGeoJson(directory);

test('every hub is there once, and every venue that a service uses', () => {
  const ids = features.map(({ properties }) => properties.id);
  for (const hub of directory.hubs.keys()) expect(ids.filter((id) => id === hub)).toEqual([hub]);
  for (const service of directory.services.values())
    if (!service.addressHidden && service.status.kind !== 'closed')
      for (const { id } of service.venues) expect(ids, service.id).toContain(id);
});

test('points are longitude first, in Great Britain; one that is not recorded has no shape', () => {
  const shapes = features.map(({ geometry }) => geometry);
  for (const shape of shapes) {
    if (!shape) continue;
    const [lon = 0, lat = 0] = shape.coordinates;
    expect(lon).toBeGreaterThan(-9);
    expect(lon).toBeLessThan(2);
    expect(lat).toBeGreaterThan(49);
    expect(lat).toBeLessThan(61);
  }
  const unplaced = readArea();
  const hall = doorsGeoJson(unplaced).features.find(({ properties }) => properties.id === 'overwold-hall');
  expect(hall).toMatchObject({ geometry: null, properties: { address: 'Market Square', services: ['vale-larder'] } });
});

test('a venue that services share, by name and address, is one place', () => {
  const keys = features.map(({ geometry, properties }) => JSON.stringify([properties.id, properties.name, properties.address, geometry]));
  expect(new Set(keys).size).toBe(keys.length);
});

test('a service that has closed is at no place', () => {
  const closed = [...directory.services.values()].filter(({ status }) => status.kind === 'closed').map(({ id }) => id);
  expect(closed.length).toBeGreaterThan(0);
  expect(features.flatMap(({ properties }) => properties.services).filter((id) => closed.includes(id))).toEqual([]);
});
