import { isAtRisk } from '../domain/at-risk.ts';
import type { Directory } from '../domain/directory.ts';
import { basedIn } from '../domain/reach.ts';
import { digestOfLocality, digestOfNeed, localityIn, needIn, type Step } from './record.ts';

/** A service that may stand in for another: its name, and the digests of where it is; none when it is wherever people are. */
export interface StandIn extends Step {
  readonly localities: readonly string[];
}

/** A need by its digest: what to call it, and the open services for it, those best known for it first. */
export type ByNeed = Readonly<Record<string, { readonly label: string; readonly services: readonly StandIn[] }>>;

/** Which services there are for each need. Of a need that puts people at risk nothing is listed: the pack says whom to ring. */
export function byNeed(directory: Directory): ByNeed {
  const open = [...directory.services.values()].filter((service) => service.status.kind === 'open' && !isAtRisk(service, directory));
  return Object.fromEntries(
    [...directory.needs.values()]
      .filter(({ atRisk }) => !atRisk)
      .map(({ id, label }) => {
        const services = open
          .filter(({ needs }) => needs.includes(id))
          .sort((a, b) => a.needs.indexOf(id) - b.needs.indexOf(id))
          .map((service) => ({
            id: service.id,
            name: service.name,
            localities: basedIn(service, directory).map(digestOfLocality),
          }));
        return [digestOfNeed(id), { label, services }];
      }),
  );
}

/** The most like what a digest was made from: for the same need, in the same part of the area first, then what is everywhere. */
export function nearestLike(digest: string, table: ByNeed, limit: number): readonly Step[] {
  const services = table[needIn(digest)]?.services ?? [];
  const here = localityIn(digest);
  const far = ({ localities }: StandIn) => (localities.includes(here) ? 0 : localities.length === 0 ? 1 : 2);
  return [...services]
    .sort((a, b) => far(a) - far(b))
    .slice(0, limit)
    .map(({ id, name }) => ({ id, name }));
}
