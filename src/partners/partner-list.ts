import { type Directory, type LocalityRecord, type NeedRecord, type ServiceRecord, servicesForNeed } from '../domain/directory.ts';
import { withoutHiddenAddress } from '../domain/hidden-address.ts';
import { mayStandElsewhere } from '../domain/may-stand-elsewhere.ts';
import { isOfLocality } from '../domain/patches.ts';
import { servicesByReach, servicesInLocality } from '../domain/service-lists.ts';
import { localityUrl, needInLocalityUrl, needUrl } from '../domain/urls.ts';

/** Services with something in common: with a door there, from elsewhere, by phone. */
export interface ListPart {
  readonly title: string;
  readonly services: readonly ServiceRecord[];
}

/** A list that a partner can take, or put on a page of their own. */
export interface PartnerList {
  /** The last part of its addresses: localities/east, needs/sleep-routines, needs/sleep-routines/east. */
  readonly id: string;
  /** Help in East; Sleep; Sleep: East */
  readonly title: string;
  /** Our own page of the same. */
  readonly page: string;
  /** Parts that have something in them. */
  readonly parts: readonly ListPart[];
}

/** Every list: of each locality, of each need, and of each need in each locality. A need that puts people at risk has none. */
export function partnerLists(directory: Directory): PartnerList[] {
  const localities = [...directory.localities.values()];
  const needs = needsElsewhere(directory);
  return [
    ...localities.map((locality) => ofLocality(locality, directory)),
    ...needs.map((need) => ofNeed(need, directory)),
    ...needs.flatMap((need) => localities.map((locality) => ofNeedInLocality(need, locality, directory))),
  ];
}

/** Needs that may have a list on somebody else's page. */
export const needsElsewhere = ({ needs }: Pick<Directory, 'needs'>): NeedRecord[] => [...needs.values()].filter(({ atRisk }) => !atRisk);

/** The services of a list, each once. */
export const servicesOf = ({ parts }: PartnerList): ServiceRecord[] => [...new Set(parts.flatMap(({ services }) => services))];

/** A locality's own help, under the group of the need that each is best known for. */
function ofLocality(locality: LocalityRecord, directory: Directory): PartnerList {
  const services = [...directory.services.values()].filter((service) => isOfLocality(service, locality.id, directory));
  const groupOf = ({ needs: [first] }: ServiceRecord) => directory.needs.get(first ?? '')?.group;
  const groups = directory.needGroups.map(({ id, label }) => ({ title: label, services: services.filter((one) => groupOf(one) === id) }));
  const others = { title: 'Other help', services: services.filter((one) => groupOf(one) === undefined) };
  return {
    id: `localities/${locality.id}`,
    title: `Help in ${locality.name}`,
    page: localityUrl(locality.id),
    parts: withSomething([...groups, others], directory),
  };
}

function ofNeed(need: NeedRecord, directory: Directory): PartnerList {
  const { local, borough, national } = servicesByReach(servicesForNeed(directory, need.id));
  const parts = [
    { title: `For parts of ${directory.site.area}`, services: local },
    { title: `For all of ${directory.site.area}`, services: borough },
    { title: 'By phone or online, wherever you are', services: national },
  ];
  return { id: `needs/${need.id}`, title: need.label, page: needUrl(need.id), parts: withSomething(parts, directory) };
}

function ofNeedInLocality(need: NeedRecord, locality: LocalityRecord, directory: Directory): PartnerList {
  const { here, reachingHere, national } = servicesInLocality(servicesForNeed(directory, need.id), locality.id, directory);
  const parts = [
    { title: `With a door in ${locality.name}`, services: here },
    { title: `From elsewhere, and for people in ${locality.name}`, services: reachingHere },
    { title: 'By phone or online, wherever you are', services: national },
  ];
  return {
    id: `needs/${need.id}/${locality.id}`,
    title: `${need.label}: ${locality.name}`,
    page: needInLocalityUrl(need.id, locality.id),
    parts: withSomething(parts, directory),
  };
}

const withSomething = (parts: readonly ListPart[], directory: Directory): ListPart[] =>
  parts
    .map(({ title, services }) => ({
      title,
      services: services.filter((service) => mayStandElsewhere(service, directory)).map(withoutHiddenAddress),
    }))
    .filter(({ services }) => services.length > 0);
