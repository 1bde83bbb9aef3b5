import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { openService } from '../../src/domain/open-record.ts';
import { openRecords } from '../../src/domain/open-records.ts';
import { collections } from '../../src/domain/schema/collections.ts';
import { fromCsvCell, toCsv } from '../../src/spreadsheet/csv.ts';
import { fromSheets } from '../../src/spreadsheet/from-sheets.ts';
import { longestCell, type Sheet } from '../../src/spreadsheet/sheet.ts';
import { toSheets } from '../../src/spreadsheet/to-sheets.ts';
import { toXlsx } from '../../src/spreadsheet/to-xlsx.ts';
import { areaFolder, readArea } from '../support/area.ts';

const readCsv = (text: string): string[][] =>
  parse(text, { bom: true, relaxColumnCount: true }).map((row: string[]) => row.map(fromCsvCell));

for (const folder of [areaFolder, 'content']) {
  const directory = readArea(folder);
  const records = openRecords(directory);
  const sheets = toSheets(records, { accessibility: directory.accessibility.map(({ id }) => id) });

  test(`${folder}: every record comes back from its spreadsheet as it was`, () => {
    const back = fromSheets(sheets);
    expect(back.problems).toEqual([]);
    expect(Object.fromEntries(back.records)).toEqual(records);
  });

  test(`${folder}: what comes back is read by the schemas as the same facts`, () => {
    const back = fromSheets(sheets).records.get('services') ?? [];
    expect(back.length).toBeGreaterThan(4);
    for (const { id, fields, body } of back) {
      const service = directory.services.get(id);
      expect(service, id).toBeDefined();
      if (service) expect({ ...collections.services.parse(fields), id, body, file: service.file }).toEqual(openService(service));
    }
  });

  test(`${folder}: nothing is lost on the way through CSV`, () => {
    const read = sheets.map((sheet): Sheet => ({ name: sheet.name, rows: readCsv(toCsv(sheet)) }));
    expect(read).toEqual(sheets);
  });

  test(`${folder}: nothing is lost on the way through a workbook`, async () => {
    const bytes = await toXlsx(sheets);
    const workbook = await readXlsxFile(Buffer.from(bytes), { trim: false });
    const read = workbook.map(
      ({ sheet, data }): Sheet => ({ name: sheet, rows: data.map((row) => row.map((cell) => String(cell ?? ''))) }),
    );
    expect(Object.fromEntries(fromSheets(read).records)).toEqual(records);
  });
}

const awkward = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 5 });

test('any text at all goes through CSV unchanged', () => {
  fc.assert(
    fc.property(awkward, (rows) => {
      // A line of one empty cell is a line with nothing on it: CSV cannot tell.
      const full = rows.map((row) => ['x', ...row]);
      expect(readCsv(toCsv({ rows: full }))).toEqual(full);
    }),
  );
});

test('any text at all goes through a workbook unchanged', async () => {
  const cells = [
    'a\u0007b',
    '_x000B_',
    '_x005F_x000B_',
    '=1+1',
    '  lead',
    'trail  ',
    'a\nb',
    'a\tb',
    '🙂',
    '<&>"\'',
    '\uFFFE',
    'x\uD800y',
    '007',
    'TRUE',
  ];
  const bytes = await toXlsx([{ name: 'any', rows: [['id'], ...cells.map((cell) => [cell])] }]);
  const [sheet] = await readXlsxFile(Buffer.from(bytes), { trim: false });
  expect(sheet?.data.slice(1).map(([cell]) => cell)).toEqual(cells);
});

test('no cell of a CSV can be run as a formula', () => {
  const cells = ['=1+1', '+44 1632 960123', '-cmd', '@SUM(A1)', '\tx', "'quoted", '-1.1661', 'plain'];
  const written = toCsv({ rows: [cells] });
  expect(written).not.toMatch(/(^|,)"?[=@\t]|(^|,)"?[+-][^\d]/m);
  expect(readCsv(written)).toEqual([cells]);
});

test('words too long for one cell go on in the next, and come back whole', () => {
  const body = `${'long '.repeat(longestCell / 5 - 1)}wor🙂 ${'more '.repeat(9000)}end`;
  const record = { id: 'long', fields: { title: 'Long' }, body, withheld: [] };
  const [sheet] = toSheets({ guides: [record] });
  expect(sheet?.rows[0]).toContain('words 3');
  expect(Math.max(...(sheet?.rows.flat().map(({ length }) => length) ?? []))).toBeLessThanOrEqual(longestCell);
  expect(fromSheets(sheet ? [sheet] : []).records.get('guides')).toEqual([record]);
});

test('a slip in a heading, a row with no owner and an id twice are said with their row', () => {
  const { problems } = fromSheets([
    {
      name: 'services',
      rows: [
        ['id', 'nmae'],
        ['one', 'One'],
        ['', ''],
        ['one', 'Again'],
      ],
    },
    {
      name: 'services sessions',
      rows: [
        ['belongs to', 'day'],
        ['two', 'Monday'],
      ],
    },
  ]);
  expect(problems.map(({ sheet, row, found, fix }) => `${sheet}, row ${row}: ${found}: ${fix}`)).toEqual([
    'services, row 1: a column called ‘nmae’: did you mean ‘name’?',
    'services, row 4: ‘one’ a second time: keep one of the two rows',
    'services sessions, row 2: ‘two’, which is not an id in the first sheet: give the id of the record that the row belongs to',
  ]);
});

test('a heading that names a part of every object is passed over', () => {
  const { records, problems } = fromSheets([
    {
      name: 'services',
      rows: [
        ['id', 'accessibility.__proto__', '__proto__'],
        ['one', 'yes', 'x'],
      ],
    },
  ]);
  expect(records.get('services')?.[0]?.fields).toEqual({});
  expect(problems).toHaveLength(2);
});
