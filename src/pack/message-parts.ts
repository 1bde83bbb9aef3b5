import { gsm7Length } from './gsm7.ts';

/** Room in one text message. */
export const roomInPart = 160;

/** For " 12/12" after a part, when there are several. */
export const roomForCount = 6;

/**
 * Things to say, each as words that may not be broken (a number, an address) → text messages of at most 160 letters of GSM-7, numbered
 * when there are several. A thing begins a new message when it would not fit in what is left of the last.
 */
export function messageParts(things: readonly (readonly string[])[]): string[] {
  const whole = things.map((words) => words.join(' ')).join('\n');
  if (gsm7Length(whole) <= roomInPart) return whole ? [whole] : [];
  const parts = fill(things, roomInPart - roomForCount);
  return parts.map((part, at) => `${part} ${at + 1}/${parts.length}`);
}

function fill(things: readonly (readonly string[])[], room: number): string[] {
  const parts: string[] = [];
  let part = '';
  const close = () => {
    if (part) parts.push(part);
    part = '';
  };
  for (const words of things) {
    const fits = gsm7Length(`${part}\n${words.join(' ')}`) <= room;
    if (!fits) close();
    let joint = part ? '\n' : '';
    for (const word of words.flatMap((one) => cut(one, room))) {
      if (gsm7Length(part + joint + word) > room) {
        close();
        joint = '';
      }
      part += joint + word;
      joint = ' ';
    }
  }
  close();
  return parts;
}

/** Only what could never fit is broken. */
function cut(word: string, room: number): string[] {
  if (gsm7Length(word) <= room) return [word];
  const pieces: string[] = [''];
  for (const letter of word) {
    const last = pieces.length - 1;
    if (gsm7Length((pieces[last] ?? '') + letter) > room) pieces.push(letter);
    else pieces[last] += letter;
  }
  return pieces;
}
