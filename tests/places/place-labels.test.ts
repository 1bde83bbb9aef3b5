import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, type Label, placeLabels } from '../../src/places/place-labels.ts';

const screen: Box = { left: 0, top: 0, right: 300, bottom: 300 };

const label = fc.record({
  x: fc.integer({ min: -20, max: 320 }),
  y: fc.integer({ min: -20, max: 320 }),
  width: fc.integer({ min: 10, max: 120 }),
  height: fc.constantFrom(16, 22),
  mayStray: fc.boolean(),
});

const mark = fc
  .record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 300 }) })
  .map(({ x, y }): Box => ({ left: x - 15, right: x + 15, top: y - 15, bottom: y + 15 }));

const boxOf = ({ x, y, label: { width, height } }: { x: number; y: number; label: Label }): Box => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

const covers = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

test('no name is written over another, over a mark, or across the edge of the map', () => {
  fc.assert(
    fc.property(fc.array(label, { maxLength: 30 }), fc.array(mark, { maxLength: 8 }), (labels, taken) => {
      const boxes = placeLabels(labels, { within: screen, taken }).map(boxOf);
      for (const [place, box] of boxes.entries()) {
        expect(taken.filter((other) => covers(box, other))).toEqual([]);
        expect(boxes.slice(place + 1).filter((other) => covers(box, other))).toEqual([]);
        expect(box.left >= 0 && box.top >= 0 && box.right <= 300 && box.bottom <= 300).toBe(true);
      }
    }),
  );
});

test('a name never gives way to one that is less important', () => {
  fc.assert(
    fc.property(fc.array(label, { maxLength: 20 }), label, (labels, last) => {
      const room = { within: screen, taken: [] };
      const before = placeLabels(labels, room);
      expect(placeLabels([...labels, last], room).slice(0, before.length)).toEqual(before);
    }),
  );
});

test('a name stands on its point when nothing is in the way', () => {
  const name = { x: 100, y: 100, width: 50, height: 16 };
  expect(placeLabels([name], { within: screen, taken: [] })).toEqual([{ label: name, x: 100, y: 100 }]);
});
