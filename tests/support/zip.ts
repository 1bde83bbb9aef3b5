import { crc32, deflateRawSync } from 'node:zlib';

/** A file to put in a zip. Everything but its name and bytes is for a zip that lies, or that holds what it should not. */
export interface ZipEntry {
  readonly name: string | Buffer;
  readonly bytes: Buffer;
  /** The size that the zip gives for it. */
  readonly says?: number;
  /** The size that the zip gives for it when it is packed. */
  readonly saysPacked?: number;
  /** Its general purpose bits: 1 has a password, 0x800 has a name in UTF-8. */
  readonly bits?: number;
  /** How it is packed; 8 is deflate, which this always does. */
  readonly method?: number;
  /** Its mode on a Unix disk: 0o120777 is a link. */
  readonly mode?: number;
  /** Lies at the place of the entry of this number, instead of having bytes of its own. */
  readonly sameAs?: number;
  readonly crc?: number;
}

/** A zip made by hand (PKWARE APPNOTE 6.3), so that it can hold what no zip program would write. */
export function zipOf(...entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  const places: number[] = [];
  // The same bytes are packed once: a bomb is many names for one part.
  const packedOnce = new Map<Buffer, Buffer>();
  let offset = 0;
  for (const { name, bytes, says, saysPacked, bits = 0, method = 8, mode = 0, sameAs, crc } of entries) {
    const packed = packedOnce.get(bytes) ?? deflateRawSync(bytes);
    packedOnce.set(bytes, packed);
    const called = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(bits, 2);
    facts.writeUInt16LE(method, 4);
    facts.writeUInt32LE(crc ?? crc32(bytes), 10);
    facts.writeUInt32LE(saysPacked ?? packed.length, 14);
    facts.writeUInt32LE(says ?? bytes.length, 18);
    facts.writeUInt16LE(called.length, 22);
    const file = sameAs === undefined ? Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), facts, called, packed]) : Buffer.alloc(0);
    const place = Buffer.alloc(14);
    // The high half of this number is the mode, wherever the zip says that it was made on a Unix system.
    place.writeUInt32LE((mode << 16) >>> 0, 6);
    place.writeUInt32LE(sameAs === undefined ? offset : (places[sameAs] ?? 0), 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002', 'latin1'), Buffer.from([20, mode ? 3 : 0]), facts, place, called]));
    files.push(file);
    places.push(offset);
    offset += file.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(listing.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, listing, Buffer.from('PK\u0005\u0006', 'latin1'), end]);
}

/** Files of words in a zip, by their names. */
export const zipOfTexts = (texts: Readonly<Record<string, string>>): Buffer =>
  zipOf(...Object.entries(texts).map(([name, text]) => ({ name, bytes: Buffer.from(text) })));
