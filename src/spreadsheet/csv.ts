/**
 * Rows as CSV (RFC 4180), in UTF-8 with the mark that makes Excel read it so. Text that a spreadsheet would run as a formula (it
 * starts with = + - @, a tab or a return: OWASP, CSV injection) has an apostrophe before it, and so has text that starts with an
 * apostrophe: reading takes one away.
 */
export const toCsv = ({ rows }: { readonly rows: readonly (readonly (string | number)[])[] }): string =>
  `\uFEFF${rows.map((row) => row.map((cell) => csvCell(String(cell))).join(',')).join('\r\n')}\r\n`;

const csvCell = (text: string) => quoted(looksLikeFormula(text) ? `'${text}` : text);

const quoted = (text: string) => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** -1.1661 is a longitude, not a formula. */
const looksLikeFormula = (text: string) => /^[=+\-@\t\r']/.test(text) && !/^-?\d+(\.\d+)?$/.test(text);

/** The cell that was written, without the apostrophe that kept it from being run. */
export const fromCsvCell = (text: string): string => (text.startsWith("'") ? text.slice(1) : text);
