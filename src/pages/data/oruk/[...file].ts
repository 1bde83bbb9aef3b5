import type { APIRoute, GetStaticPaths } from 'astro';
import { feedFiles } from '../../../oruk/files.ts';
import { published } from '../_published.ts';

export const getStaticPaths = (() =>
  [...feedFiles(published(new URL(import.meta.env.SITE)))].map(([file, says]) => ({
    params: { file },
    props: { says },
  }))) satisfies GetStaticPaths;

/** A file of the Open Referral UK feeds. */
export const GET: APIRoute<{ says: unknown }> = ({ props }) =>
  new Response(JSON.stringify(props.says), {
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Access-Control-Allow-Origin': '*' },
  });
