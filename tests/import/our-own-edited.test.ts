import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Fields } from '../../src/import/draft/draft.ts';
import { openOf } from '../../src/import/own/own-content.ts';
import { spliceFields } from '../../src/import/own/splice-fields.ts';
import { typedAgain } from '../../src/import/own/typed-again.ts';
import { newMarkdown, readMarkdown } from '../../src/import/write/markdown-file.ts';
import type { Sheet } from '../../src/spreadsheet/sheet.ts';
import { toXlsx } from '../../src/spreadsheet/to-xlsx.ts';
import { anyServiceFields } from '../support/any-service.ts';
import { areaFolder } from '../support/area.ts';
import { openPlace, type Place } from '../support/importing.ts';
import { sheetsOf } from '../support/ways-out.ts';

let place: Place;
beforeEach(() => {
  place = openPlace();
});
afterEach(() => place.clear());

/** The workbook with one cell changed, in the row that begins with an id. */
const edited = (sheet: string, id: string, column: string, text: string): Sheet[] =>
  sheetsOf(areaFolder).map((one) => {
    const at = one.rows[0]?.indexOf(column);
    return one.name !== sheet
      ? one
      : { ...one, rows: one.rows.map((row) => (row[0] === id ? row.map((cell, place) => (place === at ? text : cell)) : row)) };
  });

const bring = async (sheets: readonly Sheet[]) => place.bring(place.write('directory.xlsx', await toXlsx(sheets)));

/** Records that differ from what they were; what an import remembers for itself is beside them. */
function changedSince(before: Record<string, string>): string[] {
  const now = place.everything();
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])].filter((file) => before[file] !== now[file]);
  return names.flatMap((file) => (file.includes('/imported/') ? [] : file.replace(/^.*\/content\//, '')));
}

const quay = 'services/quay-stay-and-play.md';

test('one cell that an officer edits changes that field of that file, and no other letter of anything', async () => {
  place.edit(quay, (text) =>
    text.replace('cost:', '# Ask again in the spring.\ncost:').replace('status: open', 'status: open # since May'),
  );
  const [before, file] = [place.everything(), place.read(quay)];
  const sheets = edited('services sessions', 'quay-stay-and-play', 'start', '9:45');
  const { counts, records } = await bring(sheets);
  expect(counts).toMatchObject({ updated: 1, new: 0, conflicts: 0 });
  expect(records.find(({ outcome }) => outcome === 'updated')?.taken).toEqual(['sessions']);
  expect(changedSince(before)).toEqual([quay]);
  expect(place.read(quay)).toBe(file.replace('start: 9:30', 'start: 09:45'));
  expect((await bring(sheets)).filesWritten).toBe(0);
});

test.each([
  ['organisations', 'vale-larder', 'name', 'Vale: the # Larder', /^name: 'Vale: the # Larder'$/m],
  ['needs', 'food', 'scope', 'Bags of food', /^scope: Bags of food$/m],
  ['hubs', 'saltmouth-family-centre', 'summary', 'A warm room', /^summary: A warm room$/m],
  ['guides', 'first-call', 'words', 'New words.', /\n---\nNew words\.\n$/],
  ['services', 'vale-larder', 'languages', 'English\nPolish', /\nlanguages: \[ English, Polish \]\ncontact: /],
])('%s: a cell of ‘%s’ under %s', async (sheet, id, column, text, line) => {
  const before = place.everything();
  await bring(edited(sheet, id, column, text));
  expect(changedSince(before)).toEqual([`${sheet}/${id}.md`]);
  expect(place.read(`${sheet}/${id}.md`)).toMatch(line);
  expect(place.errors()).toEqual([]);
});

const rose = 'services/rose-childminding.md';

test('a hidden address and unpublished commissioning stay, whatever is edited beside them', async () => {
  place.edit(rose, (text) => text.replace('contact:', 'commissioning: { funder: Wexcombe Council, publish: no }\ncontact:'));
  const file = place.read(rose);
  await bring(edited('services venues', 'rose-childminding', 'name', 'A home in Overwold'));
  expect(place.read(rose)).toBe(file.replace('"Childminder\'s home, Overwold"', 'A home in Overwold'));
});

test('a cell cannot publish an address that its editor could not see', async () => {
  const { counts } = await bring(edited('services', 'rose-childminding', 'addressHidden', 'no'));
  expect(counts).toMatchObject({ updated: 0, conflicts: 1 });
  expect(place.read(rose)).toContain('addressHidden: yes');
});

test('a cell cannot publish a contract that its editor could not see', async () => {
  const contract = 'commissioning: { funder: Wexcombe Council, annualValue: 1234, publish: no }';
  place.edit(rose, (text) => text.replace('contact:', `${contract}\ncontact:`));
  const sheets = edited('services', 'rose-childminding', 'commissioning.funder', 'Another').map((sheet) => {
    const at = sheet.name === 'services' ? sheet.rows[0]?.indexOf('commissioning.publish') : -1;
    return {
      ...sheet,
      rows: sheet.rows.map((row) => (row[0] === 'rose-childminding' ? row.map((cell, place) => (place === at ? 'yes' : cell)) : row)),
    };
  });
  expect((await bring(sheets)).counts).toMatchObject({ updated: 0, conflicts: 1 });
  expect(place.read(rose)).toContain(contract);
});

test('a column, a sheet or a row that somebody took out says nothing about what the records have', async () => {
  const gone = ['contact.phone', 'accessibility.step-free', 'words', 'withheld', 'end'];
  const sheets = sheetsOf(areaFolder)
    .filter(({ name }) => name !== 'services venues')
    .map(({ name, rows }) => {
      const keep = (_: unknown, place: number) => !gone.includes(rows[0]?.[place] ?? '');
      return { name, rows: rows.filter(([id]) => id !== 'vale-night-line').map((row) => row.filter(keep)) };
    });
  const { filesWritten, remarks } = await bring(sheets);
  expect(filesWritten).toBe(0);
  expect(remarks.join(' ')).toContain(
    'Not in it, and left as they are: services/vale-night-line.md. To take a record out, delete its file.',
  );
});

test('what an editor changes in a file after a workbook came back stays when that workbook comes again', async () => {
  const sheets = edited('services', 'vale-larder', 'contact.phone', '01632 960921');
  await bring(sheets);
  place.edit('services/vale-larder.md', (text) => text.replace('01632 960921', '01632 960922'));
  expect((await bring(sheets)).filesWritten).toBe(0);
  const { counts } = await bring(edited('services', 'vale-larder', 'contact.phone', '01632 960923'));
  expect(counts).toMatchObject({ updated: 0, conflicts: 1 });
  expect(place.read('services/vale-larder.md')).toContain('01632 960922');
});

test('a cell that cannot be right is told with what to write, and its record stays as it is', async () => {
  const before = place.everything();
  const { records } = await bring(edited('services sessions', 'quay-stay-and-play', 'day', 'Wensday'));
  expect(records.find(({ outcome }) => outcome === 'unreadable')?.why).toMatch(/^sessions 1 › day: found ‘Wensday’\. /);
  expect(changedSince(before)).toEqual([]);
});

test('a row with an id of its own is a new record, and an id that points elsewhere is none', async () => {
  const before = place.everything();
  const sheets = sheetsOf(areaFolder).map((sheet) => {
    const copied = sheet.rows.find(([id]) => id === 'vale-night-line') ?? [];
    return sheet.name === 'services'
      ? { ...sheet, rows: [...sheet.rows, ['new-line', ...copied.slice(1)], ['../out', ...copied.slice(1)]] }
      : sheet;
  });
  const { counts } = await bring(sheets);
  expect(counts).toMatchObject({ new: 1, unreadable: 1, updated: 0 });
  expect(changedSince(before)).toEqual(['services/new-line.md']);
  expect(place.errors()).toEqual([]);
});

/** Fields of which nothing is kept back. */
const leaves = anyServiceFields.map((fields): Fields => {
  const { commissioning, ...others } = fields as Record<string, unknown>;
  return { ...others, addressHidden: 'no' };
});

test('whatever a file says, and whatever it should say now, it says that when it is read again', () => {
  fc.assert(
    fc.property(leaves, leaves, (from, to) => {
      const open = (fields: Fields) => openOf('services', { id: 'any', words: '', fields });
      const [left, now] = [open(from), open(to)];
      const typed = { fields: from, words: '' };
      const after = { fields: typedAgain(from, left?.fields, now?.fields) as Fields, words: '' };
      const text = spliceFields(newMarkdown(typed), typed, after);
      expect(open(readMarkdown(text)?.fields ?? {})?.fields).toEqual(now?.fields);
    }),
    { numRuns: 60 },
  );
});
