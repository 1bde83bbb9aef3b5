import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wayTo } from '../../src/places/hub-map.ts';
import { scaleBar } from '../../src/places/scale-bar.ts';

test('a mile is as long on the map as it says', () => {
  // 1.609344 km at 20 m to a pixel.
  expect(scaleBar(0.02, 100)).toEqual({ words: '1 mile', width: expect.closeTo(80.4672, 6) });
  expect(scaleBar(0.005, 100)).toEqual({ words: '¼ mile', width: expect.closeTo(80.4672, 6) });
});

test('the scale is never wider than its room, and fills at least a third of it', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.0015, max: 0.3, noNaN: true }), (kmInUnit) => {
      const { width, words } = scaleBar(kmInUnit, 130);
      expect(width).toBeLessThanOrEqual(130);
      expect(width).toBeGreaterThan(130 / 3);
      expect(words).not.toBe('');
    }),
  );
});

test('Mexborough is to the west of Balby, and Balby to the east of Mexborough', () => {
  const [balby, mexborough] = [
    { lat: 53.50264, lon: -1.1661 },
    { lat: 53.4956, lon: -1.29937 },
  ];
  expect(wayTo(balby, mexborough)).toBe('west');
  expect(wayTo(mexborough, balby)).toBe('east');
});

test('a way north leads to a higher latitude, a way east to a higher longitude, and so round the compass', () => {
  const point = fc.record({ lat: fc.double({ min: 53, max: 54, noNaN: true }), lon: fc.double({ min: -2, max: -1, noNaN: true }) });
  fc.assert(
    fc.property(point, point, (from, to) => {
      const way = wayTo(from, to);
      const [north, east] = [to.lat - from.lat, (to.lon - from.lon) * Math.cos((from.lat * Math.PI) / 180)];
      if (way.includes('north')) expect(north).toBeGreaterThan(0);
      if (way.includes('south')) expect(north).toBeLessThan(0);
      if (way.includes('east')) expect(east).toBeGreaterThan(0);
      if (way.includes('west')) expect(east).toBeLessThan(0);
      if (way === 'north' || way === 'south') expect(Math.abs(north)).toBeGreaterThan(2 * Math.abs(east));
      if (way === 'east' || way === 'west') expect(Math.abs(east)).toBeGreaterThan(2 * Math.abs(north));
    }),
  );
});
