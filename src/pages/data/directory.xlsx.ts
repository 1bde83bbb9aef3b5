import type { APIRoute } from 'astro';
import { toXlsx } from '../../spreadsheet/to-xlsx.ts';
import { builtSheets } from './_sheets.ts';

/** Everything as one workbook, to edit and bring back. */
export const GET: APIRoute = async () =>
  new Response(new Uint8Array(await toXlsx(builtSheets())), {
    headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  });
