import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { contentFolder } from '../src/data/folder.ts';
import { readContent, today } from '../src/data/read.ts';
import { describe, type Problem } from '../src/domain/problem.ts';
import { Day } from '../src/domain/schema/when.ts';

/** The content doctor: every problem in plain English. Exit 1 on errors, 2 on a wrong option. */

function main(): number {
  const options = readOptions();
  if (typeof options === 'string') return complain(options);
  const folder = contentFolder();
  if (!existsSync(folder)) return complain(`There is no folder called ‘${folder}’. Set CONTENT_DIR to the folder that holds site.yaml.`);
  const content = readContent(folder, options.today);
  const errors = content.problems.filter((problem) => problem.severity === 'error');
  if (options.json)
    print(
      JSON.stringify({ errors: errors.length, warnings: content.problems.length - errors.length, problems: content.problems }, null, 2),
    );
  else print(report(options.quiet ? errors : content.problems));
  return errors.length > 0 ? 1 : 0;
}

function readOptions(): { json: boolean; quiet: boolean; today: Day } | string {
  try {
    const { values } = parseArgs({
      options: {
        json: { type: 'boolean', default: false },
        quiet: { type: 'boolean', default: false },
        today: { type: 'string', default: today() },
      },
    });
    const day = Day.safeParse(values.today);
    return day.success
      ? { json: values.json, quiet: values.quiet, today: day.data }
      : `--today: found ‘${values.today}’. Write a date like 2026-11-23.`;
  } catch (error) {
    return `${(error as Error).message.split('.')[0]}. Use --json, --quiet (errors only) or --today 2026-11-23.`;
  }
}

function report(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.severity === 'error');
  const warnings = problems.filter((problem) => problem.severity === 'warning');
  if (problems.length === 0) return 'No errors found.';
  return [
    ...(errors.length > 0 ? [`Put right (${errors.length}):`, ...errors.map((problem) => `  ${describe(problem)}`), ''] : []),
    ...(warnings.length > 0 ? [`Look at (${warnings.length}):`, ...warnings.map((problem) => `  ${describe(problem)}`), ''] : []),
    `${count(errors.length, 'error')}, ${count(warnings.length, 'thing')} to look at.`,
  ].join('\n');
}

const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;

const print = (text: string) => process.stdout.write(`${text}\n`);

function complain(text: string): number {
  process.stderr.write(`${text}\n`);
  return 2;
}

process.exitCode = main();
