import type { APIRoute, GetStaticPaths } from 'astro';
import { directory } from '../../../data/directory.ts';
import { today } from '../../../data/read.ts';
import { partnerJson } from '../../../partners/partner-json.ts';
import type { PartnerList } from '../../../partners/partner-list.ts';
import { builtLists } from './_lists.ts';

export const getStaticPaths = (() => builtLists().map((list) => ({ params: { list: list.id }, props: { list } }))) satisfies GetStaticPaths;

/** A list for a partner's own page, as JSON. */
export const GET: APIRoute<{ list: PartnerList }> = ({ props: { list }, site }) =>
  new Response(JSON.stringify(partnerJson(list, { directory: directory(), today: today(), address: (path) => new URL(path, site).href })), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
