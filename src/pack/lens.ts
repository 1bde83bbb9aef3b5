import { isAtRisk } from '../domain/at-risk.ts';
import { daysBetween } from '../domain/day.ts';
import { type Directory, type ServiceRecord, servicesForNeed } from '../domain/directory.ts';
import { basedIn } from '../domain/reach.ts';
import type { Wait } from '../domain/schema/referral.ts';
import type { Day } from '../domain/schema/when.ts';
import type { Lens, Step } from './record.ts';

/** Services named for a step up or down. */
const mostSteps = 2;

/** What a professional needs to know of a service, and which services are the next step from it. */
export function lensOf(service: ServiceRecord, directory: Directory): Lens {
  const level = levelOf(service, directory);
  return {
    ...(service.referral ? { referral: service.referral } : {}),
    wait: service.wait,
    ...(level ? { level: `${level.label} (level ${level.need})` } : {}),
    stepUp: level ? steps(service, directory, (need) => need > level.need) : [],
    stepDown: level ? steps(service, directory, (need) => need < level.need) : [],
  };
}

const levelOf = ({ level }: Pick<ServiceRecord, 'level'>, { levelsOfHelp }: Pick<Directory, 'levelsOfHelp'>) =>
  levelsOfHelp.find(({ id }) => id === level);

/** Open services for what this one is best known for, at the levels asked for: the nearest level first, then those in the same place. */
function steps(service: ServiceRecord, directory: Directory, isThere: (need: number) => boolean): Step[] {
  const own = levelOf(service, directory)?.need ?? 0;
  const here = basedIn(service, directory);
  const isHere = (other: ServiceRecord) => basedIn(other, directory).some((id) => here.includes(id));
  return servicesForNeed(directory, service.needs[0] ?? '')
    .flatMap((other) => {
      const need = levelOf(other, directory)?.need;
      return need !== undefined && isThere(need) && other.status.kind === 'open' && !isAtRisk(other, directory)
        ? [{ other, far: Math.abs(need - own) + (isHere(other) ? 0 : 0.5) }]
        : [];
    })
    .sort((a, b) => a.far - b.far || a.other.name.localeCompare(b.other.name, 'en-GB'))
    .slice(0, mostSteps)
    .map(({ other: { id, name } }) => ({ id, name }));
}

/** Past this many days a wait is a rumour: ring and ask. */
export const daysUntilWaitIsStale = 60;

/** Is what was said of a wait too old to pass on? Never of one that is not known. */
export const isWaitStale = (wait: Wait, today: Day): boolean =>
  wait.kind === 'known' && daysBetween(wait.saidOn, today) > daysUntilWaitIsStale;
