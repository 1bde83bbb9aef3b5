import { appendFileSync, closeSync, createReadStream, mkdtempSync, openSync, readdirSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { htmlFoot, htmlHead, htmlPartHead, htmlRecord, reportPartOf, reportParts } from './report-html.ts';
import type { Counts, Summary, Told } from './told.ts';

const prefix = '.report-';

/**
 * Records wait in a file beside the report, a line each: 50,000 of them with all their notes would fill the memory. They hold what was
 * withheld, so what an import that was cut off left there is taken away.
 */
export class Report {
  readonly #folder: string;
  readonly #lines: string;
  #waiting: string[] = [];
  readonly counts: Counts = {
    read: 0,
    new: 0,
    updated: 0,
    unchanged: 0,
    withheld: 0,
    repeated: 0,
    left: 0,
    unreadable: 0,
    gone: 0,
    needsAPerson: 0,
    conflicts: 0,
    organisations: 0,
  };

  /** `folder` is where the report will be. */
  constructor(folder: string) {
    for (const name of readdirSync(folder)) if (name.startsWith(prefix)) rmSync(join(folder, name), { recursive: true });
    this.#folder = mkdtempSync(join(folder, prefix));
    this.#lines = join(this.#folder, 'records.jsonl');
  }

  /** A service of the source, or something that stood where one should. */
  service(told: Told): void {
    this.record('service', told);
  }

  /** A record of any kind that counts as one that was read. */
  record(kind: string, told: Told): void {
    this.counts[told.outcome]++;
    if (told.outcome !== 'gone') this.counts.read++;
    if (told.needsAPerson) this.counts.needsAPerson++;
    this.#add({ kind, ...told });
  }

  organisation(told: Told): void {
    this.counts.organisations++;
    this.#add({ kind: 'organisation', ...told });
  }

  #add(told: Told & { kind: string }): void {
    this.counts.conflicts += told.conflicts?.length ?? 0;
    this.#waiting.push(JSON.stringify(told));
    if (this.#waiting.length >= 500) this.#flush();
  }

  #flush(): void {
    if (this.#waiting.length > 0) appendFileSync(this.#lines, `${this.#waiting.join('\n')}\n`);
    this.#waiting = [];
  }

  /** Writes the report twice: as JSON for a program, as HTML for a person. */
  async write(summary: Summary, { json, html }: { json: string; html: string }): Promise<void> {
    this.#flush();
    const { nearDuplicates, ...head } = summary;
    const file = openSync(json, 'w');
    // What somebody has to look at stands first on the page, so each part waits in a file of its own.
    const parts = reportParts.map(({ id }) => ({ id, path: join(this.#folder, `${id}.html`), file: -1, count: 0 }));
    for (const part of parts) part.file = openSync(part.path, 'w');
    writeSync(file, `${JSON.stringify({ ...head, nearDuplicates }, null, 1).slice(0, -2)},\n "records": [`);
    let first = true;
    if (summary.counts.read + summary.counts.organisations + summary.counts.gone > 0) {
      for await (const line of createInterface({ input: createReadStream(this.#lines), crlfDelay: Infinity })) {
        writeSync(file, `${first ? '' : ','}\n  ${line}`);
        const told = JSON.parse(line) as Told & { kind: string };
        const part = parts.find(({ id }) => id === reportPartOf(told));
        if (part) {
          part.count++;
          writeSync(part.file, htmlRecord(told));
        }
        first = false;
      }
    }
    writeSync(file, '\n ]\n}\n');
    closeSync(file);
    writeFileSync(html, htmlHead(summary));
    for (const part of parts) {
      closeSync(part.file);
      if (part.count === 0) continue;
      appendFileSync(html, htmlPartHead(part.id, part.count));
      for await (const bytes of createReadStream(part.path)) appendFileSync(html, bytes as Uint8Array);
    }
    appendFileSync(html, htmlFoot);
  }

  /** Takes away the lines that waited. */
  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
