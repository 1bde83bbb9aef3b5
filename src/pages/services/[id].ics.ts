import type { APIRoute, GetStaticPaths } from 'astro';
import { directory } from '../../data/directory.ts';
import { today } from '../../data/read.ts';
import { isAtRisk } from '../../domain/at-risk.ts';
import type { Session } from '../../domain/schema/session.ts';
import { calendarFile } from '../../schedule/calendar-file.ts';

export const getStaticPaths = (() => {
  const whole = directory();
  return [...whole.services.values()]
    .filter((service) => service.sessions.length > 0 && service.status.kind !== 'closed' && !isAtRisk(service, whole))
    .map((service) => ({ params: { id: service.id }, props: { service } }));
}) satisfies GetStaticPaths;

/** The sessions of a service, for a calendar. */
export const GET: APIRoute = ({ props: { service }, site }) =>
  new Response(
    calendarFile(
      { name: service.name, entries: service.sessions.map((session: Session) => ({ service, session })) },
      { directory: directory(), today: today(), host: site?.host ?? 'localhost' },
    ),
    { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } },
  );
