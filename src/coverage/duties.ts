import type { Directory, ServiceRecord } from '../domain/directory.ts';
import type { DutyRow } from '../domain/schema/supplied.ts';

/** A heading of what must be published, and the records that are under it. For checking: it never says that a duty is met. */
export interface DutyCover {
  readonly heading: string;
  readonly needs: readonly string[];
  /** Of any kind, where it is empty. */
  readonly kinds: readonly string[];
  readonly services: readonly ServiceRecord[];
  readonly local: number;
}

/** A record is under a heading when it answers one of its needs and, where kinds are listed, is of one of them. */
export function dutyCover(rows: readonly DutyRow[], { services }: Pick<Directory, 'services'>): DutyCover[] {
  const open = [...services.values()].filter(({ status }) => status.kind !== 'closed');
  return rows.map(({ heading, needs, kinds }) => {
    const under = open.filter(
      (service) => service.needs.some((need) => needs.includes(need)) && (kinds.length === 0 || kinds.includes(service.kind)),
    );
    return { heading, needs, kinds, services: under, local: under.filter(({ area }) => area.kind !== 'national').length };
  });
}
