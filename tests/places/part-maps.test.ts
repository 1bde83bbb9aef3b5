import { describe, expect, test } from 'vitest';
import { readShapes } from '../../src/data/places.ts';
import { atScale, hubScale, localityScale } from '../../src/places/base-scale.ts';
import { baseShapes } from '../../src/places/base-shapes.ts';
import type { Drawing } from '../../src/places/drawing.ts';
import { hubMap } from '../../src/places/hub-map.ts';
import { localityMap } from '../../src/places/locality-map.ts';
import { mapHubs, shortHubName } from '../../src/places/map-hubs.ts';
import { sayWhatIsIn, sayWhereHubIs } from '../../src/places/say-where.ts';
import { packed } from '../bench/brotli.ts';
import { readArea } from '../support/area.ts';

const directory = readArea('content');
const whole = baseShapes(readShapes(directory.places), directory);
const hubs = mapHubs(directory);
const nameOf = ({ name }: { name: string }) => shortHubName(name, directory.site.words);
const forHubs = { shapes: atScale(whole, hubScale), hubs, nameOf };
const forLocalities = { shapes: atScale(whole, localityScale), hubs, nameOf };

const drawingOf = (hub: Parameters<typeof hubMap>[0]) => hubMap(hub, forHubs)?.drawing;

function expectSound(drawing: Drawing): void {
  const { width, height, shapes, names, hubs: marks, scale } = drawing;
  expect(shapes.map(({ path }) => path).join('')).not.toMatch(/NaN|Infinity|undefined/);
  for (const [, x = '', y = ''] of shapes.flatMap(({ path }) => [...path.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)])) {
    expect(Number(x)).toBeGreaterThanOrEqual(0);
    expect(Number(x)).toBeLessThanOrEqual(width);
    expect(Number(y)).toBeGreaterThanOrEqual(0);
    expect(Number(y)).toBeLessThanOrEqual(height);
  }
  for (const { x, y } of [...names, ...marks]) expect(x > 0 && y > 0 && x < width && y < height).toBe(true);
  expect(scale.width).toBeLessThanOrEqual(width / 3);
}

describe.each([...directory.hubs.values()].filter(({ point }) => point))('the map of $name', (hub) => {
  const drawing = drawingOf(hub);

  test('is sound, and light enough to stand in its page', () => {
    if (!drawing) throw new Error('There is no map.');
    expectSound(drawing);
    expect(packed(JSON.stringify(drawing)).length).toBeLessThan(6_000);
  });

  test('marks it, names it, and shows land, borders and places', () => {
    expect(drawing?.hubs.map(({ hub: { id } }) => id)).toContain(hub.id);
    expect(drawing?.names.map(({ text }) => text)).toContain(nameOf(hub));
    expect(drawing?.names.length).toBeGreaterThan(3);
    expect(drawing?.shapes.map(({ className }) => className).join(' ')).toMatch(/map-ward locality-.*(map-settlement|map-footprint)/s);
  });

  test('says in words how far its nearest neighbours are, and which way', () => {
    const words = sayWhereHubIs(hub, hubMap(hub, forHubs)?.nearby ?? [], directory);
    expect(words).toMatch(
      /^.+ is in \w+\. The nearest other hubs, in a straight line: .+ miles? to the .+; .+ to the (north|south|east|west)[-a-z]*\.$/,
    );
  });
});

test('a hub whose place nobody knows has no map, and its page does not guess', () => {
  const [hub] = directory.hubs.values();
  expect(hub && hubMap({ ...hub, point: undefined }, forHubs)).toBeUndefined();
});

describe.each([...directory.localities.values()])('the map of $name', (locality) => {
  const drawing = localityMap(locality.id, forLocalities);

  test('is sound, and light enough to stand in its page', () => {
    if (!drawing) throw new Error('There is no map.');
    expectSound(drawing);
    expect(packed(JSON.stringify(drawing)).length).toBeLessThan(8_000);
  });

  test('shows all of it, with every hub of it, and the other localities more faintly', () => {
    const own = hubs.filter((hub) => hub.locality === locality.id).map(({ id }) => id);
    expect(drawing?.hubs.map(({ hub }) => hub.id)).toEqual(expect.arrayContaining(own));
    const wards = drawing?.shapes.filter(({ className }) => className.startsWith('map-ward locality-')) ?? [];
    expect(wards.some(({ className }) => className === `map-ward locality-${locality.id}`)).toBe(true);
    for (const { className } of wards) expect(className.includes('map-faint')).toBe(!className.includes(`locality-${locality.id}`));
  });

  test('says in words which wards and hubs it has', () => {
    const own = [...directory.hubs.values()].filter((hub) => hub.locality === locality.id);
    const words = sayWhatIsIn(locality, own);
    for (const { name } of [...locality.wards, ...own]) expect(words).toContain(name);
  });
});

test('an area with no shapes still has its hubs on a map, and a locality without any has none', () => {
  const area = readArea();
  const parts = { shapes: atScale(baseShapes({}, area), hubScale), hubs: mapHubs(area), nameOf };
  const [hub] = area.hubs.values();
  const drawing = hub && hubMap(hub, parts)?.drawing;
  expect(drawing?.hubs).toHaveLength(1);
  expect(drawing?.shapes).toEqual([]);
  const without = [...area.localities.keys()].filter((id) => !mapHubs(area).some(({ locality }) => locality === id));
  expect(without.map((id) => localityMap(id, parts))).toEqual(without.map(() => undefined));
});

test('a hub is called by what sets it apart', () => {
  expect(shortHubName('Balby Family Hub', directory.site.words)).toBe('Balby');
  expect(shortHubName('The Vine', directory.site.words)).toBe('The Vine');
});
