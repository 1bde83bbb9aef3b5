import { Parser } from 'htmlparser2';
import { limits } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import type { SourceFile } from '../source/source-file.ts';
import { zipFiles } from '../source/zip.ts';
import { namedRows, type Row } from './csv-rows.ts';

const mostBytes = 64 * 1024 * 1024;
const mostColumns = 1000;

/**
 * The rows of the first sheet of a spreadsheet (ECMA-376 SpreadsheetML). Values only: a formula is read as the value that
 * it last had, and is never worked out. Dates become 2026-11-25, times 09:30.
 */
export async function* xlsxRows(file: SourceFile): AsyncGenerator<Row> {
  const part = await partsOf(file);
  const [sheet] = part(/xl\/worksheets\/[^/]+\.xml$/);
  if (!sheet) throw new Refusal(file.name, 'no sheet in it', 'Save it as XLSX or CSV from a spreadsheet program.');
  yield* namedRows(sheetLines(sheet, await lookUps(part)), file.name);
}

/**
 * Every sheet of a workbook by its name, each with its rows as they stand. None when `isWanted`, which is asked first
 * with all their names, says no. Letters that XML cannot hold come back from how a workbook writes them (22.4.2.4).
 */
export async function xlsxSheets(
  file: SourceFile,
  isWanted: (names: readonly string[]) => boolean,
): Promise<{ name: string; rows: readonly (readonly string[])[] }[]> {
  const part = await partsOf(file);
  const named = await sheetParts(part);
  if (!isWanted(named.map(({ name }) => name))) return [];
  const known = await lookUps(part);
  const sheets: { name: string; rows: string[][] }[] = [];
  let letters = 0;
  for (const { name, path } of named) {
    const [sheet] = part(path);
    const rows: string[][] = [];
    if (sheet)
      for await (const { cells } of sheetLines(sheet, known)) {
        rows.push(Array.from(cells, unescaped));
        letters += cells.reduce((sum, cell) => sum + cell.length, 0);
        if (letters > limits.tableBytes) throw new Refusal(file.name, 'a workbook with more words than can be held', 'Save it as CSV.');
      }
    sheets.push({ name, rows });
  }
  return sheets;
}

const unescaped = (text: string) =>
  text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

type PartsOf = (pattern: RegExp) => SourceFile[];

async function partsOf(file: SourceFile): Promise<PartsOf> {
  const parts = await zipFiles(await bytesOf(file), file.name);
  return (pattern) => parts.filter(({ name }) => pattern.test(name)).sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
}

const lookUps = async (part: PartsOf) => ({
  strings: await sharedStrings(part(/xl\/sharedStrings\.xml$/)[0]),
  dateStyles: await stylesOfDates(part(/xl\/styles\.xml$/)[0]),
});

/** The sheets that the workbook names, in their order, and the part that holds each. */
async function sheetParts(part: PartsOf): Promise<{ name: string; path: RegExp }[]> {
  const targets = new Map<string, string>();
  const sheets: { name: string; id: string }[] = [];
  const rels = new Parser({ onopentag: (_, { Id = '', Target = '' }) => targets.set(Id, Target.replace(/^.*\//, '')) }, xml);
  await listen(part(/xl\/_rels\/workbook\.xml\.rels$/)[0], rels);
  const book = new Parser({ onopentag: (tag, { name = '', 'r:id': id = '' }) => tag === 'sheet' && sheets.push({ name, id }) }, xml);
  await listen(part(/xl\/workbook\.xml$/)[0], book);
  return sheets.flatMap(({ name, id }) => {
    const target = targets.get(id);
    return target && /^[\w.-]+$/.test(target) ? [{ name, path: new RegExp(`xl/worksheets/${target.replaceAll('.', '\\.')}$`) }] : [];
  });
}

async function bytesOf(file: SourceFile): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of file.open()) {
    size += part.length;
    if (size > mostBytes) throw new Refusal(file.name, `a spreadsheet of more than ${mostBytes / 1024 / 1024} MB`, 'Save it as CSV.');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const xml = { xmlMode: true, decodeEntities: true } as const;

/** Feeds a part of the spreadsheet to a listener, piece by piece. */
async function listen(file: SourceFile | undefined, parser: Parser): Promise<void> {
  const decoder = new TextDecoder();
  if (file) for await (const bytes of file.open()) parser.write(decoder.decode(bytes, { stream: true }));
  parser.end();
}

async function sharedStrings(file: SourceFile | undefined): Promise<readonly string[]> {
  const strings: string[] = [];
  let text: string | undefined;
  let letters = 0;
  let inText = false;
  await listen(
    file,
    new Parser(
      {
        onopentag: (name) => {
          if (name === 'si') text = '';
          inText = name === 't';
        },
        ontext: (said) => {
          if (!inText || text === undefined) return;
          text += said;
          letters += said.length;
          if (letters > limits.tableBytes)
            throw new Refusal(file?.name ?? '', 'a spreadsheet with more words than can be held', 'Save it as CSV.');
        },
        onclosetag: (name) => {
          if (name === 't') inText = false;
          if (name === 'si') strings.push(text ?? '');
        },
      },
      xml,
    ),
  );
  return strings;
}

/** Places in the list of styles whose numbers are dates or times: the built-in ones, and formats that a person made. */
async function stylesOfDates(file: SourceFile | undefined): Promise<ReadonlySet<number>> {
  const dates = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);
  const styles = new Set<number>();
  let inCells = false;
  let place = 0;
  await listen(
    file,
    new Parser(
      {
        onopentag: (name, { numFmtId = '', formatCode = '' }) => {
          if (name === 'numFmt' && /[dmyhs]/i.test(formatCode.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))) dates.add(Number(numFmtId));
          if (name === 'cellXfs') inCells = true;
          if (name === 'xf' && inCells && dates.has(Number(numFmtId))) styles.add(place);
          if (name === 'xf' && inCells) place++;
        },
        onclosetag: (name) => {
          if (name === 'cellXfs') inCells = false;
        },
      },
      xml,
    ),
  );
  return styles;
}

async function* sheetLines(file: SourceFile, { strings, dateStyles }: { strings: readonly string[]; dateStyles: ReadonlySet<number> }) {
  let row: string[] = [];
  const done: { cells: readonly string[]; at: string }[] = [];
  let cell = { column: 0, type: '', style: -1, text: '' };
  let inValue = false;
  let number = 0;
  const parser = new Parser(
    {
      onopentag: (name, { r = '', t = '', s = '' }) => {
        if (name === 'row') row = [];
        if (name === 'c') cell = { column: columnOf(r) ?? row.length, type: t, style: s === '' ? -1 : Number(s), text: '' };
        if (name === 'v' || name === 't') inValue = true;
      },
      ontext: (text) => {
        if (inValue) cell.text += text;
      },
      onclosetag: (name) => {
        if (name === 'v' || name === 't') inValue = false;
        if (name === 'c' && cell.column < mostColumns) {
          while (row.length < cell.column) row.push('');
          row[cell.column] = cellText(cell, strings, dateStyles);
        }
        if (name === 'row') done.push({ cells: row, at: `row ${++number}` });
      },
    },
    xml,
  );
  const decoder = new TextDecoder();
  for await (const bytes of file.open()) {
    parser.write(decoder.decode(bytes, { stream: true }));
    yield* done.splice(0);
  }
  parser.end();
  yield* done;
}

/** `AB12` → 27. */
function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  return letters === undefined ? undefined : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellText(
  { type, style, text }: { type: string; style: number; text: string },
  strings: readonly string[],
  dateStyles: ReadonlySet<number>,
): string {
  if (type === 's') return strings[Number(text)] ?? '';
  if (type === 'b') return text === '1' ? 'yes' : 'no';
  if (type === 'e') return '';
  if (type === '' && dateStyles.has(style) && /^\d+(\.\d+)?$/.test(text)) return dayAndTime(Number(text));
  return text;
}

/** The last day of the year 9999, which is the last that spreadsheets know. */
const lastDay = 2_958_465;

/** Days since the end of 1899, as spreadsheets count. The fraction is the time of day. Empty when there was no such day. */
function dayAndTime(serial: number): string {
  if (serial >= lastDay + 1) return '';
  const minutes = Math.round((serial % 1) * 1440);
  const time = `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  if (serial < 1) return time;
  const day = new Date(Date.UTC(1899, 11, 30 + Math.floor(serial))).toISOString().slice(0, 10);
  return minutes === 0 ? day : `${day} ${time}`;
}
