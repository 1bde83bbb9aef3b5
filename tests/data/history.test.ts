import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { historyOf } from '../../src/data/history.ts';
import { changesBetween } from '../../src/domain/changes-between.ts';
import { sayDifference } from '../../src/domain/say-difference.ts';
import { areaFolder, readArea } from '../support/area.ts';

/** The made-up area with a history: filled on 1 September, edited in October and November. */
const root = mkdtempSync(join(tmpdir(), 'signpost-past-'));
const content = join(root, 'our content');

function git(day: string, ...args: string[]) {
  const { status, stderr } = spawnSync('git', ['-C', root, '-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], {
    env: { ...process.env, GIT_COMMITTER_DATE: `${day}T12:00:00Z`, GIT_AUTHOR_DATE: `${day}T12:00:00Z` },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}

function commit(day: string) {
  git(day, 'add', '-A');
  git(day, 'commit', '-q', '-m', day);
}

function edit(file: string, from: string, to: string) {
  const path = join(content, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no ‘${from}’.`);
  writeFileSync(path, text.replace(from, to));
}

beforeAll(() => {
  cpSync(areaFolder, content, { recursive: true });
  rmSync(join(content, 'services/biting-clinic.md'));
  git('2026-09-01', 'init', '-q');
  // Filled in two steps on its first day: what the second brings is no news.
  rmSync(join(content, 'services/vale-night-line.md'));
  commit('2026-09-01');
  cpSync(join(areaFolder, 'services/vale-night-line.md'), join(content, 'services/vale-night-line.md'));
  edit('services/quay-stay-and-play.md', 'name:', 'nome:');
  commit('2026-09-01');
  edit('services/vale-larder.md', '01632 960920', '01632 960999');
  edit('services/quay-stay-and-play.md', 'nome:', 'name:');
  commit('2026-10-10');
  edit('services/vale-larder.md', 'Market Square', 'Old Shambles');
  cpSync(join(areaFolder, 'services/biting-clinic.md'), join(content, 'services/biting-clinic.md'));
  rmSync(join(content, 'services/rose-childminding.md'));
  commit('2026-11-20');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const since = (day: string) => {
  const now = readArea(content);
  const past = historyOf(now, content)?.at(day);
  if (!past) return undefined;
  const { changed, leftUnnamed } = changesBetween({ before: past.directory, after: now, unread: past.unread });
  return { told: changed.map(({ id, differences }) => `${id}: ${differences.map(sayDifference).join(' ')}`), leftUnnamed };
};

test('the records of two days tell what is new, what moved, and whose number changed', () => {
  expect(since('2026-10-01')).toEqual({
    told: [
      'biting-clinic: New in this directory.',
      'vale-larder: Moved: now at Overwold Hall, Old Shambles, no longer at Overwold Hall, Market Square. Changed: the phone number.',
    ],
    // A childminder's home.
    leftUnnamed: 1,
  });
  expect(since('2026-10-10')?.told).toEqual([
    'biting-clinic: New in this directory.',
    'vale-larder: Moved: now at Overwold Hall, Old Shambles, no longer at Overwold Hall, Market Square.',
  ]);
  expect(since('2026-11-20')).toEqual({ told: [], leftUnnamed: 0 });
});

test('a record that could not be read then is not called new', () => {
  const past = historyOf(readArea(content), content)?.at('2026-09-30');
  expect([...(past?.unread ?? [])]).toEqual(['services/quay-stay-and-play.md']);
});

test('the history begins at the end of the day on which the directory was first filled, and says nothing of before', () => {
  const history = historyOf(readArea(content), content);
  expect(history?.begins).toBe('2026-09-01');
  expect(history?.at('2026-08-31')).toBeUndefined();
  expect(history?.at('2026-09-01')?.directory.services.has('vale-night-line')).toBe(true);
});

test('an address that is secret now is not read out of the past', () => {
  const now = readArea(content);
  const larder = now.services.get('vale-larder');
  if (!larder) throw new Error('No larder.');
  const secret = { ...now, services: new Map([...now.services, [larder.id, { ...larder, addressHidden: true }]]) };
  const past = historyOf(secret, content)?.at('2026-10-01');
  expect(JSON.stringify([...(past?.directory.services.values() ?? [])])).not.toContain('Market Square');
});

test('a copy without git, a shallow copy and a folder that git does not keep have no history: it is not known', () => {
  const other = mkdtempSync(join(tmpdir(), 'signpost-copy-'));
  cpSync(content, join(other, 'copy'), { recursive: true });
  expect(historyOf(readArea(content), join(other, 'copy'))).toBeUndefined();
  spawnSync('git', ['clone', '-q', '--depth', '1', `file://${root}`, join(other, 'shallow')]);
  const shallow = join(other, 'shallow/our content');
  expect(readArea(shallow).services.size).toBeGreaterThan(3);
  expect(historyOf(readArea(shallow), shallow)).toBeUndefined();
  cpSync(content, join(root, 'not kept'), { recursive: true });
  expect(historyOf(readArea(content), join(root, 'not kept'))).toBeUndefined();
  rmSync(join(root, 'not kept'), { recursive: true });
  rmSync(other, { recursive: true, force: true });
});
