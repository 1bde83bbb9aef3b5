/** A postcode, or the beginning of one, that typed letters may stand for. */
export interface Reading {
  /** The first half: DN4 */
  readonly outcode: string;
  /** What there is of the second half: 0AB, 0A, 0 or nothing. */
  readonly incode: string;
  /** How many letters were taken for digits or digits for letters: "OAB" → 0AB is one. */
  readonly swaps: number;
  /** Were spaces typed that do not stand where the halves meet? */
  readonly isOddlySpaced: boolean;
}

/** The shapes of a first half: A a letter, 9 a digit. Royal Mail, Programmers' Guide to the Postcode Address File. */
const outcodeShapes = ['A9', 'A99', 'AA9', 'AA99', 'A9A', 'AA9A'];
const incodeShapes = ['9AA', '9A', '9', ''];

/** What a digit may have been meant for where a letter belongs, and a letter where a digit belongs: they look alike. */
const letterFor: ReadonlyMap<string, string> = new Map([
  ['0', 'OQD'],
  ['1', 'LI'],
  ['2', 'Z'],
  ['4', 'A'],
  ['5', 'S'],
  ['6', 'G'],
  ['8', 'B'],
]);
const digitFor: ReadonlyMap<string, string> = new Map([
  ['O', '0'],
  ['Q', '0'],
  ['D', '0'],
  ['I', '1'],
  ['L', '1'],
  ['Z', '2'],
  ['A', '4'],
  ['S', '5'],
  ['G', '6'],
  ['B', '8'],
]);

/** Every postcode that typed letters may stand for, likeliest first: "dn4 oab", "DN40AB.", "DN4 0A", "DN4". */
export function readingsOf(typed: string): Reading[] {
  const parts = typed
    .normalize('NFKD')
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter(Boolean);
  const letters = parts.join('');
  const breaks = new Set(parts.slice(0, -1).map((_, at) => parts.slice(0, at + 1).join('').length));
  return incodeShapes
    .flatMap((incodeShape) =>
      outcodeShapes
        .filter((shape) => shape.length + incodeShape.length === letters.length)
        .flatMap((shape) =>
          fitted(letters, shape + incodeShape).map(
            ({ text, swaps }): Reading => ({
              outcode: text.slice(0, shape.length),
              incode: text.slice(shape.length),
              swaps,
              isOddlySpaced: breaks.size > 0 && !(incodeShape && breaks.has(shape.length)),
            }),
          ),
        ),
    )
    .sort((a, b) => effort(a) - effort(b));
}

const effort = ({ swaps, isOddlySpaced }: Reading) => swaps + (isOddlySpaced ? 0.5 : 0);

/** The ways to make letters fit a shape, with the fewest swaps that each needs. None when they cannot. */
function fitted(letters: string, shape: string): { text: string; swaps: number }[] {
  return [...shape].reduce(
    (ways, wanted, at) => {
      const typed = letters.charAt(at);
      const isLetter = /[A-Z]/.test(typed);
      if (isLetter === (wanted === 'A')) return ways.map(({ text, swaps }) => ({ text: text + typed, swaps }));
      const meant = (isLetter ? digitFor : letterFor).get(typed) ?? '';
      return ways.flatMap(({ text, swaps }) => [...meant].map((one) => ({ text: text + one, swaps: swaps + 1 })));
    },
    [{ text: '', swaps: 0 }],
  );
}

/** Does no real second half look like this? C, I, K, M, O and V never stand in one. */
export const isNoIncode = (incode: string): boolean => /^\d.*[CIKMOV]/.test(incode);

/** "DN4 0AB": the two halves as they are written. */
export const written = ({ outcode, incode }: Pick<Reading, 'outcode' | 'incode'>): string => (incode ? `${outcode} ${incode}` : outcode);
