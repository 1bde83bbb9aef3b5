import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { readContent } from '../../src/data/read.ts';
import type { Directory } from '../../src/domain/directory.ts';
import { type ImportOptions, importSource } from '../../src/import/import.ts';
import type { Summary, Told } from '../../src/import/report/told.ts';
import { areaFolder, testDay } from './area.ts';

/** The report as a program reads it. */
export type ReadReport = Summary & { readonly records: readonly (Told & { readonly kind: string })[] };

/** A copy of the made-up area that records can be brought into, and be looked at. */
export interface Place {
  readonly folder: string;
  /** The content folder in it. */
  readonly content: string;
  readonly write: (file: string, text: string | Uint8Array) => string;
  readonly read: (file: string) => string;
  readonly edit: (file: string, change: (text: string) => string) => void;
  readonly bring: (source: string, options?: Partial<ImportOptions>) => Promise<ReadReport>;
  /** Every file of the content folder with its text, to see what a run changed. */
  readonly everything: () => Record<string, string>;
  /** The page of the report for people, as the last import left it. */
  readonly htmlReport: () => string;
  /** The directory as the site would have it, and what the content doctor calls an error. */
  readonly site: () => { readonly directory: Directory; readonly errors: readonly string[] };
  /** What the content doctor calls an error. */
  readonly errors: () => string[];
  readonly clear: () => void;
}

export function openPlace(content = areaFolder): Place {
  const folder = mkdtempSync(join(tmpdir(), 'import-test-'));
  const into = join(folder, 'content');
  cpSync(content, into, { recursive: true });
  const path = (file: string) => join(into, file);
  const report = { json: join(folder, 'report.json'), html: join(folder, 'report.html') };
  const site = () => {
    const content = readContent(into, testDay);
    if (content.kind === 'unusable') throw new Error(content.problems.map(({ file, found }) => `${file}: ${found}`).join('\n'));
    const errors = content.problems.flatMap(({ severity, file, found }) => (severity === 'error' ? [`${file}: ${found}`] : []));
    return { directory: content.directory, errors };
  };
  return {
    folder,
    content: into,
    htmlReport: () => readFileSync(report.html, 'utf8'),
    write: (file, text) => {
      writeFileSync(join(folder, file), text);
      return join(folder, file);
    },
    read: (file) => readFileSync(path(file), 'utf8'),
    edit: (file, change) => writeFileSync(path(file), change(readFileSync(path(file), 'utf8'))),
    bring: async (source, options = {}) => {
      await importSource({
        source,
        into,
        contentDir: into,
        dryRun: false,
        report,
        today: testDay,
        input: Readable.from([]),
        cacheDir: join(folder, 'pages'),
        ...options,
      });
      return JSON.parse(readFileSync(report.json, 'utf8')) as ReadReport;
    },
    everything: () =>
      Object.fromEntries(
        existsSync(into)
          ? readdirSync(into, { recursive: true, withFileTypes: true })
              .filter((entry) => entry.isFile())
              .map((entry) => [join(entry.parentPath, entry.name), readFileSync(join(entry.parentPath, entry.name), 'utf8')])
          : [],
      ),
    site,
    errors: () => [...site().errors],
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}
