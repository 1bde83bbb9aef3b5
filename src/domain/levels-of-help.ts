import type { Directory, ServiceRecord } from './directory.ts';
import type { Door } from './schema/door.ts';
import type { LevelOfHelp } from './schema/level-of-help.ts';

/** The services that are not closed, of one level, or with `undefined` those whose level nobody has recorded. In the order of names. */
export const servicesAtLevel = ({ services }: Pick<Directory, 'services'>, levelId: string | undefined): ServiceRecord[] =>
  [...services.values()].filter(({ level, status }) => status.kind !== 'closed' && level === levelId);

/** Services under the group of the need that each is best known for, in the order of the groups. Those with no need yet come last. */
export function servicesByGroup(services: readonly ServiceRecord[], { needs, needGroups }: Pick<Directory, 'needs' | 'needGroups'>) {
  const groupOf = ({ needs: [first] }: ServiceRecord) => (first ? needs.get(first)?.group : undefined);
  return [...needGroups, { id: undefined, label: 'No need recorded yet' }]
    .map(({ id, label }) => ({ label, services: services.filter((service) => groupOf(service) === id) }))
    .filter((group) => group.services.length > 0);
}

const usualDoors: readonly Door[] = [
  { to: 'choose', says: 'Help me choose' },
  { to: 'talk', says: 'People I can talk to' },
];

/**
 * Where a statement leads, for a family or for a young person. The last statement always leads to urgent help first,
 * whatever the file says: it is the one that someone in danger would pick.
 */
export function doorsOf(level: LevelOfHelp, levels: readonly LevelOfHelp[], asker: 'family' | 'young'): readonly Door[] {
  const own = asker === 'young' ? (level.young?.doors ?? []) : level.doors;
  const doors = own.length > 0 ? own : usualDoors;
  if (level.id !== levels.at(-1)?.id || doors[0]?.to === 'help-now') return doors;
  return [{ to: 'help-now', says: 'Help now' }, ...doors.filter(({ to }) => to !== 'help-now')];
}

/** Can young people be asked in their own words? Only if every level has them. */
export const asksYoungPeople = (levels: readonly LevelOfHelp[]): boolean => levels.every(({ young }) => young !== undefined);

/** One step round the rim of the windscreen: a level of need, and the run of levels of help that go with it. */
export interface NeedRun {
  readonly need: number;
  /** The place of the first and the last level of the run, from 0. */
  readonly first: number;
  readonly last: number;
}

/** Levels of help that stand beside each other with the same level of need, as one run. */
export function needRuns(levels: readonly Pick<LevelOfHelp, 'need'>[]): NeedRun[] {
  const starts = levels.flatMap(({ need }, at) => (levels[at - 1]?.need === need ? [] : [at]));
  return starts.flatMap((first, at) => {
    const level = levels[first];
    return level ? [{ need: level.need, first, last: (starts[at + 1] ?? levels.length) - 1 }] : [];
  });
}
