import type { Calendar } from './schema/calendar.ts';
import type { Guide } from './schema/guide.ts';
import type { Hub } from './schema/hub.ts';
import type { LevelOfHelp } from './schema/level-of-help.ts';
import type { Locality } from './schema/locality.ts';
import type { Need } from './schema/need.ts';
import type { Organisation } from './schema/organisation.ts';
import type { Places } from './schema/places.ts';
import type { Service } from './schema/service.ts';
import type { Site } from './schema/site.ts';
import type { Urgent } from './schema/urgent.ts';
import type { AgeBand, Feature, FrameWords, HubStrand, NeedGroup, PackPhrase } from './schema/vocabulary.ts';

/** A record as the rest of the site sees it: its fields, its id, its file and the words below the line. */
export type Kept<Fields> = Fields & {
  /** The file name without .md. */
  readonly id: string;
  /** Path from the content folder: `services/sleep-drop-in.md`. */
  readonly file: string;
  /** The Markdown below the fields. */
  readonly body: string;
};

export type ServiceRecord = Kept<Service>;
export type HubRecord = Kept<Hub>;
export type OrganisationRecord = Kept<Organisation>;
export type NeedRecord = Kept<Need>;
export type LocalityRecord = Kept<Locality>;
export type GuideRecord = Kept<Guide>;

/** The records of each folder, by id, in the order of their names. */
export interface Records {
  readonly services: ReadonlyMap<string, ServiceRecord>;
  readonly hubs: ReadonlyMap<string, HubRecord>;
  readonly organisations: ReadonlyMap<string, OrganisationRecord>;
  readonly needs: ReadonlyMap<string, NeedRecord>;
  readonly localities: ReadonlyMap<string, LocalityRecord>;
  readonly guides: ReadonlyMap<string, GuideRecord>;
}

/** The files that there is one of. */
export interface Settings {
  readonly site: Site;
  readonly urgent: Urgent;
  readonly calendar: Calendar;
  readonly places: Places;
  readonly needGroups: readonly NeedGroup[];
  readonly ageBands: readonly AgeBand[];
  readonly levelsOfHelp: readonly LevelOfHelp[];
  readonly hubStrands: readonly HubStrand[];
  readonly accessibility: readonly Feature[];
  readonly facilities: readonly Feature[];
  readonly packPhrases: readonly PackPhrase[];
  readonly frameWords: readonly FrameWords[];
}

/** The whole directory, in memory. Every id in it points to something that is there. */
export interface Directory extends Records, Settings {}

/** The needs of one group, in the order of the vocabulary file's folder. */
export const needsInGroup = (directory: Directory, groupId: string): NeedRecord[] =>
  [...directory.needs.values()].filter((need) => need.group === groupId);

/** The services that answer a need, those best known for it first, then by name. Closed ones are left out. */
export function servicesForNeed(directory: Directory, needId: string): ServiceRecord[] {
  const rank = (service: ServiceRecord) => service.needs.indexOf(needId);
  return [...directory.services.values()]
    .filter((service) => service.status.kind !== 'closed' && rank(service) >= 0)
    .sort((a, b) => Math.sign(rank(a)) - Math.sign(rank(b)) || a.name.localeCompare(b.name, 'en-GB'));
}
