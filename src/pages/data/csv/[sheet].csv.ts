import type { APIRoute, GetStaticPaths } from 'astro';
import { toCsv } from '../../../spreadsheet/csv.ts';
import type { Sheet } from '../../../spreadsheet/sheet.ts';
import { builtSheets, csvName } from '../_sheets.ts';

export const getStaticPaths = (() =>
  builtSheets().map((sheet) => ({ params: { sheet: csvName(sheet) }, props: { sheet } }))) satisfies GetStaticPaths;

/** One sheet of the spreadsheet as CSV. */
export const GET: APIRoute<{ sheet: Sheet }> = ({ props }) =>
  new Response(toCsv(props.sheet), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
