import type { APIRoute, GetStaticPaths } from 'astro';
import { packFiles } from '../_files.ts';

export const getStaticPaths: GetStaticPaths = () =>
  packFiles().map((records, file) => ({ params: { file: String(file) }, props: { json: JSON.stringify(records) } }));

/** A file of what packs say, for the browser. */
export const GET: APIRoute<{ json: string }> = ({ props }) => new Response(props.json, { headers: { 'Content-Type': 'application/json' } });
