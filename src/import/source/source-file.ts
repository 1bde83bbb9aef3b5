/** A file of a source: from a folder, a zip, the web or the keyboard. Its bytes can be read more than once. */
export interface SourceFile {
  /** The name that reports use: `feed/services.csv`. */
  readonly name: string;
  /** Bytes, when they are known beforehand. */
  readonly size?: number;
  readonly open: () => AsyncIterable<Uint8Array>;
}

/** The first bytes, to see what a file is. */
export async function headOf(file: SourceFile, most = 64 * 1024): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of file.open()) {
    parts.push(part);
    size += part.length;
    if (size >= most) break;
  }
  return Buffer.concat(parts).subarray(0, most);
}
