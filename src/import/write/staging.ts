import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const prefix = '.import-';

/** New files wait in a folder of their own, on the same disk, until the whole import has succeeded. Then each takes its place by one rename. */
export class Staging {
  readonly #into: string;
  readonly #folder: string;
  readonly #files = new Set<string>();

  constructor(into: string) {
    mkdirSync(into, { recursive: true });
    // What an import that was cut off left behind.
    for (const name of readdirSync(into)) if (name.startsWith(prefix)) rmSync(join(into, name), { recursive: true });
    this.#into = into;
    this.#folder = mkdtempSync(join(into, prefix));
  }

  get files(): readonly string[] {
    return [...this.#files];
  }

  /** `file` is a path from the content folder, made of ids only. */
  write(file: string, text: string): void {
    const path = join(this.#folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    this.#files.add(file);
  }

  /** Puts every file in its place. */
  move(): void {
    for (const file of this.#files) {
      mkdirSync(dirname(join(this.#into, file)), { recursive: true });
      renameSync(join(this.#folder, file), join(this.#into, file));
    }
    this.clear();
  }

  /** Takes away what was not moved. */
  clear(): void {
    if (existsSync(this.#folder)) rmSync(this.#folder, { recursive: true });
  }
}
