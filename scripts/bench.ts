import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder } from '../src/data/folder.ts';
import { readContent } from '../src/data/read.ts';
import { describe } from '../src/domain/problem.ts';
import { barsOf, isHeld } from '../tests/bench/bars.ts';
import { measure } from '../tests/bench/measure.ts';
import { report } from '../tests/bench/report.ts';
import { writeContent } from '../tests/bench/write-content.ts';
import { manyServices } from '../tests/support/many.ts';
import { buildSite } from './build-site.ts';

/** `npm run bench`: how large and how quick the search is with 2,500 services. `--json` for machines. Exit 1 when a bar is missed. */

const count = 2500;

async function main(): Promise<number> {
  const json = readJson();
  if (json === undefined) return complain('The only option is --json, which prints the figures for a machine.', 2);
  const from = contentFolder();
  const content = readContent(from);
  if (content.kind === 'unusable') return complain(content.problems.map(describe).join('\n'), 1);
  const folder = mkdtempSync(join(tmpdir(), 'signpost-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const subject = {
    directory: manyServices(content.directory, count),
    contentFolder: join(folder, 'content'),
    siteFolder: join(folder, 'site'),
  };
  tell(`Writing ${count} services and building their site: about a minute.`);
  writeContent(from, subject.contentFolder, subject.directory);
  Object.assign(process.env, { CONTENT_DIR: subject.contentFolder, OUT_DIR: subject.siteFolder, BASE_PATH: '/' });
  const built = await buildSite({ strict: true });
  if (built.kind === 'failed') return complain(built.why, 1);
  const measured = await measure(subject, tell);
  const bars = barsOf(measured);
  const busy = loadavg()[0] ?? 0;
  print(
    json
      ? JSON.stringify({ services: count, cpus: cpus().length, busy, ...measured, bars }, null, 2)
      : `${report(measured)}\n\n${count} services. This computer has ${cpus().length} processors, and ${busy.toFixed(1)} programs wanted one: more than that and the times are too long.`,
  );
  return bars.every(isHeld) ? 0 : 1;
}

function readJson(): boolean | undefined {
  try {
    return parseArgs({ options: { json: { type: 'boolean', default: false } } }).values.json;
  } catch {
    return undefined;
  }
}

const print = (text: string) => process.stdout.write(`${text}\n`);
const tell = (text: string) => process.stderr.write(`${text}\n`);

function complain(text: string, code: number): number {
  tell(text);
  return code;
}

process.exitCode = await main();
