import type { Sheet, SheetCell } from './sheet.ts';

/** A sheet of a workbook: its tab, and its lines with the names of the columns first. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
}

/** Excel takes 31 letters at most for a tab, and none of : \ / ? * [ ]. */
const tabName = (title: string) =>
  title
    .replace(/[:\\/?*[\]]/g, ' ')
    .slice(0, 31)
    .trim();

/**
 * Tables → the sheets of a workbook, with "About" last: what each table is, its source, its date and its limits.
 * Text in a workbook is text: it cannot run as a formula, so nothing is put before it.
 */
export function workbookSheets(sheets: readonly Sheet[], from: string): WorkbookSheet[] {
  const about: SheetCell[][] = sheets.map(({ id, title, definition, source, date, limits }) => [
    tabName(id),
    title,
    definition,
    source,
    date,
    limits,
  ]);
  return [
    ...sheets.map(({ id, columns, rows }) => ({ name: tabName(id), rows: [columns, ...rows] })),
    { name: 'About', rows: [['sheet', 'title', 'definition', 'source', 'date', 'limits'], ...about, ['', `From ${from}`, '', '', '', '']] },
  ];
}
