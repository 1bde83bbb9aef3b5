import { isAtRisk } from './at-risk.ts';
import type { Directory, HubRecord, ServiceRecord } from './directory.ts';
import { type HubSession, weekAtHub } from './hub-week.ts';
import { servicesAtHub } from './places-of.ts';
import type { NeedGroup } from './schema/vocabulary.ts';
import type { Weekday } from './schema/when.ts';

/** What of a hub's offer may hang on a fridge. */
export interface HubSheet {
  /** In term time: days that have something, Monday first. */
  readonly week: readonly { readonly day: Weekday; readonly sessions: readonly HubSession[] }[];
  /** By the group of the need that each is best known for, in the order of the groups. */
  readonly offered: readonly { readonly group: NeedGroup; readonly services: readonly ServiceRecord[] }[];
  /** Is there more, which could put someone at risk if it were seen? It is not named: whoever does the hurting reads fridges too. */
  readonly more: boolean;
}

/** A hub on one sheet of paper. */
export function hubSheet(hub: HubRecord, directory: Directory): HubSheet {
  const isShown = (service: ServiceRecord) => !isAtRisk(service, directory);
  const services = servicesAtHub(hub.id, directory);
  const shown = services.filter(isShown);
  const groupOf = ({ needs: [first] }: ServiceRecord) => first && directory.needs.get(first)?.group;
  return {
    week: weekAtHub(hub, directory, 'term')
      .map(({ day, sessions }) => ({ day, sessions: sessions.filter(({ service }) => isShown(service)) }))
      .filter(({ sessions }) => sessions.length > 0),
    offered: directory.needGroups
      .map((group) => ({ group, services: shown.filter((service) => groupOf(service) === group.id) }))
      .filter((one) => one.services.length > 0),
    more: shown.length < services.length,
  };
}
