import { toCsv as csvOf } from '../spreadsheet/csv.ts';

/** What a cell of a table holds. Not known and not applicable are words, so that neither is taken for nought. */
export type SheetCell = string | number;

/** A table to read on a page and to take away: the same rows in both. */
export interface Sheet {
  /** The name of its file: service-map */
  readonly id: string;
  readonly title: string;
  /** What is counted, in a sentence or two. */
  readonly definition: string;
  readonly source: string;
  /** The day that it is true of. */
  readonly date: string;
  readonly limits: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** A CSV file: the names of the columns, and the rows. */
export const toCsv = ({ columns, rows }: Pick<Sheet, 'columns' | 'rows'>): string => csvOf({ rows: [columns, ...rows] });

/** The same as JSON: what it is, and a record for each row. */
export const toJson = ({ columns, rows, ...about }: Sheet): string =>
  JSON.stringify(
    { ...about, rows: rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? '']))) },
    undefined,
    1,
  );
