import { type Box, isInWipe, type Spot, spotAt, type Wipe } from './windscreen.ts';

/** Words set in a wipe: lines about one middle, all of one size. */
export interface SetWords {
  readonly lines: readonly { readonly words: string; readonly x: number; readonly y: number }[];
}

/** From what is read with ease down to what only a magnifier reads. */
const sizes = [24, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6];
const lineHeight = 1.2;
const room = 7;
/** Fewer lines are worth standing this much farther from the middle for. */
const lineCost = 24;

/** The largest size at which every label fits its wipe, and each label set at that size, as near the middle of its wipe as it fits. */
export function fitWords(labels: readonly string[], wipes: readonly Wipe[]): { readonly size: number; readonly set: readonly SetWords[] } {
  const ways = labels.map(waysToBreak);
  for (const size of sizes) {
    const set = setAll(ways, wipes, size);
    if (set) return { size, set };
  }
  // Words that no wipe can hold are left to the list below the drawing: they must never lie over their neighbours.
  return { size: 0, set: wipes.map(() => ({ lines: [] })) };
}

/** Every label in its wipe at one size; nothing as soon as one of them does not fit. */
function setAll(ways: readonly (readonly (readonly string[])[])[], wipes: readonly Wipe[], size: number): SetWords[] | undefined {
  const set: SetWords[] = [];
  for (const [at, wipe] of wipes.entries()) {
    const one = setIn(ways[at] ?? [], wipe, size);
    if (!one) return undefined;
    set.push(one);
  }
  return set;
}

function setIn(ways: readonly (readonly string[])[], wipe: Wipe, size: number): SetWords | undefined {
  const best = (wipe.inner + 2 * wipe.outer) / 3;
  const placed = ways.flatMap((lines) =>
    radiiOf(wipe).flatMap((radius) => {
      const boxes = boxesOf(lines, spotAt(wipe.pivot, (wipe.from + wipe.to) / 2, radius), size);
      const off = Math.abs(radius - best) + lines.length * lineCost;
      return boxes.every((box) => isInWipe(box, wipe, room)) ? [{ lines, boxes, off }] : [];
    }),
  );
  const [first] = placed.sort((a, b) => a.off - b.off);
  return first && { lines: first.boxes.map(({ x, y }, at) => ({ words: first.lines[at] ?? '', x, y })) };
}

/** Distances from the pivot to try. */
const radiiOf = ({ inner, outer }: Wipe): number[] =>
  Array.from({ length: Math.floor((outer - inner) / 6) }, (_, step) => inner + 6 * step);

const boxesOf = (lines: readonly string[], { x, y }: Spot, size: number): Box[] =>
  lines.map((words, at) => ({
    x,
    y: y + (at - (lines.length - 1) / 2) * size * lineHeight,
    width: widthOf(words) * size,
    height: size * lineHeight,
  }));

/** A label in one line, in two, and so on to six, each as even as it goes. */
function waysToBreak(label: string): string[][] {
  const words = label.split(/\s+/);
  const ways = new Map<number, string[]>();
  for (let limit = widthOf(label); limit >= Math.max(...words.map(widthOf)); limit -= 0.25) {
    const lines = filled(words, limit);
    if (lines.length <= 6) ways.set(lines.length, lines);
  }
  return [...ways.values()];
}

/** Lines filled one after the other, none wider than the limit. */
function filled(words: readonly string[], limit: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(longer) <= limit) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/**
 * The width of words in ems, a little more than Atkinson Hyperlegible Next takes at the weight of the drawing, so that a fallback font
 * fits as well. tests/site/levels.test.ts measures the words in a browser.
 */
export const widthOf = (words: string): number => [...words].reduce((sum, letter) => sum + letterWidth(letter), 0);

function letterWidth(letter: string): number {
  if (/[ijl.,'’:;!|]/.test(letter)) return 0.34;
  if (/[\sft()r-]/.test(letter)) return 0.44;
  if (/[mwMW@%—]/.test(letter)) return 0.98;
  if (/[A-Z]/.test(letter)) return 0.74;
  return 0.64;
}
