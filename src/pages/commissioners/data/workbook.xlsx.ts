import type { APIRoute } from 'astro';
import writeXlsxFile from 'write-excel-file/node';
import { workbookSheets } from '../../../coverage/workbook.ts';
import { directory } from '../../../data/directory.ts';
import { sheets } from '../_analysis.ts';

/** Every table in one workbook, with what each of them is on the last sheet. */
export const GET: APIRoute = async () => {
  const book = workbookSheets(sheets(), directory().site.name).map(({ name, rows }) => ({
    sheet: name,
    data: rows.map((row, at) => row.map((value) => (at === 0 ? { value, fontWeight: 'bold' as const } : { value }))),
    stickyRowsCount: 1,
  }));
  const buffer = await writeXlsxFile(book).toBuffer();
  return new Response(new Uint8Array(buffer), {
    headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  });
};
