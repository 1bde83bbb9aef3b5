import type { APIRoute, GetStaticPaths } from 'astro';
import { type Sheet, toCsv, toJson } from '../../../coverage/sheet.ts';
import { sheets } from '../_analysis.ts';

const types = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' } as const;

export const getStaticPaths: GetStaticPaths = () =>
  sheets().flatMap((sheet) =>
    (['csv', 'json'] as const).map((type) => ({ params: { file: `${sheet.id}.${type}` }, props: { sheet, type } })),
  );

/** One table to take away. */
export const GET: APIRoute<{ sheet: Sheet; type: keyof typeof types }> = ({ props: { sheet, type } }) =>
  new Response(type === 'csv' ? toCsv(sheet) : toJson(sheet), { headers: { 'Content-Type': types[type] } });
