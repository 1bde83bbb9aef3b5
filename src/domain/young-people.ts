import type { Directory, ServiceRecord } from './directory.ts';

const places: readonly ServiceRecord['kind'][] = ['drop-in', 'group', 'activity', 'course'];

/** Open services that speak to young people first: those to talk to, text or chat first, and those to go to. */
export function servicesForYoungPeople({ services }: Pick<Directory, 'services'>): { toTalk: ServiceRecord[]; toDo: ServiceRecord[] } {
  const theirs = [...services.values()].filter((service) => service.audience[0] === 'young-people' && service.status.kind !== 'closed');
  const written = (service: ServiceRecord) => Number(service.delivery.includes('text') || service.delivery.includes('online'));
  return {
    toTalk: theirs.filter((service) => !places.includes(service.kind)).sort((a, b) => written(b) - written(a)),
    toDo: theirs.filter((service) => places.includes(service.kind)),
  };
}
