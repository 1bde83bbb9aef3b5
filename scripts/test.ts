import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** `npm test`: everything, in the order that finds mistakes soonest. `npm test -- unit` runs one step. */
interface Step {
  readonly name: string;
  readonly what: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const otherArea = 'dist-area';

const steps: readonly Step[] = [
  { name: 'content', what: 'The content has no errors', command: ['node', 'scripts/check.ts', '--quiet'] },
  { name: 'lock', what: 'The lock file is whole', command: ['node', 'scripts/check-lock.ts'] },
  {
    name: 'learned',
    what: 'What the search learned is up to date with the needs’ words',
    command: ['node', 'scripts/learn.ts', '--check'],
  },
  { name: 'types', what: 'The types agree', command: ['astro', 'check', '--minimumFailingSeverity', 'warning'] },
  { name: 'lint', what: 'The code is in the house style', command: ['biome', 'check', '.'] },
  { name: 'unit', what: 'Each room does what it says', command: ['vitest', 'run'] },
  {
    name: 'relevance',
    what: 'The search answers judged queries as well as it must',
    command: ['node', 'tests/relevance/run.ts'],
  },
  { name: 'build', what: 'The site builds', command: ['node', 'scripts/build.ts', '--strict'] },
  {
    name: 'area',
    what: 'Another area builds from its own folder, under its own path',
    command: ['node', 'scripts/build.ts', '--strict'],
    env: { CONTENT_DIR: 'tests/fixtures/area/content', OUT_DIR: otherArea, BASE_PATH: '/compass/', SITE_URL: 'https://example.org' },
  },
  { name: 'site', what: 'The site works in a browser', command: ['playwright', 'test'] },
];

function main(): number {
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !steps.some((step) => step.name === name));
  if (unknown) {
    process.stderr.write(`There is no test step called ‘${unknown}’. Choose from: ${steps.map(({ name }) => name).join(', ')}.\n`);
    return 2;
  }
  for (const step of steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    process.stdout.write(`\n${step.what} (${step.name})\n`);
    const started = performance.now();
    if (run(step) !== 0) {
      process.stderr.write(`\nStopped at ‘${step.name}’. To run only that: npm test -- ${step.name}\n`);
      return 1;
    }
    process.stdout.write(`  done in ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  }
  return 0;
}

function run({ command: [program = '', ...args], env }: Step): number {
  const path = program === 'node' ? process.execPath : join('node_modules', '.bin', program);
  const { status } = spawnSync(path, args, {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    shell: process.platform === 'win32',
  });
  return status ?? 1;
}

process.exitCode = main();
