import { geoPath } from 'd3-geo';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { readShapes } from '../../src/data/places.ts';
import { featuresOf, wardBorders } from '../../src/places/base-features.ts';
import type { BasePart } from '../../src/places/base-map.ts';
import { atScale, hubScale, localityScale, nearScale, type Scale, wideScale } from '../../src/places/base-scale.ts';
import { baseShapes } from '../../src/places/base-shapes.ts';
import { mapHubs } from '../../src/places/map-hubs.ts';
import { packed } from '../bench/brotli.ts';
import { readArea } from '../support/area.ts';

const directory = readArea('content');
const files = readShapes(directory.places);
const whole = baseShapes(files, directory);
const bytes = (content: unknown) => packed(JSON.stringify(content)).length;
const area = geoPath();

const scales: readonly (readonly [string, Scale])[] = [
  ['wide', wideScale],
  ['near', nearScale],
  ["a hub's", hubScale],
  ["a locality's", localityScale],
];

describe.each(scales)('the base map at %s scale', (_, scale) => {
  const shapes = atScale(whole, scale);

  test('has every ward, with its name and the locality that lists it', () => {
    const wards = featuresOf(shapes, 'wards').map(({ properties }) => properties);
    expect(wards.map(({ name }) => name).sort()).toEqual(files.wards?.features.map(({ properties }) => properties?.name).sort());
    for (const { name, locality } of wards)
      expect(
        directory.localities.get(locality ?? '')?.wards.map((ward) => ward.name),
        name,
      ).toContain(name);
  });

  test('has land where there was land: no ward is more than a twentieth larger or smaller', () => {
    for (const ward of featuresOf(shapes, 'wards')) {
      const before = files.wards?.features.find(({ properties }) => properties?.name === ward.properties.name);
      const was = before ? area.area(before) : 0;
      expect(Math.abs(area.area(ward) / was - 1), ward.properties.name).toBeLessThan(0.05);
    }
  });

  test('has only rings that close and hold some land', () => {
    const rings = (['wards', 'settlements', 'footprint'] as const).flatMap((part) => featuresOf(shapes, part).flatMap(ringsOf));
    expect(rings.length).toBeGreaterThan(60);
    for (const ring of rings) {
      expect(ring.length).toBeGreaterThanOrEqual(4);
      expect(ring.at(-1)).toEqual(ring[0]);
      expect(area.area({ type: 'Polygon', coordinates: [[...ring]] })).toBeGreaterThan(0);
    }
  });

  test('keeps neighbouring wards joined: each border between them is one line', () => {
    const [inner] = wardBorders(shapes, (a, b) => a !== b);
    expect(inner?.coordinates.length).toBeGreaterThan(20);
  });

  test('names nothing that its files do not', () => {
    const known = new Set(
      [files.labels, files.wards, files.stations, files.neighbours].flatMap(
        (part) => part?.features.map(({ properties }) => properties?.name) ?? [],
      ),
    );
    for (const { name } of directory.localities.values()) known.add(name);
    const parts: readonly BasePart[] = ['labels', 'wardNames', 'localityNames', 'stations', 'neighbourNames'];
    const names = parts.flatMap((part) => featuresOf(shapes, part).map(({ properties }) => properties.name));
    expect(names.length).toBeGreaterThan(25);
    expect(names.filter((name) => !known.has(name))).toEqual([]);
  });
});

test('the first base map is under 10 kB on its way to a phone, and the finer one under 40 kB', () => {
  const localities = [...directory.localities.values()].map(({ id, name, letter, shape }) => ({ id, name, letter, shape }));
  expect(bytes({ shapes: atScale(whole, wideScale), localities, hubs: mapHubs(directory), words: directory.site.words })).toBeLessThan(
    10_000,
  );
  expect(bytes(atScale(whole, nearScale))).toBeLessThan(40_000);
});

test('land that is lived in is drawn once: towns by their newest shape', () => {
  const parts = (scale: Scale) => Object.keys(atScale(whole, scale).objects);
  expect(parts(wideScale)).toContain('settlements');
  expect(parts(nearScale)).toContain('footprint');
  expect(parts(nearScale)).not.toContain('settlements');
  const without = baseShapes({ ...files, footprint: undefined }, directory);
  expect(Object.keys(atScale(without, nearScale).objects)).toContain('settlements');
});

test('the near map has every place name, and the wide one only the larger places', () => {
  const names = (scale: Scale) => featuresOf(atScale(whole, scale), 'labels').map(({ properties }) => properties);
  expect(names(nearScale)).toHaveLength(files.labels?.features.length ?? 0);
  expect(names(wideScale).every(({ rank = 5 }) => rank <= 3)).toBe(true);
  expect(names(wideScale).map(({ name }) => name)).toContain('Mexborough');
});

test('a hub that has closed, or whose place nobody knows, has no mark', () => {
  const area = readArea();
  const [hub] = area.hubs.values();
  if (!hub) throw new Error('The made-up area has no hub.');
  const of = (change: Partial<typeof hub>) => mapHubs({ hubs: new Map([[hub.id, { ...hub, ...change }]]) });
  expect(of({})).toHaveLength(1);
  expect(of({ point: undefined })).toEqual([]);
  expect(of({ status: { kind: 'closed', on: '2026-01-01', instead: [] } as unknown as typeof hub.status })).toEqual([]);
});

test('an area with no shapes has an empty base map, not a broken one', () => {
  const none = baseShapes({}, readArea());
  for (const [, scale] of scales) {
    expect(featuresOf(atScale(none, scale), 'wards')).toEqual([]);
    expect(wardBorders(atScale(none, scale), () => true)).toEqual([]);
  }
});

type Coordinates = Position | readonly Coordinates[];

/** The rings of a shape, whatever its kind. */
function ringsOf({ geometry }: { geometry: unknown }): (readonly Position[])[] {
  const { type, coordinates } = geometry as { type: string; coordinates: readonly Coordinates[] };
  return (type === 'MultiPolygon' ? coordinates.flat() : coordinates) as unknown as (readonly Position[])[];
}
