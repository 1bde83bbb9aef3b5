import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { areaFolder } from '../support/area.ts';

/** A command as someone types it, with its settings: what it printed, and how it ended. */
function run(script: string, { args = [], env = {} }: { args?: readonly string[]; env?: Record<string, string> } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', env: { ...process.env, ...env } });
  return { status, said: `${stdout}${stderr}`, stdout };
}

const emptyFolder = () => mkdtempSync(join(tmpdir(), 'signpost-'));

test('a content folder that is not there is said so in one sentence by every command', () => {
  for (const script of ['scripts/check.ts', 'scripts/build.ts', 'scripts/find.ts']) {
    const { status, said } = run(script, { args: script.endsWith('find.ts') ? ['sleep'] : [], env: { CONTENT_DIR: '/nowhere' } });
    expect(status, script).not.toBe(0);
    expect(said.trim()).toBe('There is no folder called ‘/nowhere’. Set CONTENT_DIR to the folder that holds site.yaml.');
  }
});

test('a build never writes over files that it did not make', () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'holiday.jpg'), 'mine');
  const { status, said } = run('scripts/build.ts', { env: { CONTENT_DIR: areaFolder, OUT_DIR: folder } });
  expect(status).toBe(1);
  expect(said).toContain(`OUT_DIR: ‘${folder}’ holds files that Signpost did not make.`);
  expect(existsSync(join(folder, 'holiday.jpg'))).toBe(true);
  expect(existsSync(join(folder, 'index.html'))).toBe(false);
});

test('a port that is no port, and a port in use, are plain sentences', async () => {
  const wrong = run('scripts/serve.ts', { env: { PORT: 'front door' } });
  expect([wrong.status, wrong.said.trim()]).toEqual([1, 'PORT: found ‘front door’. Give a number from 1 to 65535, like PORT=4322.']);
  const taken = createServer();
  const port = await new Promise<number>((resolve) =>
    taken.listen(0, () => {
      const address = taken.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    }),
  );
  const inUse = run('scripts/serve.ts', { env: { PORT: String(port), OUT_DIR: 'src' } });
  taken.close();
  expect(inUse.status).not.toBe(0);
  expect(inUse.said.trim()).toBe(`Port ${port} is in use by another program. Stop that one, or choose another: PORT=${port + 1}`);
});

test('check finds nothing wrong with the made-up area, and says so to machines too', () => {
  const { status, stdout } = run('scripts/check.ts', { args: ['--json', '--today', '2026-11-23'], env: { CONTENT_DIR: areaFolder } });
  expect(status).toBe(0);
  const problems: unknown = JSON.parse(stdout);
  expect(problems).toBeTypeOf('object');
});

test('find answers in the shape that scripts rely on', () => {
  const { status, stdout } = run('scripts/find.ts', {
    args: ['my toddler bites', '--json', '--limit', '2', '--explain'],
    env: { CONTENT_DIR: areaFolder, TODAY: '2026-11-23' },
  });
  expect(status).toBe(0);
  const answer = JSON.parse(stdout) as { results: object[]; total: number };
  expect(Object.keys(answer)).toEqual(['query', 'understood', 'needs', 'urgent', 'total', 'results', 'facets']);
  expect(answer).toMatchObject({ query: 'my toddler bites', understood: { age: ['Aged 1 to 3'] }, needs: [{ id: 'biting' }, {}] });
  expect(answer.results).toContainEqual(expect.objectContaining({ id: 'biting-clinic', because: expect.stringContaining('Helps with') }));
});

test('find reads a query a line, and gives an answer a line', () => {
  const { stdout, status } = spawnSync(process.execPath, ['scripts/find.ts', '--stdin'], {
    encoding: 'utf8',
    input: 'food\nbiting\n\n',
    env: { ...process.env, CONTENT_DIR: areaFolder },
  });
  expect(status).toBe(0);
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { query: string }).query),
  ).toEqual(['food', 'biting']);
});

test.each([
  [['--locality', 'wset', 'food'], 'wset'],
  [['--age', 'old', 'food'], 'old'],
  [['--near', 'Atlantis', 'food'], 'Atlantis'],
  [['--limit', 'lots', 'food'], 'lots'],
  [['--colour', 'red', 'food'], '--colour'],
  [[], 'Say what is needed'],
])('find %j is answered with what was wrong', (args, named) => {
  const { status, said, stdout } = run('scripts/find.ts', { args, env: { CONTENT_DIR: areaFolder } });
  expect(status).toBe(2);
  expect(said).toContain(named);
  expect(stdout).toBe('');
  expect(said).not.toMatch(/\n\s+at /);
});

test.each([
  [[], 'Say what to import'],
  [['a.json', 'b.json'], 'Import one at a time'],
  [['--format', 'oruk3', 'a.json'], 'Did you mean ‘oruk-v3’?'],
  [['--colour', 'a.json'], '--colour'],
])('import %j is answered with what was wrong', (args, named) => {
  const { status, said } = run('scripts/import.ts', { args, env: { CONTENT_DIR: areaFolder } });
  expect(status).toBe(2);
  expect(said).toContain(named);
  expect(said).not.toMatch(/\n\s+at /);
});

test('import says what it did, keeps a report, and ends badly when nothing could be read', () => {
  const folder = emptyFolder();
  cpSync(areaFolder, join(folder, 'content'), { recursive: true });
  const args = ['tests/fixtures/import/oruk-v3-service.json', '--into', join(folder, 'content'), '--report', join(folder, 'report.html')];
  const { status, stdout } = run('scripts/import.ts', { args });
  expect([status, stdout]).toEqual([0, expect.stringContaining('oruk-v3-service.json (oruk-v3): 1 read.')]);
  expect(['report.html', 'report.json'].every((file) => existsSync(join(folder, file)))).toBe(true);
  const nothing = run('scripts/import.ts', { args: ['/nowhere.json', ...args.slice(1)] });
  expect([nothing.status, nothing.said.trim()]).toEqual([
    1,
    '/nowhere.json: found nothing. Check the name: give a file, a folder, a zip, an address, or - for what is piped in.\nNothing was written.',
  ]);
});

test('the versions of all packages are exact, and the lock file knows them', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
  expect(loose).toEqual([]);
});
