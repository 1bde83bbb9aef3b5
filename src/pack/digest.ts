const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Text → a short name for it, in letters that an address carries as they are: 6 bits a letter, 8 letters at most. The same text has the
 * same one on every machine and in every year, so that old packs can be compared. After cyrb53 by bryc (public domain).
 */
export function digestOf(text: string, letters: number): string {
  let [h1, h2] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    h1 = Math.imul(h1 ^ code, 2654435761);
    h2 = Math.imul(h2 ^ code, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  const bits = [h1, h2].flatMap((part) => [0, 6, 12, 18].map((shift) => (part >>> shift) & 63));
  return bits
    .slice(0, letters)
    .map((value) => alphabet[value])
    .join('');
}

/** The number that a letter of a digest stands for, 0 to 63. */
export const valueOfLetter = (letter: string): number => Math.max(0, alphabet.indexOf(letter));
