import type { APIRoute, GetStaticPaths } from 'astro';
import { builtWhatsOn } from './_built.ts';

export const getStaticPaths: GetStaticPaths = () => {
  const { path, json } = builtWhatsOn();
  return [{ params: { file: path.replace(/^whats-on\/|\.json$/g, '') }, props: { json } }];
};

/** What is on, for the browser. */
export const GET: APIRoute<{ json: string }> = ({ props }) => new Response(props.json, { headers: { 'Content-Type': 'application/json' } });
