import writeXlsxFile from 'write-excel-file/node';
import { notInXml } from '../domain/xml.ts';
import type { Sheet } from './sheet.ts';

/** Sheets as one workbook. Every cell is text, so that Excel shows 01632 960123 and 4-5 as they were typed; the headings stay in sight. */
export const toXlsx = (sheets: readonly Sheet[]): Promise<Uint8Array> =>
  writeXlsxFile(
    sheets.map(({ name, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
      columns: (rows[0] ?? []).map((heading) => ({ width: widths.find(([kind]) => kind.test(heading))?.[1] ?? 18 })),
      data: rows.map((row, place) =>
        row.map((text) =>
          text === '' ? null : { value: escaped(text), type: String, format: '@', ...(place === 0 ? { fontWeight: 'bold' as const } : {}) },
        ),
      ),
    })),
  ).toBuffer();

/** Room for what people read, in letters. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/^(id|belongs to|name|address)$/, 30],
  [/^(summary|words.*|scope|label)$/, 60],
];

/**
 * Letters that XML cannot hold, as a workbook writes them: U+0007 is `_x0007_` (ECMA-376, 22.4.2.4). Words that look like
 * that already have their first mark written so, to be told apart.
 */
const escaped = (text: string): string =>
  text
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll(notInXml, (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
