import { servesBand } from './ages.ts';
import { type Asker, notSure } from './askers.ts';
import { type Directory, type NeedRecord, needsInGroup, type ServiceRecord, servicesForNeed } from './directory.ts';
import type { AgeBand, NeedGroup } from './schema/vocabulary.ts';
import { bandsOfYoungPeople, hasPageAtAge, hasYoungPage, isAdultsOnly, servicesAtAge, servicesForYoungPerson } from './services-at-age.ts';
import { needAtAgeUrl, needUrl, youngNeedAtAgeUrl } from './urls.ts';

/** A need to choose: its words, the page it opens, and how many services that page has. */
export interface NeedChoice {
  readonly id: string;
  readonly label: string;
  readonly href: string;
  readonly count: number;
}

export interface GroupChoice {
  readonly id: string;
  readonly label: string;
  readonly icon: string;
  readonly needs: readonly NeedChoice[];
}

/**
 * The needs that someone may choose from, in groups: those that a service answers at that age. Without an age, all that have a
 * service. Groups that are mostly for other ages come last: a parent of a teenager does not start at "under 5s".
 */
export function needsToChoose(asker: Asker, band: AgeBand | undefined, directory: Directory): GroupChoice[] {
  const young = asker.brand === 'youth';
  const label = ({ label: usual, youngLabel }: NeedRecord | NeedGroup) => (young && youngLabel ? youngLabel : usual);
  const groups = directory.needGroups
    .map((group) => {
      const answered = needsInGroup(directory, group.id).flatMap((need) => {
        const page = young ? youngPage(need, band, directory) : familyPage(need, band, directory);
        return page ? [{ id: need.id, label: label(need), ...page }] : [];
      });
      const needs = answered.map(({ id, label, href, count }) => ({ id, label, href, count }));
      return { group: { id: group.id, label: label(group), icon: group.icon, needs }, mostlyOthers: isMostlyForOthers(answered) };
    })
    .filter(({ group }) => group.needs.length > 0);
  return groups.toSorted((a, b) => Number(a.mostlyOthers) - Number(b.mostlyOthers)).map(({ group }) => group);
}

/** The page that a need opens, and its services: all that the need has, and those for whoever asks. */
interface Answered {
  readonly href: string;
  readonly count: number;
  readonly all: readonly ServiceRecord[];
  readonly suited: readonly ServiceRecord[];
}

function isMostlyForOthers(needs: readonly Answered[]): boolean {
  const all = new Set(needs.flatMap((need) => need.all));
  const suited = new Set(needs.flatMap((need) => need.suited));
  return suited.size * 2 < all.size;
}

function familyPage(need: NeedRecord, band: AgeBand | undefined, directory: Directory): Answered | undefined {
  const all = servicesForNeed(directory, need.id);
  if (band && hasPageAtAge(need, band, directory)) {
    const { suited, unknown } = servicesAtAge(all, band);
    return { href: needAtAgeUrl(need.id, band.id), count: suited.length + unknown.length, all, suited };
  }
  const suited = band ? all.filter((service) => takesAdults(service, band)) : all;
  return suited.length > 0 ? { href: needUrl(need.id), count: all.length, all, suited } : undefined;
}

/** Does it take the adults themselves, whatever the age of the child? Someone expecting too, where it is an adult who asks. */
function takesAdults({ ages }: ServiceRecord, band: AgeBand): boolean {
  if (!isAdultsOnly(band)) return ages.kind === 'parents-and-carers';
  return servesBand(ages, band) === true || ages.kind === 'pregnancy' || (ages.kind === 'range' && ages.pregnancy);
}

function youngPage(need: NeedRecord, band: AgeBand | undefined, directory: Directory): Answered | undefined {
  const bands = band ? [band] : bandsOfYoungPeople(directory.ageBands);
  if (!hasYoungPage(need, bands, directory)) return undefined;
  const all = servicesForNeed(directory, need.id);
  const { suited, unknown } = servicesForYoungPerson(all, bands);
  return { href: youngNeedAtAgeUrl(need.id, band?.id ?? notSure), count: suited.length + unknown.length, all, suited };
}
