/** A postcode as a tired thumb types it. */
export interface Mangled {
  readonly postcode: string;
  readonly typed: string;
  /** Is all of it still there, so that it can be told for certain? */
  readonly isWhole: boolean;
}

const alike: readonly (readonly [RegExp, string])[] = [
  [/0/, 'O'],
  [/O/, '0'],
  [/1/, 'I'],
  [/1/, 'l'],
  [/S/, '5'],
  [/5/, 'S'],
  [/8/, 'B'],
  [/B/, '8'],
  [/2/, 'Z'],
];

type Change = (text: string, random: () => number) => string;
const pick = <One>(list: readonly One[], random: () => number): One => list[Math.floor(random() * list.length)] as One;

/** What leaves every letter there, if not as it should be. */
const slips: readonly Change[] = [
  (text) => text.toLowerCase(),
  (text) => text.replace(' ', ''),
  (text) => text.replace(' ', '  '),
  (text) => text.replace(' ', '-'),
  (text) => ` ${text} `,
  (text) => `${text}.`,
  (text) => `${text},`,
  (text, random) => {
    const [from, to] = pick(
      alike.filter(([one]) => one.test(text)).length > 0 ? alike.filter(([one]) => one.test(text)) : [[/ /, ' '] as const],
      random,
    );
    return text.replace(from, to);
  },
  (text, random) => {
    const at = 1 + Math.floor(random() * (text.length - 1));
    return `${text.slice(0, at)} ${text.slice(at)}`;
  },
];

/** What loses something. */
const losses: readonly Change[] = [
  (text) => text.slice(0, -1),
  (text) => text.slice(0, -2),
  (text) => text.slice(0, -3).trim(),
  (text) => `${text.slice(0, -2)}${text.at(-1)}${text.at(-2)}`,
  (text) => `${text}${text.at(-1)}`,
  (text, random) => text.slice(0, -1) + pick([...'ABDEFGHJLNPQRSTUWXYZ'], random),
];

/** One or two slips, and now and then something lost. */
export function mangled(postcode: string, random: () => number): Mangled {
  const isWhole = random() < 0.7;
  const lost = isWhole ? postcode : pick(losses, random)(postcode, random);
  const once = pick(slips, random)(lost, random);
  return { postcode, typed: random() < 0.5 ? once : pick(slips, random)(once, random), isWhole };
}
