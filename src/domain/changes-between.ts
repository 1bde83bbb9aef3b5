import { isAtRisk } from './at-risk.ts';
import { type Difference, differencesBetween } from './differences.ts';
import type { Directory, HubRecord, ServiceRecord } from './directory.ts';
import { patchesOf } from './patches.ts';
import { factsOfHub, factsOfService } from './record-facts.ts';
import { hubUrl, serviceUrl } from './urls.ts';

/** A service or hub that is not as it was. */
export interface ChangedRecord {
  readonly what: 'service' | 'hub';
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  /** Its page. None when it has left. */
  readonly path: string | undefined;
  /** Localities that it is news for, then or now. Empty when it is for the whole area. */
  readonly localities: readonly string[];
  readonly differences: readonly Difference[];
}

/** Everything that is not as it was. */
export interface Changes {
  readonly changed: readonly ChangedRecord[];
  /** Records that left and are not named: see `mayBeNamed`. */
  readonly leftUnnamed: number;
}

/** A directory on two days. `unread`: files (services/x.md) that could not be read on one of them, of which nothing can be said. */
export interface TwoDays {
  readonly before: Directory;
  readonly after: Directory;
  readonly unread: ReadonlySet<string>;
}

/** What differs between two days, hubs first, each in the order of its name. A record that came or left while it was closed is no news. */
export function changesBetween({ before, after, unread }: TwoDays): Changes {
  const readable = <Record extends HubRecord | ServiceRecord>(map: ReadonlyMap<string, Record>) =>
    new Map([...map].filter(([, { file }]) => !unread.has(file)));
  const pairs = <Record>(was: ReadonlyMap<string, Record>, is: ReadonlyMap<string, Record>) =>
    [...new Set([...was.keys(), ...is.keys()])].map((id) => [was.get(id), is.get(id)] as const);
  const services = pairs(readable(before.services), readable(after.services));
  const hubs = pairs(readable(before.hubs), readable(after.hubs));
  const gone = services.flatMap(([was, is]) => (was && !is && was.status.kind !== 'closed' ? [was] : []));
  return {
    changed: [
      ...byName(hubs.flatMap(([was, is]) => hubChange(was, is))),
      ...byName(services.flatMap(([was, is]) => serviceChange(was, is, { before, after }))),
    ],
    leftUnnamed: gone.filter((service) => !mayBeNamed(service, before)).length,
  };
}

const byName = (list: readonly ChangedRecord[]) => [...list].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));

/**
 * May a record that was taken out be named? Not one that kept people safe, or that was somebody's home: it may have been
 * taken out so that nobody finds it.
 */
const mayBeNamed = (service: ServiceRecord, directory: Directory) =>
  !service.addressHidden && service.kind !== 'childcare' && !isAtRisk(service, directory);

type Days = Pick<TwoDays, 'before' | 'after'>;

function serviceChange(was: ServiceRecord | undefined, is: ServiceRecord | undefined, { before, after }: Days): ChangedRecord[] {
  const localities = together(was ? patchesOf(was, before) : undefined, is ? patchesOf(is, after) : undefined);
  if (!is) return was && was.status.kind !== 'closed' && mayBeNamed(was, before) ? [left('service', was, localities)] : [];
  const about = { what: 'service' as const, id: is.id, name: is.name, summary: is.summary, path: serviceUrl(is.id), localities };
  if (!was) return is.status.kind === 'closed' ? [] : [{ ...about, differences: [{ kind: 'new' }] }];
  const differences = differencesBetween(factsOfService(was, before), factsOfService(is, after)).filter(
    // Where it was may be what must not be told of where it is.
    ({ kind }) => kind !== 'places' || !(was.addressHidden || is.addressHidden),
  );
  return differences.length > 0 ? [{ ...about, differences }] : [];
}

function hubChange(was: HubRecord | undefined, is: HubRecord | undefined): ChangedRecord[] {
  const localities = [...new Set([was, is].flatMap((hub) => (hub ? [hub.locality] : [])))];
  if (!is) return was && was.status.kind !== 'closed' ? [left('hub', was, localities)] : [];
  const about = { what: 'hub' as const, id: is.id, name: is.name, summary: is.summary, path: hubUrl(is.id), localities };
  if (!was) return is.status.kind === 'closed' ? [] : [{ ...about, differences: [{ kind: 'new' }] }];
  const differences = differencesBetween(factsOfHub(was), factsOfHub(is));
  return differences.length > 0 ? [{ ...about, differences }] : [];
}

const left = (
  what: ChangedRecord['what'],
  { id, name, summary }: Pick<ServiceRecord, 'id' | 'name' | 'summary'>,
  localities: readonly string[],
): ChangedRecord => ({
  what,
  id,
  name,
  summary,
  path: undefined,
  localities,
  differences: [{ kind: 'left' }],
});

/** News for either day's localities; for the whole area when either day's was. */
const together = (was: readonly string[] | undefined, is: readonly string[] | undefined): string[] =>
  was?.length === 0 || is?.length === 0 ? [] : [...new Set([...(is ?? []), ...(was ?? [])])];
