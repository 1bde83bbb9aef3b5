import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** A row of a table, and the line that it stands on, from 1. */
export interface TableRow {
  readonly row: readonly string[];
  readonly line: number;
}

/**
 * The rows of a CSV file of any size, one at a time; empty lines are passed over. A row is a line: what these files hold has no line
 * breaks inside its values, and so a quotation mark that nobody closed costs one row, and not all that follow it.
 */
export async function* rowsOfTable(path: string): AsyncGenerator<TableRow> {
  const file = createReadStream(path, 'utf8');
  let number = 0;
  try {
    for await (const line of createInterface({ input: file, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++;
      const text = number === 1 ? line.replace(/^\uFEFF/, '') : line;
      if (/[^\s,"]/.test(text)) yield { row: cellsOf(text), line: number };
    }
  } finally {
    file.destroy();
  }
}

/** A value in quotation marks, or one without; and what ends it. */
const cell = /(?:"((?:[^"]|"")*)"|([^,]*))(,|$)/g;

/** The values of a line. One with a stray quotation mark is read as if it had none. */
export function cellsOf(line: string): string[] {
  if (!line.includes('"')) return line.split(',');
  if ((line.split('"').length - 1) % 2 === 1) return line.replaceAll('"', '').split(',');
  const cells: string[] = [];
  for (const [, quoted, plain = '', end] of line.matchAll(cell)) {
    cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '') break;
  }
  return cells;
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
