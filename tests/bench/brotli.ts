import { brotliCompressSync, constants } from 'node:zlib';

/** Packed as tightly as Brotli does, which is how files that never change are kept on a host; 5 is what hosts do while someone waits. */
export const packed = (content: string | Buffer, quality: number = constants.BROTLI_MAX_QUALITY): Buffer =>
  brotliCompressSync(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(content) },
  });
