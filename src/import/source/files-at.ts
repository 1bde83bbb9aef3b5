import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs';
import type { SourceFile } from './source-file.ts';
import { zipFiles } from './zip.ts';

/** What a source holds. `name` is what records say that they came from. `close` takes away what was put aside to read it. */
export interface OpenSource {
  readonly name: string;
  readonly files: readonly SourceFile[];
  readonly remarks: readonly string[];
  readonly close: () => void;
}

/** The files at a path: those in it when it is a zip, or it alone. A spreadsheet is a zip too, and stays whole. */
export async function filesAt(path: string, name: string): Promise<SourceFile[]> {
  if (!isZip(path)) return [fileAt(path, name)];
  const files = await zipFiles(path, name);
  return files.some((file) => file.name.endsWith('[Content_Types].xml')) ? [fileAt(path, name)] : files;
}

export const fileAt = (path: string, name: string): SourceFile => ({ name, size: statSync(path).size, open: () => createReadStream(path) });

function isZip(path: string): boolean {
  const file = openSync(path, 'r');
  const head = Buffer.alloc(4);
  readSync(file, head, 0, 4, 0);
  closeSync(file);
  return head.toString('latin1') === 'PK\u0003\u0004';
}
