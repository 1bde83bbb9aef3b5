import writeXlsxFile from 'write-excel-file/node';
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
          text === '' ? null : { value: text, type: String, format: '@', ...(place === 0 ? { fontWeight: 'bold' as const } : {}) },
        ),
      ),
    })),
  ).toBuffer();

/** Room for what people read, in letters. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/^(id|belongs to|name|address)$/, 30],
  [/^(summary|words.*|scope|label)$/, 60],
];
