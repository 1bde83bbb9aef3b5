import { type CollectionName, collections } from '../../domain/schema/collections.ts';
import { layoutFor } from '../../spreadsheet/columns.ts';
import { fromCsvCell } from '../../spreadsheet/csv.ts';
import { fromSheets } from '../../spreadsheet/from-sheets.ts';
import type { Sheet } from '../../spreadsheet/sheet.ts';
import { idHeading, innerSheetName } from '../../spreadsheet/to-sheets.ts';
import { csvCells } from '../read/csv-rows.ts';
import { xlsxSheets } from '../read/xlsx-rows.ts';
import { headOf, type SourceFile } from '../source/source-file.ts';
import type { OwnRead } from './own-record.ts';

const folders = Object.keys(collections) as CollectionName[];

/** Sheets by the name of their CSV file: `services-sessions` → `services sessions`. */
const sheetNames = new Map(
  folders
    .flatMap((folder) => [folder, ...layoutFor(folder).inner.map((inner) => innerSheetName(folder, inner))])
    .map((name) => [name.replaceAll(' ', '-').toLowerCase(), name] as const),
);

/** The workbook, or its sheets as CSV files, that officers edit and bring back; undefined when the source is something else. */
export async function openOwnSheets(files: readonly SourceFile[]): Promise<OwnRead[] | undefined> {
  const { sheets, others } = (await workbookIn(files)) ?? (await csvSheetsIn(files));
  if (!sheets.some(isOurs)) return undefined;
  const { records, problems } = fromSheets(sheets);
  return [
    ...others.map((name): OwnRead => ({ kind: 'unread', where: name, name: '', why: 'it is not one of our sheets' })),
    ...problems.map(
      ({ sheet, row, column, found, fix }): OwnRead => ({
        kind: 'unread',
        where: `${sheet}, row ${row}${column ? `, column ${column}` : ''}`,
        name: '',
        why: `found ${found}: ${fix}`,
      }),
    ),
    ...[...records].flatMap(([folder, list]) =>
      list.map((record): OwnRead => ({ kind: 'record', folder, record, where: `sheet ${folder}, ${record.id}`, sheets })),
    ),
  ];
}

interface Sheets {
  readonly sheets: readonly Sheet[];
  /** Files that are no sheet of ours. */
  readonly others: readonly string[];
}

async function workbookIn([file, ...more]: readonly SourceFile[]): Promise<Sheets | undefined> {
  const [p, k] = file && more.length === 0 ? await headOf(file, 4) : [];
  if (!file || p !== 0x50 || k !== 0x4b) return undefined;
  return { sheets: await xlsxSheets(file, (names) => names.some(isMain)), others: [] };
}

async function csvSheetsIn(files: readonly SourceFile[]): Promise<Sheets> {
  const sheets: Sheet[] = [];
  const others: string[] = [];
  for (const file of files) {
    const name = sheetNameOf(file.name);
    if (name === undefined) others.push(file.name);
    else sheets.push({ name, rows: (await rowsOf(file)).map((row) => row.map(fromCsvCell)) });
    // The first table of ours shows what the folder is; a feed of somebody else's tables is not held in memory.
    if (name !== undefined && isMain(name) && !sheets.some(isOurs)) return { sheets: [], others };
  }
  return { sheets, others };
}

async function rowsOf(file: SourceFile): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const cells of csvCells(file)) {
    rows.push(cells);
    if (rows.length === 1 && isMain(sheetNameOf(file.name) ?? '') && !isOurs({ name: sheetNameOf(file.name) ?? '', rows })) break;
  }
  return rows;
}

/** `data/services-sessions (1).csv`, as a browser saves it a second time → `services sessions`. */
const sheetNameOf = (file: string): string | undefined =>
  sheetNames.get((/([^/\\]+?)(?: ?\(\d+\))?\.csv$/i.exec(file)?.[1] ?? '').toLowerCase());

const isMain = (name: string) => (folders as readonly string[]).includes(name.trim().toLowerCase());

/** Surely ours: a sheet of records with its id, and with columns that no other system names so. */
const isOurs = ({ name, rows: [headings = []] }: Sheet) =>
  isMain(name) &&
  headings.some((one) => one.trim() === idHeading) &&
  headings.some((one) => /^(provenance|checked)\.\w+$/.test(one.trim()));
