import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceKm, walkMinutes } from '../../src/domain/distance.ts';

const point = fc.record({ lat: fc.double({ min: 49, max: 61, noNaN: true }), lon: fc.double({ min: -9, max: 2, noNaN: true }) });

test('a walk is a third longer than the straight line, at 3 miles an hour', () => {
  expect([0, 0.1, 1, 2].map((km) => Math.round(walkMinutes(km)))).toEqual([0, 2, 16, 33]);
});

test('Balby to Mexborough family hub is about nine kilometres as the crow flies', () => {
  expect(distanceKm({ lat: 53.50264, lon: -1.1661 }, { lat: 53.4956, lon: -1.29937 })).toBeCloseTo(8.85, 1);
});

test('a place is no distance from itself, and there is as far as back', () => {
  fc.assert(
    fc.property(point, point, (a, b) => {
      expect(distanceKm(a, a)).toBe(0);
      expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 9);
    }),
  );
});

test('distance agrees with the spherical law of cosines to a metre', () => {
  fc.assert(
    fc.property(point, point, (a, b) => {
      const rad = (degrees: number) => (degrees * Math.PI) / 180;
      const cosine =
        Math.sin(rad(a.lat)) * Math.sin(rad(b.lat)) + Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.cos(rad(b.lon - a.lon));
      const oracle = 6371.0088 * Math.acos(Math.max(-1, Math.min(1, cosine)));
      fc.pre(oracle > 1);
      expect(distanceKm(a, b)).toBeCloseTo(oracle, 3);
    }),
  );
});
