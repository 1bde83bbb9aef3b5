import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitWords, widthOf } from '../../src/components/fit-words.ts';
import { type Box, type Fan, isInWipe, spotAt, tallFan, type Wipe, wideFan, wipesOf } from '../../src/components/windscreen.ts';

const fans: readonly Fan[] = [wideFan, tallFan];

/** Is a spot in the wipe? By its distance and its angle, as one would measure on paper. */
function isSpotIn(x: number, y: number, { pivot, inner, outer, from, to }: Wipe): boolean {
  const radius = Math.hypot(x - pivot.x, y - pivot.y);
  const angle = (Math.atan2(pivot.y - y, x - pivot.x) * 180) / Math.PI;
  return radius >= inner && radius <= outer && angle <= from && angle >= to;
}

/** Spots all over a box, its edges and corners among them. */
const spotsOver = ({ x, y, width, height }: Box) =>
  Array.from({ length: 11 }, (_, across) =>
    Array.from({ length: 11 }, (_, down) => [x + (across / 10 - 0.5) * width, y + (down / 10 - 0.5) * height] as const),
  ).flat();

test('the wipes go half round, from the lightest to the most, and leave nothing between them', () => {
  for (const fan of fans)
    for (const count of [3, 4, 5, 6]) {
      const wipes = wipesOf(fan, count);
      expect([wipes[0]?.from, wipes.at(-1)?.to]).toEqual([fan.from, fan.from - 180]);
      for (const [at, wipe] of wipes.entries()) expect(wipe.from).toBeCloseTo(wipes[at - 1]?.to ?? fan.from, 9);
    }
});

test('a box that is said to be in a wipe has every one of its spots there', () => {
  const part = fc.integer({ min: 1, max: 99 }).map((hundredths) => hundredths / 100);
  const size = fc.record({ width: fc.integer({ min: 1, max: 200 }), height: fc.integer({ min: 1, max: 90 }) });
  let held = 0;
  fc.assert(
    fc.property(fc.constantFrom(...fans), fc.integer({ min: 3, max: 6 }), fc.nat(5), part, part, size, (fan, count, at, turn, out, box) => {
      const wipe = wipesOf(fan, count)[at % count];
      if (!wipe) return false;
      const middle = spotAt(wipe.pivot, wipe.from + turn * (wipe.to - wipe.from), wipe.inner + out * (wipe.outer - wipe.inner));
      if (!isInWipe({ ...middle, ...box }, wipe, 0)) return true;
      held++;
      return spotsOver({ ...middle, ...box }).every(([x, y]) => isSpotIn(x, y, wipe));
    }),
    { numRuns: 400 },
  );
  expect(held).toBeGreaterThan(40);
});

const word = fc.stringMatching(/^[A-Za-z]{1,14},?$/);
const label = fc
  .array(word, { minLength: 1, maxLength: 9 })
  .map((words) => words.join(' '))
  .filter((text) => text.length <= 60);

test('whatever the levels are called, three to six of them, no word lies over the edge of its wipe', () => {
  fc.assert(
    fc.property(fc.constantFrom(...fans), fc.array(label, { minLength: 3, maxLength: 6 }), (fan, labels) => {
      const wipes = wipesOf(fan, labels.length);
      const { size, set } = fitWords(labels, wipes);
      const wrong = wipes.flatMap((wipe, at) => {
        const lines = set[at]?.lines ?? [];
        const over = lines.filter(({ words, x, y }) =>
          spotsOver({ x, y, width: widthOf(words) * size, height: size }).some(([spotX, spotY]) => !isSpotIn(spotX, spotY, wipe)),
        );
        return lines.map(({ words }) => words).join(' ') === labels[at] ? over : [{ words: `${labels[at]} is not all there` }];
      });
      expect([size > 0, wrong]).toEqual([true, []]);
    }),
    { numRuns: 20 },
  );
});
