/** What a file's bytes say, and what was odd about them. `warning` is for the officer; the text is right either way. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly warning?: string }
  | { readonly kind: 'unreadable'; readonly why: string };

/** Files larger than this are not a record: a pasted picture or a whole spreadsheet. */
export const largestFileBytes = 256 * 1024;

/**
 * Bytes → text with `\n` line ends. Reads UTF-8 with or without a byte-order mark, UTF-16 with one,
 * and falls back to Windows-1252, which is what Excel and old editors save.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > largestFileBytes) {
    return { kind: 'unreadable', why: `keep each file under 256 KB (this one has ${Math.ceil(bytes.length / 1024)} KB)` };
  }
  const { encoding, warning } = guessEncoding(bytes);
  const text = new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, '\n');
  if (text.includes('\0')) return { kind: 'unreadable', why: 'this is not a text file: save it as plain text (UTF-8)' };
  return warning ? { kind: 'text', text, warning } : { kind: 'text', text };
}

function guessEncoding(bytes: Uint8Array): { encoding: string; warning?: string } {
  const saveAs = 'it was read, but save it as UTF-8 next time so that £ and ’ stay right';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', warning: saveAs };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', warning: saveAs };
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { encoding: 'utf-8' };
  } catch {
    return { encoding: 'windows-1252', warning: saveAs };
  }
}
