import { type Directory, needsInGroup, type ServiceRecord } from './directory.ts';
import type { Session } from './schema/session.ts';
import type { Weekday } from './schema/when.ts';
import { weekdays } from './weekdays.ts';

/** A session that comes round on a day of the week, and whose it is. */
export interface WeeklySession {
  readonly service: ServiceRecord;
  readonly session: Session;
}

const hasSessions = ({ status, sessions }: ServiceRecord): boolean => status.kind !== 'closed' && sessions.length > 0;

/** All that comes round, by the day of the week, each day in the order of the clock. */
export function usualWeekOf({ services }: Directory): { readonly day: Weekday; readonly sessions: readonly WeeklySession[] }[] {
  const all = [...services.values()].filter(hasSessions).flatMap((service) => service.sessions.map((session) => ({ service, session })));
  return weekdays.map((day) => ({
    day,
    sessions: all.filter(({ session }) => session.day === day).sort((a, b) => a.session.start.localeCompare(b.session.start)),
  }));
}

/** Needs that something in the usual week helps with, by their groups. */
export function needsWithSessions(
  directory: Directory,
): { readonly group: string; readonly needs: readonly { id: string; label: string }[] }[] {
  const met = new Set([...directory.services.values()].filter(hasSessions).flatMap(({ needs }) => needs));
  return directory.needGroups
    .map(({ id: group, label }) => ({
      group: label,
      needs: needsInGroup(directory, group)
        .filter(({ id }) => met.has(id))
        .map(({ id, label: need }) => ({ id, label: need })),
    }))
    .filter(({ needs }) => needs.length > 0);
}
