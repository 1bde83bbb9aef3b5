import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { contentFolder } from '../src/data/folder.ts';
import { today } from '../src/data/read.ts';
import { readYaml } from '../src/data/yaml.ts';
import { diskFault } from '../src/import/disk-fault.ts';
import { importSource } from '../src/import/import.ts';
import { type Mapping, MappingNeeded, readMapping } from '../src/import/read/mapping.ts';
import { Refusal } from '../src/import/refusal.ts';
import type { Summary } from '../src/import/report/told.ts';
import { type ImportCommand, readImportOptions } from './import-options.ts';

/** Brings records in from another system. Exit 1 when nothing could be read, 2 on a wrong option. */

/** Reports, and pages of a feed that are still being fetched. */
const workFolder = '.import';

async function main(): Promise<number> {
  const command = readImportOptions(process.argv.slice(2));
  if (typeof command === 'string') return complain(command, 2);
  const into = command.into ?? contentFolder();
  // Everything that is read of the area is read from the folder that records go into, where it is a whole content folder.
  if (existsSync(join(into, 'site.yaml'))) process.env.CONTENT_DIR = into;
  const contentDir = contentFolder();
  if (!existsSync(contentDir))
    return complain(`There is no folder called ‘${contentDir}’. Set CONTENT_DIR to the folder that holds site.yaml.`, 2);
  const report = reportFiles(command.report);
  const mapping = mappingOf(command, dirname(report.json));
  if (typeof mapping === 'string') return complain(mapping, 2);
  try {
    mkdirSync(dirname(report.json), { recursive: true });
    const summary = await importSource({
      ...command,
      mapping,
      into,
      report,
      contentDir,
      today: today(),
      input: process.stdin,
      cacheDir: join(workFolder, 'pages'),
    });
    print(readable(summary, report));
    return summary.counts.read > 0 ? 0 : 1;
  } catch (error) {
    if (error instanceof MappingNeeded)
      return complain(`${error.message}\n${draftMapping(command.source, error.draft, dirname(report.json))}`, 1);
    if (error instanceof Refusal) return complain(`${error.message}\nNothing was written.`, 1);
    const fault = diskFault(error);
    if (fault) return complain(fault, 1);
    throw error;
  }
}

const mappingName = (source: string) => `${source === '-' ? 'piped-in' : basename(source)}.mapping.yaml`;

/** The mapping that was given, or one that lies beside the source or beside the report. */
function mappingOf({ mapping, source }: ImportCommand, reportFolder: string): Mapping | undefined | string {
  const file =
    mapping ?? [join(dirname(source), mappingName(source)), join(reportFolder, mappingName(source))].find((path) => existsSync(path));
  if (!file) return undefined;
  if (!existsSync(file)) return `--mapping: there is no file called ‘${file}’.`;
  const { value, faults } = readYaml(readFileSync(file, 'utf8'));
  const [fault] = faults;
  if (fault) return `${file}, line ${fault.line}: found ${fault.found}. ${fault.fix}`;
  const read = readMapping(value);
  return typeof read === 'string' ? `${file}: ${read}` : read;
}

/** Puts a start of a mapping beside the report, for somebody to finish; the next import finds it there. */
function draftMapping(source: string, draft: string, reportFolder: string): string {
  const file = join(reportFolder, mappingName(source));
  if (existsSync(file)) return `Look at ${file}.`;
  writeFileSync(file, draft);
  return `A start is in ${file}: finish it, and import again. Nothing else was written.`;
}

/** `--report x.html` and `--report x.json` both give x.json and x.html. */
function reportFiles(named: string | undefined): { json: string; html: string } {
  const base = (named ?? join(workFolder, 'report')).replace(/\.(json|html?)$/i, '');
  return { json: `${base}.json`, html: `${base}.html` };
}

function readable(
  { source, formats, counts, filesWritten, into, dryRun, remarks, nearDuplicates }: Summary,
  report: { html: string; json: string },
): string {
  const told: readonly (readonly [number, string])[] = [
    [counts.new, 'new'],
    [counts.updated, 'updated'],
    [counts.unchanged, 'unchanged'],
    [counts.withheld, 'withheld'],
    [counts.repeated, 'the same again'],
    [counts.left, 'left alone'],
    [counts.unreadable, 'not services, or not readable'],
    [counts.gone, 'gone from the source, and marked'],
    [counts.needsAPerson, 'waiting for a person to say which needs they answer'],
    [counts.conflicts, 'fields that both you and the source changed: yours stand'],
    [nearDuplicates.length, 'pairs that may be the same service'],
  ];
  return [
    `${source} (${formats.join(', ') || 'nothing that could be read'}): ${counts.read} read.`,
    ...told.filter(([count]) => count > 0).map(([count, words]) => `  ${count} ${words}`),
    ...remarks,
    dryRun ? 'A trial run: nothing was written.' : `${filesWritten} files written into ${into}.`,
    `Why, record by record: ${report.html} and ${report.json}`,
  ].join('\n');
}

const print = (text: string) => process.stdout.write(`${text}\n`);

function complain(text: string, code: number): number {
  process.stderr.write(`${text}\n`);
  return code;
}

process.exitCode = await main();
