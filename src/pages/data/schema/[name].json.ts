import type { APIRoute, GetStaticPaths } from 'astro';
import { type CollectionName, collections } from '../../../domain/schema/collections.ts';
import { recordJsonSchema } from '../../../domain/schema/json-schema.ts';
import { dataUrl } from '../../../domain/urls.ts';

export const getStaticPaths = (() =>
  (Object.keys(collections) as CollectionName[]).map((name) => ({ params: { name }, props: { name } }))) satisfies GetStaticPaths;

/** What a record of one kind may hold. */
export const GET: APIRoute<{ name: CollectionName }> = ({ props: { name }, site }) =>
  new Response(
    JSON.stringify(
      { $id: new URL(dataUrl(`schema/${name}.json`), site).href, title: `A record in ${name}`, ...recordJsonSchema(name) },
      undefined,
      2,
    ),
    { headers: { 'Content-Type': 'application/schema+json' } },
  );
