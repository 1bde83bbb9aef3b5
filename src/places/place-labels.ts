/** A name that would be written on a map: where it belongs and how much room it takes, in pixels or any unit. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** So important that it may stand a little off, at any side. Other names stay by their point. */
  readonly mayStray?: boolean | undefined;
}

/** Room that is taken, from corner to corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PlacedLabel<L extends Label> {
  readonly label: L;
  /** The middle of the written name. */
  readonly x: number;
  readonly y: number;
}

const gap = 4;

/** Clear of a mark that stands on the point. */
const clear = 16;

/** Where a name may stand, from the best: on its point, under it, over it. */
const near: readonly Spot[] = [
  ({ x, y }) => ({ x, y }),
  ({ x, y, height }) => ({ x, y: y + height / 2 + clear }),
  ({ x, y, height }) => ({ x, y: y - height / 2 - clear }),
];

/** Farther off: to its right, to its left, and twice as far under and over it. */
const off: readonly Spot[] = [
  ({ x, y, width }) => ({ x: x + width / 2 + clear, y }),
  ({ x, y, width }) => ({ x: x - width / 2 - clear, y }),
  ({ x, y, height }) => ({ x, y: y + height / 2 + 2 * clear }),
  ({ x, y, height }) => ({ x, y: y - height / 2 - 2 * clear }),
];

type Spot = (label: Label) => { readonly x: number; readonly y: number };

interface Room {
  /** The edge of the map: nothing is written across it. */
  readonly within: Box;
  /** What names may not cover: marks. */
  readonly taken: readonly Box[];
}

/**
 * Writes the names that find room, in their order, so the most important first. None covers another, nor a box that is taken;
 * one that finds no room is left out. O(n²), for the hundred or so names that a screen holds.
 */
export function placeLabels<L extends Label>(labels: readonly L[], { within, taken }: Room): PlacedLabel<L>[] {
  const boxes = [...taken];
  return labels.flatMap((label) => {
    for (const spot of label.mayStray ? [...near, ...off] : near) {
      const { y, ...from } = spot(label);
      const x = label.mayStray ? drawnIn(from.x, label.width, within) : from.x;
      const box = boxAround({ ...label, x, y });
      if (!holds(within, box) || boxes.some((other) => overlaps(box, other))) continue;
      boxes.push(box);
      return [{ label, x, y }];
    }
    return [];
  });
}

/** Moves the middle of a name sideways, so that none of it is cut off. */
const drawnIn = (x: number, width: number, { left, right }: Box): number =>
  Math.min(right - width / 2 - gap, Math.max(left + width / 2 + gap, x));

const boxAround = ({ x, y, width, height }: Label): Box => ({
  left: x - width / 2 - gap,
  right: x + width / 2 + gap,
  top: y - height / 2 - gap / 2,
  bottom: y + height / 2 + gap / 2,
});

const holds = (outer: Box, { left, top, right, bottom }: Box): boolean =>
  left >= outer.left && right <= outer.right && top >= outer.top && bottom <= outer.bottom;

const overlaps = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** About how wide a name is written, in the units of its size: letters of the site's typeface are a little over half as wide as high. */
export const textWidth = (text: string, size: number): number => text.length * size * 0.54;
