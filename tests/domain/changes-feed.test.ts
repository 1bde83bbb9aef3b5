import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lastChanged } from '../../src/data/last-changed.ts';
import { atomFeed, latestChanges } from '../../src/domain/changes-feed.ts';
import { openSearchDescription } from '../../src/domain/open-search.ts';
import { readArea } from '../support/area.ts';

const directory = readArea();

test('changes come newest first: the day of the check, or what the history of the file says', () => {
  const changes = latestChanges(directory, new Map([['services/vale-larder.md', '2026-11-20T09:00:00+00:00']]));
  expect(changes.slice(0, 3).map(({ title, at }) => [title, at])).toEqual([
    ['Vale Larder', '2026-11-20T09:00:00+00:00'],
    ['Night line', '2026-11-01T00:00:00Z'],
    ['Biting and hitting clinic', '2026-10-12T00:00:00Z'],
  ]);
});

test('a record that nobody has checked, and whose file has no history, is not said to have changed', () => {
  expect(latestChanges(directory, new Map()).map(({ title }) => title)).not.toContain('Rose Lane childminding');
});

test('names with marks that mean something in XML stay names', () => {
  const [change] = latestChanges(directory, new Map());
  if (!change) throw new Error('Nothing changed.');
  const feed = atomFeed([{ ...change, title: 'Tea & <b>"toast"\u0007' }], {
    site: directory.site,
    self: '/data/changes.atom',
    address: (path) => `https://help.example.org${path}`,
  });
  expect(feed).toContain('<title>Tea &amp; &lt;b&gt;&quot;toast&quot;</title>');
  expect(feed).toContain('A made-up county, for testing. Nobody lives here.');
});

test('what is typed into a browser’s own box goes after the hash, where it is never sent', () => {
  const description = openSearchDescription(
    { name: 'Signpost Doncaster', strapline: 'Help for families' },
    'https://help.example.org/search/',
  );
  expect(description).toContain('template="https://help.example.org/search/#q={searchTerms}"');
  expect(description).not.toContain('?q=');
  expect(description).toContain('<ShortName>Signpost</ShortName>');
});

test('the history of a content folder is read from git, each file by its newest change', () => {
  const folder = mkdtempSync(join(tmpdir(), 'signpost-history-'));
  const git = (day: string, ...args: string[]) =>
    spawnSync('git', ['-C', folder, '-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], {
      env: { ...process.env, GIT_COMMITTER_DATE: `${day}T12:00:00Z`, GIT_AUTHOR_DATE: `${day}T12:00:00Z` },
    });
  const commit = (day: string, file: string) => {
    mkdirSync(join(folder, 'our content/services'), { recursive: true });
    writeFileSync(join(folder, 'our content/services', file), day);
    git(day, 'add', '-A');
    git(day, 'commit', '-m', day);
  };
  git('2026-01-01', 'init');
  commit('2026-01-02', 'one.md');
  commit('2026-02-03', 'café.md');
  commit('2026-03-04', 'one.md');
  const changed = lastChanged(join(folder, 'our content'));
  rmSync(folder, { recursive: true, force: true });
  expect([...changed].map(([file, at]) => [file, at.slice(0, 10)])).toEqual([
    ['services/one.md', '2026-03-04'],
    ['services/café.md', '2026-02-03'],
  ]);
});

test('a content folder with no history has none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'signpost-no-history-'));
  expect(lastChanged(folder)).toEqual(new Map());
  rmSync(folder, { recursive: true, force: true });
});
