import type { APIRoute, GetStaticPaths } from 'astro';
import { builtSearch } from './_built.ts';

export const getStaticPaths: GetStaticPaths = () =>
  [...builtSearch().files].map(([path, json]) => ({ params: { file: path.replace(/^search\/|\.json$/g, '') }, props: { json } }));

/** A file of search, for the browser. */
export const GET: APIRoute<{ json: string }> = ({ props }) => new Response(props.json, { headers: { 'Content-Type': 'application/json' } });
