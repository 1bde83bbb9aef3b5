import type { SourceFile } from './source-file.ts';

/**
 * UTF-16 by the first bytes of a file: by its mark, or because every other byte of plain words is null. Undefined when
 * it is neither.
 */
export function utf16Of([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be';
  return undefined;
}

/** UTF-8 unless its first bytes or a letter that cannot be UTF-8 say otherwise; then what Windows saves. */
async function encodingOf(file: SourceFile): Promise<string> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  try {
    for await (const part of file.open()) {
      const wide = first ? utf16Of(part) : undefined;
      if (wide) return wide;
      first = false;
      utf8.decode(part, { stream: true });
    }
    utf8.decode();
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** A file as text, part by part, whatever it was saved as. The byte-order mark and null letters are left out. */
export async function* textOf(file: SourceFile): AsyncGenerator<string> {
  const decoder = new TextDecoder(await encodingOf(file));
  for await (const part of file.open()) {
    const text = decoder.decode(part, { stream: true });
    if (text) yield text.replaceAll('\0', '');
  }
  const rest = decoder.decode();
  if (rest) yield rest;
}

/** Text with one kind of line end, however many kinds its file has. Its parts end where a line end cannot be cut in two. */
export async function* linesOfText(parts: AsyncIterable<string>): AsyncGenerator<string> {
  let waiting = '';
  for await (const part of parts) {
    const text = waiting + part;
    waiting = text.endsWith('\r') ? '\r' : '';
    yield text.slice(0, text.length - waiting.length).replace(/\r\n?/g, '\n');
  }
  if (waiting) yield '\n';
}
