import type { Written, WrittenFields } from '../domain/as-written.ts';
import { nearestName } from '../domain/nearest-name.ts';
import type { OpenRecord, Withheld } from '../domain/open-record.ts';
import { type CollectionName, collections } from '../domain/schema/collections.ts';
import { fromCell } from './cells.ts';
import { type Column, heading, type Inner, layoutFor } from './columns.ts';
import type { Sheet } from './sheet.ts';
import { idHeading, innerSheetName, ownerHeading, withheldHeading, wordsHeading } from './to-sheets.ts';

/** Something in a sheet that could not be taken in. Rows count from 1, which is the headings. */
export interface SheetProblem {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly found: string;
  readonly fix: string;
}

/** The records that sheets hold, by kind. Their fields are as typed: the schema of their kind says whether they are right. */
export interface FromSheets {
  readonly records: ReadonlyMap<CollectionName, readonly OpenRecord[]>;
  readonly problems: readonly SheetProblem[];
}

/** Sheets → records: the way back from `toSheets`. Columns may stand in any order; empty rows are passed over. */
export function fromSheets(sheets: readonly Sheet[]): FromSheets {
  const problems: SheetProblem[] = [];
  const byName = new Map(sheets.map((sheet) => [sheet.name.trim().toLowerCase(), sheet]));
  const records = new Map<CollectionName, readonly OpenRecord[]>();
  for (const folder of Object.keys(collections) as CollectionName[]) {
    const main = byName.get(folder);
    if (main) records.set(folder, readFolder(folder, main, byName, problems));
  }
  return { records, problems };
}

/** A record while its rows are being read. */
interface Growing {
  readonly id: string;
  readonly fields: { [field: string]: Written };
  readonly body: string;
  readonly withheld: readonly Withheld[];
}

function readFolder(folder: CollectionName, main: Sheet, byName: ReadonlyMap<string, Sheet>, problems: SheetProblem[]): OpenRecord[] {
  const layout = layoutFor(folder);
  const records = new Map<string, Growing>();
  const columns = new Map(layout.columns.map((column) => [heading(column), column]));
  const headings = headingsOf(main);
  const own = readHeadings(main, (name) => columns.get(name) ?? tableColumn(name, layout.tables), {
    also: [idHeading, withheldHeading, ...headings.filter((name) => isWords(name))],
    known: [...columns.keys(), idHeading, withheldHeading, wordsHeading],
    problems,
  });
  for (const { row, cell } of rowsOf(main)) {
    const id = cell(idHeading).trim();
    const problem = (found: string, fix: string) => problems.push({ sheet: main.name, row, column: idHeading, found, fix });
    if (id === '') problem('a row with no id', 'give it an id: small letters, numbers and hyphens, like sleep-drop-in');
    else if (records.has(id)) problem(`‘${id}’ a second time`, 'keep one of the two rows');
    else
      records.set(id, {
        id,
        fields: fieldsOf(own, cell),
        body: headings.filter(isWords).map(cell).join('').replaceAll('\r\n', '\n').trim(),
        withheld: cell(withheldHeading)
          .split(/[,;\s]+/)
          .filter(isWithheld),
      });
  }
  for (const inner of layout.inner) {
    const sheet = byName.get(innerSheetName(folder, inner));
    if (sheet) readInner(sheet, inner, { records, problems });
  }
  return [...records.values()];
}

function readInner(sheet: Sheet, inner: Inner, { records, problems }: { records: ReadonlyMap<string, Growing>; problems: SheetProblem[] }) {
  const columns = new Map(inner.columns.map((column) => [heading(column), column]));
  const own = readHeadings(sheet, (name) => columns.get(name), {
    also: [ownerHeading],
    known: [...columns.keys(), ownerHeading],
    problems,
  });
  for (const { row, cell } of rowsOf(sheet)) {
    const owner = records.get(cell(ownerHeading).trim());
    if (owner) append(owner.fields, inner.path, fieldsOf(own, cell));
    else
      problems.push({
        sheet: sheet.name,
        row,
        column: ownerHeading,
        found: `‘${cell(ownerHeading)}’, which is not an id in the first sheet`,
        fix: 'give the id of the record that the row belongs to',
      });
  }
}

/** The columns that a sheet has, and a problem for each heading that means nothing. */
function readHeadings(
  sheet: Sheet,
  columnOf: (name: string) => Column | undefined,
  { also, known, problems }: { also: readonly string[]; known: readonly string[]; problems: SheetProblem[] },
): ReadonlyMap<string, Column> {
  const found = new Map<string, Column>();
  for (const name of headingsOf(sheet)) {
    const column = columnOf(name);
    if (column) found.set(name, column);
    else if (name !== '' && !also.includes(name)) {
      const nearest = nearestName(name, new Set(known));
      problems.push({
        sheet: sheet.name,
        row: 1,
        column: name,
        found: `a column called ‘${name}’`,
        fix: nearest ? `did you mean ‘${nearest}’?` : 'take the column out, or give it the name of a field',
      });
    }
  }
  return found;
}

/** An answer of a table may have any name that an id may have: `accessibility.step-free`. */
function tableColumn(name: string, tables: readonly string[]): Column | undefined {
  const table = tables.find((one) => name.startsWith(`${one}.`) && /^[a-z0-9-]+$/.test(name.slice(one.length + 1)));
  return table ? { path: [...table.split('.'), name.slice(table.length + 1)] } : undefined;
}

const headingsOf = ({ rows: [first = []] }: Sheet) => first.map((name) => name.trim());

/** The rows below the headings that have anything in them. */
function rowsOf(sheet: Sheet): { row: number; cell: (name: string) => string }[] {
  const places = new Map(headingsOf(sheet).map((name, place) => [name, place]));
  return sheet.rows.slice(1).flatMap((cells, place) => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    return [{ row: place + 2, cell: (name) => cells[places.get(name) ?? -1] ?? '' }];
  });
}

function fieldsOf(columns: ReadonlyMap<string, Column>, cell: (name: string) => string): { [field: string]: Written } {
  const fields: { [field: string]: Written } = {};
  for (const [name, column] of columns) {
    const value = fromCell(cell(name), column);
    if (value !== undefined) put(fields, column.path, value);
  }
  return fields;
}

function put(fields: { [field: string]: Written }, path: readonly string[], value: Written) {
  const last = path.at(-1);
  if (last === undefined) return;
  let inside = fields;
  for (const field of path.slice(0, -1)) {
    const next = Object.hasOwn(inside, field) ? inside[field] : undefined;
    const deeper = (typeof next === 'object' && !Array.isArray(next) ? next : {}) as { [field: string]: Written };
    inside[field] = deeper;
    inside = deeper;
  }
  inside[last] = value;
}

function append(fields: { [field: string]: Written }, path: readonly string[], item: WrittenFields) {
  const list = path.reduce<Written | undefined>(
    (inside, field) => (typeof inside === 'object' && !Array.isArray(inside) ? (inside as WrittenFields)[field] : undefined),
    fields,
  );
  put(fields, path, [...(Array.isArray(list) ? (list as Written[]) : []), item]);
}

const isWords = (name: string) => /^words( \d+)?$/.test(name);
const isWithheld = (word: string): word is Withheld => word === 'address' || word === 'commissioning';
