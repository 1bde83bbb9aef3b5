/**
 * While the marks of Markdown are taken away, signs that stand for themselves wait out of sight: each of the 32 signs of ASCII is
 * one of the 32 letters U+FDD0 to U+FDEF, which no text ever holds (Unicode 23.7, "noncharacters").
 */
const signs = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
const first = 0xfdd0;
const hidden = /[\ufdd0-\ufdef]/g;

/** Text none of whose signs will be taken for a mark. */
export const asItself = (text: string): string =>
  text.replaceAll(/[!-/:-@[-`{-~]/g, (sign) => String.fromCharCode(first + signs.indexOf(sign)));

/** Text without the letters that are used here: they have no meaning, so nothing is lost. */
export const withoutSigns = (text: string): string => text.replaceAll(hidden, '');

/** Every sign back in its place. */
export const asTyped = (text: string): string => text.replaceAll(hidden, (letter) => signs.charAt(letter.charCodeAt(0) - first));
