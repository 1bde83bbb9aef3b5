import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the content folder: its path from there with forward slashes, and its bytes. */
export interface ContentFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** The content folder: `CONTENT_DIR`, or `content`. */
export const contentFolder = () => process.env.CONTENT_DIR || 'content';

/** The files of one folder with one ending, in the order of their names. An absent folder has none. */
export function filesIn(contentDir: string, folder: string, ending: string): ContentFile[] {
  const path = join(contentDir, folder);
  if (!existsSync(path) || !statSync(path).isDirectory()) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith(ending) && !name.startsWith('.') && name !== 'README.md')
    .sort()
    .flatMap((name) => oneFile(contentDir, `${folder}/${name}`));
}

/** One file, as a list of one; or of none when it is not there. */
export function oneFile(contentDir: string, file: string): ContentFile[] {
  const path = join(contentDir, file);
  if (!existsSync(path) || !statSync(path).isFile()) return [];
  return [{ file, bytes: readFileSync(path) }];
}
