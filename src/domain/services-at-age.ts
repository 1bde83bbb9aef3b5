import { oldestMonths, servesBand } from './ages.ts';
import { type Directory, type NeedRecord, type ServiceRecord, servicesForNeed } from './directory.ts';
import { basedIn, reachesLocality } from './reach.ts';
import type { AgeBand } from './schema/vocabulary.ts';
import { servicesByReach } from './service-lists.ts';

/** Services for an age: those that suit it, and apart from them those whose ages nobody has recorded. Each in the order given. */
export interface AtAge {
  readonly suited: readonly ServiceRecord[];
  readonly unknown: readonly ServiceRecord[];
}

/** Is the band for the adults alone, with no child or pregnancy in it? */
export const isAdultsOnly = ({ from, pregnancy, parentsAndCarers }: AgeBand): boolean =>
  parentsAndCarers && !pregnancy && from === undefined;

/** The bands that someone may choose for themselves before they are grown up: those that take in a child of ten or older. */
export const bandsOfYoungPeople = (bands: readonly AgeBand[]): AgeBand[] =>
  bands.filter(({ to }) => to !== undefined && oldestMonths(to) >= 10 * 12);

/**
 * For a family with someone of this age. What is for parents and carers only suits them whatever the child's age:
 * most help with a violent child is for the parent, and has no age of a child to go by.
 */
export const servicesAtAge = (services: readonly ServiceRecord[], band: AgeBand): AtAge =>
  split(services, ({ ages }) => ages.kind === 'parents-and-carers' || servesBand(ages, band) === true);

/** For a young person in any of these bands, those that speak to young people first. Nothing that is for their parents. */
export function servicesForYoungPerson(services: readonly ServiceRecord[], bands: readonly AgeBand[]): AtAge {
  const speaks = ({ audience }: ServiceRecord) => Number(audience[0] === 'young-people');
  const { suited, unknown } = split(services, ({ ages }) => bands.some((band) => servesBand(ages, band) === true));
  return { suited: suited.toSorted((a, b) => speaks(b) - speaks(a)), unknown };
}

const split = (services: readonly ServiceRecord[], suits: (service: ServiceRecord) => boolean): AtAge => ({
  suited: services.filter(suits),
  unknown: services.filter(({ ages }) => ages.kind === 'unknown'),
});

/**
 * The bands to search by so that nothing of `servicesAtAge` is left out: search takes an age strictly, so what is for parents only
 * has to be asked for too. None where the area has no band for the adults.
 */
export function bandsToSearch({ suited }: AtAge, band: AgeBand, bands: readonly AgeBand[]): AgeBand[] {
  if (suited.every(({ ages }) => servesBand(ages, band) === true)) return [band];
  const adults = bands.filter(isAdultsOnly);
  return adults.length > 0 ? [band, ...adults] : [];
}

/** Those of a need that take someone expecting a baby, whatever her age, and are in no list yet. */
export const servicesIfExpecting = (services: readonly ServiceRecord[], { suited }: AtAge): ServiceRecord[] =>
  services.filter(
    (service) =>
      !suited.includes(service) && (service.ages.kind === 'pregnancy' || (service.ages.kind === 'range' && service.ages.pregnancy)),
  );

/** Is there a page of this need for this age? Only where a service is known to take the age itself; adults have the need's own page. */
export const hasPageAtAge = (need: NeedRecord, band: AgeBand, directory: Directory): boolean =>
  !isAdultsOnly(band) && servicesForNeed(directory, need.id).some(({ ages }) => servesBand(ages, band) === true);

/** Is there a page of this need for young people of these ages, in their own words? */
export const hasYoungPage = (need: NeedRecord, bands: readonly AgeBand[], directory: Directory): boolean =>
  need.youngLabel !== undefined && servicesForYoungPerson(servicesForNeed(directory, need.id), bands).suited.length > 0;

/**
 * Services by where someone lives: those that reach everywhere, and for each locality those that are for some people only and
 * reach it, with those of everywhere that have a door there.
 */
export function servicesByPlace(services: readonly ServiceRecord[], directory: Directory) {
  const { local, borough, national } = servicesByReach(services);
  const everywhere = [...borough, ...national];
  const parts = [...directory.localities.values()].map((locality) => ({
    locality,
    local: local.filter((service) => reachesLocality(service, locality.id, directory)),
    doors: everywhere.filter((service) => basedIn(service, directory).includes(locality.id)),
  }));
  return { everywhere, parts };
}
