import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { digestOfTeaching, readParaphrases } from '../../src/data/learned.ts';
import { readContent } from '../../src/data/read.ts';
import { learnedText } from '../../src/domain/learned-word.ts';
import { describe } from '../../src/domain/problem.ts';
import { areaFolder, readArea, testDay } from '../support/area.ts';

/** A copy of the made-up area whose search has just been taught. */
function taughtArea(): string {
  const folder = mkdtempSync(join(tmpdir(), 'signpost-'));
  cpSync(areaFolder, folder, { recursive: true });
  mkdirSync(join(folder, 'paraphrases'));
  writeFileSync(join(folder, 'paraphrases', 'food.txt'), 'cupboards are bare\n');
  const content = digestOfTeaching(readArea(folder), readParaphrases(folder));
  writeFileSync(join(folder, 'learned-words.txt'), learnedText({ content, code: 'abc', words: [] }));
  return folder;
}

const told = (folder: string) =>
  readContent(folder, testDay)
    .problems.filter(({ file }) => /learned|paraphrases/.test(file))
    .map(describe);

test('a search that has just been taught has nothing to say', () => {
  expect(told(taughtArea())).toEqual([]);
});

test('a phrase that is added to a need is told as something still to be learned', () => {
  const folder = taughtArea();
  const need = join(folder, 'needs', 'food.md');
  writeFileSync(need, readFileSync(need, 'utf8').replace('families: [', 'families: [larder is empty, '));
  expect(told(folder)).toMatchInlineSnapshot(`
    [
      "learned-words.txt, line 1: found that the needs’ phrases have changed since the search learned from them. Run \`npm run learn\`, which takes about four minutes; until then the search uses the new phrases, but not all that they teach.",
    ]
  `);
});

test('ways of saying a need that is not there are told, with the file', () => {
  const folder = taughtArea();
  writeFileSync(join(folder, 'paraphrases', 'fod.txt'), 'hungry\n');
  expect(told(folder)).toMatchInlineSnapshot(`
    [
      "paraphrases/fod.txt, line 1: found ways of saying a need called ‘fod’, which is not in needs/. Give the file the name of a need, or take it away.",
    ]
  `);
});

test('a directory that was never taught is not told to learn', () => {
  expect(told(areaFolder)).toEqual([]);
});
