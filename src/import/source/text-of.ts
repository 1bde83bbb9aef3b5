import type { SourceFile } from './source-file.ts';

/** UTF-8 unless its first bytes or a letter that cannot be UTF-8 say otherwise; then what Windows saves. */
async function encodingOf(file: SourceFile): Promise<string> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  try {
    for await (const part of file.open()) {
      if (first && part[0] === 0xff && part[1] === 0xfe) return 'utf-16le';
      if (first && part[0] === 0xfe && part[1] === 0xff) return 'utf-16be';
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
