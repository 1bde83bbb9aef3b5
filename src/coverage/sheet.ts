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

/**
 * A CSV file (RFC 4180) with a byte-order mark, so that Excel reads £ and ’ right. Text that a spreadsheet would run as a formula
 * (it starts with = + - @, a tab or a return: OWASP, CSV injection) gets a ' in front; numbers are left as they are.
 */
export const toCsv = ({ columns, rows }: Pick<Sheet, 'columns' | 'rows'>): string =>
  `\uFEFF${[columns, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;

function csvCell(cell: SheetCell): string {
  if (typeof cell === 'number') return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The same as JSON: what it is, and a record for each row. */
export const toJson = ({ columns, rows, ...about }: Sheet): string =>
  JSON.stringify(
    { ...about, rows: rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? '']))) },
    undefined,
    1,
  );
