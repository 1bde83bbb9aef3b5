import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/data/parse.ts';
import { readContent } from '../../src/data/read.ts';
import { readYaml } from '../../src/data/yaml.ts';
import { describe } from '../../src/domain/problem.ts';
import { Service } from '../../src/domain/schema/service.ts';
import { areaFolder, testDay } from '../support/area.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A copy of the made-up area with some files changed: a string of text, bytes, or an edit of what is there. */
function areaWith(changes: Record<string, string | Uint8Array | ((text: string) => string)>) {
  const folder = mkdtempSync(join(tmpdir(), 'area-'));
  folders.push(folder);
  cpSync(areaFolder, folder, { recursive: true });
  for (const [file, change] of Object.entries(changes)) {
    const path = join(folder, file);
    writeFileSync(path, typeof change === 'function' ? change(readFileSync(path, 'utf8')) : change);
  }
  return readContent(folder, testDay);
}

const errorsOf = (content: ReturnType<typeof readContent>) => content.problems.filter(({ severity }) => severity === 'error').map(describe);
const service = 'services/quay-stay-and-play.md';

test('what is typed is what is read: zeros, times, dates and yes stay as they are', () => {
  const { value } = readYaml('a: 0117\nb: 10:30\nc: 2026-05-16\nd: yes\ne: 1_000\nf: 01632 960000\ng: ~\nh:\n');
  expect(value).toEqual({ a: '0117', b: '10:30', c: '2026-05-16', d: 'yes', e: '1_000', f: '01632 960000', g: '~' });
});

test('any plain line of text comes back as it went in', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zA-Z0-9][a-zA-Z0-9 .,£'’/-]{0,60}[a-zA-Z0-9]$/), (text) => {
      expect(readYaml(`field: ${text}`).value).toEqual({ field: text });
    }),
  );
});

test('no file, however broken, stops the reader', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.string({ maxLength: 400 }).map((text) => `---\n${text}\n---\n`),
      ),
      (text) => {
        const { problems } = parseMarkdown({ file: 'services/x.md', bytes: new TextEncoder().encode(text) }, Service);
        expect(problems.length).toBeGreaterThan(0);
        for (const problem of problems) expect(problem.line).toBeGreaterThan(0);
      },
    ),
    { numRuns: 300 },
  );
});

test('a program in the front matter is refused, not run', () => {
  expect(errorsOf(areaWith({ [service]: '---js\nprocess.exit(1)\n---\n' }))).toEqual([
    `${service}, line 1: found ‘---js’. Leave nothing after the three dashes: only plain fields are read.`,
  ]);
});

test.each([
  ['an anchor', 'name: &a Quay', /^services\/quay-stay-and-play.md, line 2: name: found ‘&a’\. Put quotes round it/],
  ['an alias', 'name: *a', /line 2: name: found ‘\*a’|cannot be read/],
  ['a merge key', '<<: { a: b }', /line 2: <<: found ‘<<’\. Write the fields out in full/],
  ['a prototype', '__proto__: { a: b }', /line 2: __proto__: found ‘__proto__’\. Take this field out/],
  ['a tag', 'name: !!js/function x', /line 2: name: found ‘.*js\/function’|cannot be read/],
])('%s is a clear problem', (_name, line, expected) => {
  const [first] = errorsOf(areaWith({ [service]: (text) => text.replace(/^name: .*/m, line) }));
  expect(first).toMatch(expected);
});

test('a quote that was never closed is reported where it was opened', () => {
  const [first] = errorsOf(areaWith({ [service]: (text) => text.replace('summary: ', 'summary: "') }));
  expect(first).toMatch(/line 3: summary: found something that cannot be read\. A quote, bracket or colon is missing/);
});

test('a file saved by an old editor is read right, with a word to save it as UTF-8', () => {
  const text = readFileSync(join(areaFolder, service), 'utf8').replace('Quay stay', 'Café £1 stay');
  const windows1252 = Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
  const content = areaWith({ [service]: windows1252 });
  expect(content.kind === 'directory' && content.directory.services.get('quay-stay-and-play')?.name).toBe('Café £1 stay and play');
  expect(content.problems.map(({ rule }) => rule)).toContain('odd-encoding');
});

test('a byte-order mark and Windows line ends change nothing', () => {
  const content = areaWith({ [service]: (text) => `\uFEFF${text.replace(/\n/g, '\r\n')}` });
  expect(errorsOf(content)).toEqual([]);
});

test('a file too big to be a record is a clear problem', () => {
  expect(errorsOf(areaWith({ [service]: (text) => text + 'x'.repeat(300 * 1024) }))).toEqual([
    `${service}, line 1: found a file that cannot be read. Keep each file under 256 KB (this one has 301 KB).`,
  ]);
});

test('every mistake in a file is told at once, each with its line and what to do', () => {
  const content = areaWith({
    [service]: (text) =>
      text
        .replace('01632 960910', '1632960910')
        .replace('start: 9:30', 'start: 25:00')
        .replace('kind: drop-in', 'kind: dropin')
        .replace('cost:', 'costs:'),
  });
  expect(errorsOf(content)).toMatchInlineSnapshot(`
    [
      "services/quay-stay-and-play.md, line 1: cost: found nothing. Write free or unknown, or give kind: paid with an amount or a note.",
      "services/quay-stay-and-play.md, line 9: kind: found ‘dropin’. Write drop-in, group, course, one-to-one, helpline, online, home-visit, childcare or activity.",
      "services/quay-stay-and-play.md, line 14: sessions 1 › start: found ‘25:00’. Write a real time, like 9:30, 13:00 or 1:30pm.",
      "services/quay-stay-and-play.md, line 15: costs: found a field called ‘costs’. Did you mean ‘cost’? Otherwise take it out.",
      "services/quay-stay-and-play.md, line 19: contact › phone: found ‘1632960910’. It may have lost its first 0: write it with its 0, like 01632 960123.",
    ]
  `);
});

test('one broken record is left out and the rest of the site stands', () => {
  const content = areaWith({ [service]: 'nonsense' });
  expect(content.kind === 'directory' && [...content.directory.services.keys()]).toEqual([
    'biting-clinic',
    'vale-night-line',
    'rose-childminding',
    'vale-larder',
  ]);
});

test('a broken organisation does not take its services with it', () => {
  const content = areaWith({ 'organisations/saltmouth-toy-shed.md': 'nonsense' });
  expect(content.kind === 'directory' && content.directory.services.has('quay-stay-and-play')).toBe(true);
  expect(content.problems.filter(({ rule }) => rule === 'unknown-organisation')).toHaveLength(3);
});

test('without its settings there is no site, and the reason is plain', () => {
  const content = areaWith({ 'urgent.yaml': 'numbers: []' });
  expect(content.kind).toBe('unusable');
  expect(errorsOf(content)).toMatchInlineSnapshot(`
    [
      "urgent.yaml, line 1: numbers: found an empty list. List the numbers.",
      "urgent.yaml, line 1: cards: found nothing. List the cards, as a list: each on its own line after a dash.",
    ]
  `);
});

test('a file name that cannot be an address is told', () => {
  expect(errorsOf(areaWith({ 'services/Quay Group.md': '---\n---\n' }))[0]).toBe(
    'services/Quay Group.md, line 1: found a file called ‘Quay Group.md’. Rename it with small letters, numbers and single hyphens only, like sleep-drop-in.md.',
  );
});
