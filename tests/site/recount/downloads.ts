import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { builtFolder } from '../pages.ts';

/** The commissioners' downloads: all that the figures are counted again from. */

export type Row = Readonly<Record<string, string>>;

const folder = `${builtFolder}/commissioners/data`;
const read = new Map<string, readonly Row[]>();

/** The rows of a table, as anyone would read them from its CSV file. */
export function rowsOf(id: string): readonly Row[] {
  const rows = read.get(id) ?? (parse(readFileSync(`${folder}/${id}.csv`, 'utf8'), { columns: true, bom: true }) as Row[]);
  read.set(id, rows);
  return rows;
}

type About = Readonly<Record<'title' | 'definition' | 'source' | 'date' | 'limits', string>>;
const abouts = new Map<string, About>();

/** What a table is, where it comes from, when, and its limits: the words beside its figures. */
export function aboutOf(id: string): About {
  const about = abouts.get(id) ?? (JSON.parse(readFileSync(`${folder}/${id}.json`, 'utf8')) as About);
  abouts.set(id, about);
  return about;
}

/** The day that the figures are true of. */
export const today = aboutOf('gaps').date;

/** One cell of a row. A column that is not there is a mistake in the test, not an empty cell. */
export function cell(row: Row, column: string): string {
  const text = row[column];
  if (text === undefined) throw new Error(`There is no column ${column} among ${Object.keys(row).join(', ')}`);
  return text;
}

/** A number of a row; undefined where it says "not known" or "not applicable". */
export function number(row: Row, column: string): number | undefined {
  const text = cell(row, column);
  return /^-?\d/.test(text) ? Number(text) : undefined;
}

/** Ids in one cell: `east west` */
export const ids = (row: Row, column: string): readonly string[] => cell(row, column).split(' ').filter(Boolean);

export const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

/** Rows by a column, in the order in which they come. */
export const groupBy = (rows: readonly Row[], column: string): ReadonlyMap<string, readonly Row[]> =>
  Map.groupBy(rows, (row) => cell(row, column));
