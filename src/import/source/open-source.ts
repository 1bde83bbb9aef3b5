import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import type { Readable } from 'node:stream';
import { limits } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { fileAt, filesAt, type OpenSource } from './files-at.ts';
import { fetchFeed } from './web-feed.ts';

const nothingToClose = () => undefined;

/** A file, a folder, a zip, an address, or `-` for what is typed or piped in → its files. */
export async function openSource(source: string, { input, cacheDir }: { input: Readable; cacheDir: string }): Promise<OpenSource> {
  if (source === '-') return openPiped(input);
  if (/^https?:\/\//i.test(source)) return fetchFeed(source, cacheDir);
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(source))
    throw new Refusal(source, 'an address that is not http or https', 'Download it, and give the file.');
  if (!existsSync(source))
    throw new Refusal(source, 'nothing', 'Check the name: give a file, a folder, a zip, an address, or - for what is piped in.');
  const name = basename(source);
  const stat = statSync(source);
  if (stat.isDirectory()) return { name, ...filesInFolder(source), close: nothingToClose };
  if (!stat.isFile()) throw new Refusal(source, 'something that is not a file', 'Give a file, a folder or a zip.');
  return { name, files: await filesAt(source, name), remarks: [], close: nothingToClose };
}

/** Files below a folder, in the order of their names. Links are not followed: they may lead anywhere. */
function filesInFolder(folder: string): Pick<OpenSource, 'files' | 'remarks'> {
  const remarks: string[] = [];
  const paths: string[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isSymbolicLink()) remarks.push(`${relative(folder, path)} is a link to somewhere else, and was not followed.`);
    else if (entry.isFile()) paths.push(path);
    if (paths.length > limits.files)
      throw new Refusal(folder, `more than ${limits.files} files`, 'Give the folder that holds the records.');
  }
  return { files: paths.sort().map((path) => fileAt(path, relative(folder, path))), remarks };
}

/** What is piped in is put aside first: it has to be read twice, once to see what it is. */
async function openPiped(input: Readable): Promise<OpenSource> {
  const folder = mkdtempSync(join(tmpdir(), 'import-piped-'));
  const close = () => rmSync(folder, { recursive: true, force: true });
  try {
    const path = join(folder, 'piped');
    await writeFile(path, input);
    return { name: 'piped in', files: await filesAt(path, 'piped in'), remarks: [], close };
  } catch (error) {
    close();
    throw error;
  }
}
