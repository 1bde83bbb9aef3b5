/** The letters that a text message carries at 160 to a part: GSM 03.38, its basic set. Those of the second set take the room of two. */
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const second = '^{}\\[~]|€';

const room = new Map([...[...basic].map((letter) => [letter, 1] as const), ...[...second].map((letter) => [letter, 2] as const)]);

/** Typographic marks that have a plain twin. */
const plain = new Map([
  ['’', "'"],
  ['‘', "'"],
  ['“', '"'],
  ['”', '"'],
  ['–', '-'],
  ['—', '-'],
  ['…', '...'],
  ['\u00a0', ' '],
  ['•', '-'],
]);

/** Text with only letters that a text message has: ’ → ', ő → o; what has no twin is a question mark. One letter outside would halve the message. */
export const toGsm7 = (text: string): string =>
  [...text.normalize('NFC')]
    .map((letter) => plain.get(letter) ?? letter)
    .map((letter) => (room.has(letter) || letter.length > 1 ? letter : letter.normalize('NFD').charAt(0)))
    .map((letter) => ([...letter].every((one) => room.has(one)) ? letter : '?'))
    .join('');

/** The room that text takes in a message. Endless when a letter of it is not in the set. */
export const gsm7Length = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (room.get(letter) ?? Number.POSITIVE_INFINITY), 0);
