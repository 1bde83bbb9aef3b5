import type { Directory, NeedRecord, ServiceRecord } from './directory.ts';

const places: readonly ServiceRecord['kind'][] = ['drop-in', 'group', 'activity', 'course'];

/** Open services that speak to young people first: those to talk to, text or chat first, and those to go to. */
export function servicesForYoungPeople({ services }: Pick<Directory, 'services'>): { toTalk: ServiceRecord[]; toDo: ServiceRecord[] } {
  const theirs = [...services.values()].filter((service) => service.audience[0] === 'young-people' && service.status.kind !== 'closed');
  const written = ({ delivery }: ServiceRecord) => Number(delivery.includes('text') || delivery.includes('online'));
  const sure = ({ checked }: ServiceRecord) => Number(checked.kind === 'checked');
  return {
    toTalk: theirs.filter((service) => !places.includes(service.kind)).sort((a, b) => sure(b) - sure(a) || written(b) - written(a)),
    toDo: theirs.filter((service) => places.includes(service.kind)).sort((a, b) => sure(b) - sure(a)),
  };
}

/** Needs that have words of their own for young people, those with most services that speak to them first. */
export function needsOfYoungPeople({ needs, services }: Pick<Directory, 'needs' | 'services'>): NeedRecord[] {
  const theirs = [...services.values()].filter(({ audience }) => audience[0] === 'young-people');
  const served = (id: string) => theirs.filter((service) => service.needs.includes(id)).length;
  return [...needs.values()].filter(({ youngLabel }) => youngLabel).sort((a, b) => served(b.id) - served(a.id));
}
