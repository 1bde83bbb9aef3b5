import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { contentFolder } from '../src/data/folder.ts';
import { readContent } from '../src/data/read.ts';
import { describe, type Problem } from '../src/domain/problem.ts';

export type Built = { readonly kind: 'built'; readonly folder: string } | { readonly kind: 'failed'; readonly why: string };

/** A file that says the folder is ours to replace. */
const markFile = '.signpost-build';

/**
 * Reads the content, builds the pages and the site search, and only then puts them in place of what was there:
 * a build that fails leaves the last good one as it was.
 */
export async function buildSite({ strict }: { strict: boolean }): Promise<Built> {
  const refusal = checkContent(strict) ?? checkFolder(outFolder());
  if (refusal) return { kind: 'failed', why: refusal };
  const folder = outFolder();
  const work = join(dirname(folder), `.${basename(folder)}-${process.pid}`);
  const removeWork = () => rmSync(work, { recursive: true, force: true });
  process.once('exit', removeWork);
  try {
    const steps: readonly (readonly string[])[] = [
      ['astro', 'build', '--silent'],
      ['pagefind', '--site', join(work, 'site'), '--silent'],
    ];
    for (const [command = '', ...args] of steps) {
      const { code, output } = await run(command, args, { OUT_DIR: join(work, 'site'), CACHE_DIR: join(work, 'cache') });
      if (code !== 0) return { kind: 'failed', why: `The pages could not be built (${command}). It said:\n${output.trim().slice(-2000)}` };
    }
    writeFileSync(join(work, 'site', markFile), 'Made by Signpost: replaced by each build.\n');
    mkdirSync(dirname(folder), { recursive: true });
    rmSync(folder, { recursive: true, force: true });
    renameSync(join(work, 'site'), folder);
    return { kind: 'built', folder };
  } finally {
    removeWork();
    process.removeListener('exit', removeWork);
  }
}

const outFolder = () => resolve(process.env.OUT_DIR || 'dist');

/** Tells what is wrong with the content; answers why the build cannot go on, if it cannot. */
function checkContent(strict: boolean): string | undefined {
  const folder = contentFolder();
  if (!existsSync(folder)) return `There is no folder called ‘${folder}’. Set CONTENT_DIR to the folder that holds site.yaml.`;
  const content = readContent(folder);
  const errors = content.problems.filter(({ severity }) => severity === 'error');
  if (content.kind === 'unusable')
    return [`The content in ‘${folder}’ cannot be used until this is put right:`, ...first(errors)].join('\n');
  if (errors.length === 0) return undefined;
  const told = [`${errors.length} ${errors.length === 1 ? 'error' : 'errors'} in the content:`, ...first(errors)].join('\n');
  if (strict) return `${told}\nNothing was built, because of --strict.`;
  process.stderr.write(`${told}\nThe rest is built; what was left out is listed on /status/. All of them: npm run check\n`);
  return undefined;
}

const mostTold = 20;

const first = (problems: readonly Problem[]): string[] => [
  ...problems.slice(0, mostTold).map((problem) => `  ${describe(problem)}`),
  ...(problems.length > mostTold ? [`  … and ${problems.length - mostTold} more`] : []),
];

/** A build replaces its folder, so a folder with someone's own files in it is refused. */
function checkFolder(folder: string): string | undefined {
  if (!existsSync(folder) || readdirSync(folder).length === 0 || existsSync(join(folder, markFile))) return undefined;
  return `OUT_DIR: ‘${folder}’ holds files that Signpost did not make. Choose an empty folder, or empty that one first.`;
}

function run(command: string, args: readonly string[], env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  return new Promise((done) => {
    const child = spawn(join('node_modules', '.bin', command), args, {
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (words: Buffer) => (output += words));
    const interrupt = () => {
      child.kill('SIGTERM');
      process.stderr.write('Stopped. The last good build is as it was.\n');
      process.exit(130);
    };
    process.once('SIGINT', interrupt);
    child.on('error', (error) => done({ code: 1, output: error.message }));
    child.on('close', (code) => {
      process.removeListener('SIGINT', interrupt);
      done({ code, output });
    });
  });
}
