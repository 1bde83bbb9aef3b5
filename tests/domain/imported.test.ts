import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readContent } from '../../src/data/read.ts';
import { areaFolder, testDay } from '../support/area.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const service = 'services/quay-stay-and-play.md';

/** The made-up area with one service changed. */
function withService(change: (text: string) => string) {
  const folder = mkdtempSync(join(tmpdir(), 'area-'));
  folders.push(folder);
  cpSync(areaFolder, folder, { recursive: true });
  writeFileSync(join(folder, service), change(readFileSync(join(folder, service), 'utf8')));
  const content = readContent(folder, testDay);
  if (content.kind !== 'directory') throw new Error('the made-up area cannot be used');
  const record = content.directory.services.get('quay-stay-and-play');
  const told = (rule: string) =>
    content.problems.filter((problem) => problem.rule === rule && problem.file === service).map(({ severity }) => severity);
  return { record, told };
}

const imported = (text: string) => text.replace(/^provenance: .*$/m, 'provenance: { source: A feed, idInSource: 12, goneOn: 2026-11-20 }');

test('a service with no need yet is in the directory, and on the officer’s list', () => {
  const { record, told } = withService((text) => text.replace(/^needs: .*$/m, 'needs: []'));
  expect(record?.needs).toEqual([]);
  expect(told('no-need-yet')).toEqual(['warning']);
});

test('a record that its source no longer has is on the officer’s list', () => {
  const { record, told } = withService(imported);
  expect(record).toBeDefined();
  expect(told('gone-from-source')).toEqual(['warning']);
});

test('a number in the words of a record is an error in our own, and a warning where it came from a source', () => {
  const numbered = (text: string) => `${text}\nRing 01632 960444.\n`;
  expect(withService(numbered).told('number-not-in-urgent')).toEqual(['error']);
  expect(withService((text) => imported(numbered(text))).told('number-not-in-urgent')).toEqual(['warning']);
});

test('what an import could not place is on the record’s file and nowhere else', () => {
  const { record } = withService((text) => text.replace(/^provenance:/m, 'sourceExtras:\n  pc_colour: mauve\nprovenance:'));
  expect(record).toBeDefined();
  expect(JSON.stringify(record)).not.toContain('mauve');
});

test('a venue outside every locality keeps its address and is shown', () => {
  const { record } = withService((text) =>
    text.replace(/^at: .*$/m, "venues:\n  - { id: far-hall, name: Far Hall, address: 'High Street, Elsewhere' }"),
  );
  expect(record?.venues).toEqual([{ id: 'far-hall', name: 'Far Hall', address: 'High Street, Elsewhere' }]);
});
