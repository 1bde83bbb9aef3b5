/** Where Windows-1252 puts its letters from 0x80 to 0x9f. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** A run of letters that only stand together when UTF-8 was read as Windows-1252: â€™ for ’, Â£ for £. */
const doubled = new RegExp(`[\\u00c2-\\u00f4][\\u00a0-\\u00bf${windows}]{1,3}`, 'g');

/**
 * Text with its letters put right: the marks of a wrong encoding, spaces that are not spaces, letters nobody can see.
 * Every real letter stays.
 */
export function repair(text: string): string {
  return withLines(text)
    .replace(doubled, (run) => asUtf8(run) ?? run)
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t\v\f]/g, ' ')
    .replace(/[^\P{Cc}\n]|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\uffff]/gu, '')
    .toWellFormed()
    .normalize('NFC');
}

/** Line breaks that a database wrote out as a stroke and a letter. Where small letters follow, it may be somebody's folder: `C:\new`. */
const withLines = (text: string) => (text.includes('\\n') ? text.replace(/(?:\\r)?\\n(?![a-z])/g, '\n') : text);

function asUtf8(run: string): string | undefined {
  const bytes = [...run].map((letter) => {
    const place = windows.indexOf(letter);
    return place >= 0 ? 0x80 + place : letter.charCodeAt(0);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}
