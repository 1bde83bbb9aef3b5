import type { APIRoute, GetStaticPaths } from 'astro';
import { directory } from '../../data/directory.ts';
import { today } from '../../data/read.ts';
import { isAtRisk } from '../../domain/at-risk.ts';
import { sessionsAtHub } from '../../domain/hub-week.ts';
import { calendarFile } from '../../schedule/calendar-file.ts';

export const getStaticPaths = (() =>
  [...directory().hubs.values()].map((hub) => ({ params: { id: hub.id }, props: { hub } }))) satisfies GetStaticPaths;

/** All that is on at a hub, for a calendar. What nobody should find on a phone is left out. */
export const GET: APIRoute = ({ props: { hub }, site }) => {
  const whole = directory();
  const entries = sessionsAtHub(hub, whole).filter(({ service }) => !isAtRisk(service, whole));
  return new Response(calendarFile({ name: hub.name, entries }, { directory: whole, today: today(), host: site?.host ?? 'localhost' }), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
};
