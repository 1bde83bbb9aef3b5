import type { ServiceRecord } from '../domain/directory.ts';
import type { Publication } from './publication.ts';
import type { ServiceArea } from './v3.ts';

/** The places that a service reaches. A ward has the address that the Office for National Statistics gives it, when its code is known. */
export function serviceAreas({ id: service, area }: ServiceRecord, { directory, id }: Publication): ServiceArea[] {
  const one = (name: string, code?: string): ServiceArea => ({
    id: id('service_area', service, name),
    service_id: id('service', service),
    name,
    ...(code ? { uri: `http://statistics.data.gov.uk/id/statistical-geography/${code}` } : {}),
  });
  switch (area.kind) {
    case 'national':
      return [one('National')];
    case 'borough':
      return [one(directory.site.area)];
    case 'localities':
      return area.localities.map((locality) => one(`${directory.localities.get(locality)?.name ?? locality}, ${directory.site.area}`));
    case 'wards':
      return area.wards.map((ward) => one(`${ward}, ${directory.site.area}`, wardCode(ward)));
    default:
      return area satisfies never;
  }

  function wardCode(name: string): string | undefined {
    return [...directory.localities.values()].flatMap(({ wards }) => wards).find((ward) => ward.name === name)?.code;
  }
}
