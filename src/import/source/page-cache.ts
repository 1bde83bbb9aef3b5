import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchPolitely } from './polite-fetch.ts';

/** Pages older than this are asked for again: a feed that was half read yesterday may have changed. */
const freshMs = 6 * 60 * 60 * 1000;

/** Answers that were got are kept until the import has succeeded, so that one cut off goes on where it stopped. */
export class PageCache {
  readonly #folder: string;

  constructor(cacheDir: string, feed: string) {
    this.#folder = join(cacheDir, createHash('sha256').update(feed).digest('hex').slice(0, 16));
    mkdirSync(this.#folder, { recursive: true });
  }

  /** The path of the file that holds the answer to this address. */
  async get(url: string): Promise<string> {
    const path = this.#pathOf(url);
    if (existsSync(path) && Date.now() - statSync(path).mtimeMs < freshMs) return path;
    const { bytes } = await fetchPolitely(url);
    writeFileSync(`${path}.part`, bytes);
    renameSync(`${path}.part`, path);
    return path;
  }

  read = (path: string): string => readFileSync(path, 'utf8').replace(/^\uFEFF/, '');

  clear(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #pathOf = (url: string) => join(this.#folder, createHash('sha256').update(url).digest('hex').slice(0, 24));
}
