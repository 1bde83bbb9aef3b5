import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupPins } from '../../src/islands/map/group-pins.ts';
import { markName } from '../../src/islands/map/mark-name.ts';
import type { Pin } from '../../src/islands/map/pin.ts';
import type { BaseMap, MapHub } from '../../src/places/base-map.ts';

const world: [number, number, number, number] = [-180, -85, 180, 85];
const balby: MapHub = { id: 'balby', name: 'Balby Family Hub', lat: 53.50264, lon: -1.1661, locality: 'central' };
const tomHill: MapHub = { id: 'tom-hill', name: 'Tom Hill Youth Hub', lat: 53.49, lon: -1.26, locality: 'south', youth: true };

const base = {
  localities: [
    { id: 'central', name: 'Central', letter: 'C', shape: 'circle' },
    { id: 'south', name: 'South', letter: 'S', shape: 'diamond' },
  ],
  hubs: [balby, tomHill],
  words: { familyHub: 'family hub', youthHub: 'youth hub' },
} as unknown as BaseMap;

const places = { one: 'place', many: 'places' };
const services = { one: 'service', many: 'services' };
const pinOf = (hub: MapHub): Pin => ({ id: hub.id, name: hub.name, lat: hub.lat, lon: hub.lon, hub });
const door = (id: string, lat: number, lon: number): Pin => ({ id, name: `Hall ${id}`, lat, lon });

const pin = fc.record({ lat: fc.double({ min: 53.4, max: 53.7, noNaN: true }), lon: fc.double({ min: -1.4, max: -0.8, noNaN: true }) });

test('every pin stands in exactly one group, however near the map is', () => {
  fc.assert(
    fc.property(fc.array(pin, { maxLength: 40 }), fc.integer({ min: 6, max: 17 }), (points, zoom) => {
      const pins = points.map(({ lat, lon }, place) => door(String(place), lat, lon));
      const grouped = groupPins(pins)(world, zoom).flatMap((group) => group.pins);
      expect(grouped.map(({ id }) => id).sort()).toEqual(pins.map(({ id }) => id).sort());
    }),
  );
});

test('groups come in the order of the list, and are called the same each time', () => {
  fc.assert(
    fc.property(fc.array(pin, { maxLength: 30 }), fc.integer({ min: 8, max: 15 }), (points, zoom) => {
      const pins = points.map(({ lat, lon }, place) => door(String(place), lat, lon));
      const [once, again] = [groupPins(pins)(world, zoom), groupPins(pins)(world, zoom)];
      expect(once.map(({ key }) => key)).toEqual(again.map(({ key }) => key));
      const firsts = once.map((group) => Number(group.pins[0]?.id));
      expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
    }),
  );
});

test('places behind one door never part, and places apart do', () => {
  const [together] = groupPins([door('a', 53.5, -1.1), door('b', 53.5, -1.1)])(world, 10);
  expect(together?.partsAt).toBeUndefined();
  const [apart] = groupPins([door('a', 53.5, -1.1), door('b', 53.501, -1.1)])(world, 10);
  expect(apart?.partsAt).toBeGreaterThan(10);
});

test('a hub among its neighbours is marked where the hub is', () => {
  const [group] = groupPins([pinOf(balby), door('a', 53.503, -1.167)])(world, 9);
  expect(group).toMatchObject({ lat: balby.lat, lon: balby.lon, hubs: [balby] });
});

describe('what a mark is called', () => {
  const nameAt = (pins: readonly Pin[], nouns: typeof places) => {
    const [group] = groupPins(pins)(world, 8);
    return group && markName(group, base, nouns);
  };

  test('a hub: its name, what it is, and its part of the area', () => {
    expect(nameAt([pinOf(balby)], places)).toBe('Balby Family Hub, family hub, Central');
    expect(nameAt([pinOf(tomHill)], places)).toBe('Tom Hill Youth Hub, youth hub, South');
  });

  test('another place: its name', () => {
    expect(nameAt([door('A', 53.5, -1.1)], places)).toBe('Hall A');
  });

  test('several together: how many, hubs first, and no more than three names', () => {
    const near = ['A', 'B', 'C', 'D'].map((id) => door(id, 53.5027, -1.1661));
    expect(nameAt([...near, pinOf(balby)], places)).toBe(
      '5 places together: Balby Family Hub, family hub, Central; Hall A; Hall B and 2 more',
    );
  });

  test('services behind the door of a hub: that hub', () => {
    const at = (name: string): Pin => ({ ...pinOf(balby), id: name, name });
    expect(nameAt([at('Sleep clinic')], services)).toBe('Sleep clinic, at Balby Family Hub, family hub, Central');
    expect(nameAt([at('Sleep clinic'), at('Rhyme time')], services)).toBe(
      '2 services at Balby Family Hub, family hub, Central: Sleep clinic; Rhyme time',
    );
  });
});
