import type { APIRoute, GetStaticPaths } from 'astro';
import { directory } from '../../../data/directory.ts';
import { today } from '../../../data/read.ts';
import { type PartnerList, servicesOf } from '../../../partners/partner-list.ts';
import { calendarFile } from '../../../schedule/calendar-file.ts';
import { builtLists, isWhole } from './_lists.ts';

export const getStaticPaths = (() =>
  builtLists()
    .filter(isWhole)
    .map((list) => ({ params: { list: list.id }, props: { list } }))) satisfies GetStaticPaths;

/** What comes round, of a locality or of a need, for a calendar. */
export const GET: APIRoute<{ list: PartnerList }> = ({ props: { list }, site }) => {
  const entries = servicesOf(list)
    .filter(({ status }) => status.kind !== 'paused')
    .flatMap((service) => service.sessions.map((session) => ({ service, session })));
  const made = { directory: directory(), today: today(), host: site?.host ?? 'localhost' };
  return new Response(calendarFile({ name: list.title, entries }, made), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};
