import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import { limits } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import type { SourceFile } from './source-file.ts';

const fix = 'Nothing was unpacked. Ask whoever sent it for a plain zip of their files.';

/**
 * The files inside a zip, read where they are: nothing is ever unpacked to the disk, so no name inside it can reach
 * outside. A zip that would unpack to more than it should is refused by what it declares, and again while it is read.
 */
export async function zipFiles(zip: string | Buffer, name: string): Promise<SourceFile[]> {
  const opened = await open(zip, name);
  const files: SourceFile[] = [];
  let total = 0;
  try {
    for await (const entry of opened.eachEntry()) {
      total += entry.uncompressedSize;
      if (files.length >= limits.files) throw new Refusal(name, `more than ${limits.files} files in a zip`, fix);
      refuseBomb(entry, total, name);
      if (entry.fileName.length > limits.nameLetters)
        throw new Refusal(name, `a name of ${entry.fileName.length} letters inside the zip`, fix);
      if (!entry.fileName.endsWith('/')) files.push(fileIn(opened, entry, name));
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(name, plainFault(error), fix);
  }
  return files;
}

async function open(zip: string | Buffer, name: string): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: true };
  try {
    return await (typeof zip === 'string' ? openPromise(zip, options) : fromBufferPromise(zip, options));
  } catch (error) {
    throw new Refusal(name, plainFault(error), fix);
  }
}

function refuseBomb({ uncompressedSize, compressedSize, fileName }: Entry, total: number, name: string): void {
  const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`;
  if (total > limits.unzippedBytes) throw new Refusal(name, `a zip that unpacks to more than ${megabytes(limits.unzippedBytes)}`, fix);
  if (uncompressedSize > 1024 * 1024 && uncompressedSize > compressedSize * limits.unzipRatio) {
    throw new Refusal(
      name,
      `‘${fileName.slice(0, 60)}’, which unpacks from ${compressedSize} bytes to ${megabytes(uncompressedSize)}`,
      fix,
    );
  }
}

const fileIn = (zip: ZipFile, entry: Entry, name: string): SourceFile => ({
  name: `${name}/${entry.fileName}`,
  size: entry.uncompressedSize,
  open: async function* () {
    let sum = 0;
    try {
      for await (const part of await zip.openReadStreamPromise(entry)) {
        sum = crc32(part as Uint8Array, sum);
        yield part as Uint8Array;
      }
    } catch (error) {
      throw new Refusal(`${name}/${entry.fileName}`, plainFault(error), fix);
    }
    // Only at its end is it known whether a bit was lost on the way: nothing has been put in its place by then.
    if (sum !== entry.crc32) throw new Refusal(`${name}/${entry.fileName}`, 'a zip that was damaged on its way', fix);
  },
});

function plainFault(error: unknown): string {
  const { message } = error as Error;
  if (/relative path|absolute path|invalid characters/i.test(message)) return 'a name inside the zip that points outside it';
  if (/encrypt|password|strong/i.test(message)) return 'a zip with a password';
  if (/size|bytes/i.test(message)) return 'a zip whose files are not as large as it says';
  return 'a zip that is broken or not whole';
}
