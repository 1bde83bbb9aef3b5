import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

/** A row of a table, and the line that it stands on, from 1. */
export interface TableRow {
  readonly row: readonly string[];
  readonly line: number;
}

/** The rows of a CSV file of any size, one at a time. Empty lines are passed over; a stray quotation mark is a letter like any other. */
export async function* rowsOfTable(path: string): AsyncGenerator<TableRow> {
  const rows = createReadStream(path).pipe(parse({ bom: true, relaxColumnCount: true, relaxQuotes: true }));
  let line = 0;
  for await (const row of rows as AsyncIterable<string[]>) {
    line++;
    if (row.some((cell) => cell.trim() !== '')) yield { row, line };
  }
}

/** The first rows, and no more of the file than that. */
export async function firstRows(path: string, most: number): Promise<TableRow[]> {
  const first: TableRow[] = [];
  for await (const row of rowsOfTable(path)) {
    first.push(row);
    if (first.length === most) break;
  }
  return first;
}
