import { useEffect, useState } from 'preact/hooks';
import { serviceUrl } from '../domain/urls.ts';
import { sayChanged } from '../pack/health.ts';
import { nearestLike } from '../pack/like.ts';
import { hashOfThing, type Step } from '../pack/record.ts';
import { fetchByNeed, recordOf } from './pack-files.ts';
import type { PackedThing } from './packed-things.ts';

/** How many others are named for one that is gone. */
const mostOffered = 3;

/** How a thing has fared since it was put in the pack, and where to go instead. Nothing when all is as it was. */
export function Fared({ thing: { entry, record, health } }: { readonly thing: PackedThing }) {
  const others = useOthers(entry.was, record?.status.kind === 'open' ? undefined : health);
  switch (health.kind) {
    case 'as it was':
      return null;
    case 'not known':
      return (
        <p className="small quiet no-print">
          We do not know what has changed since this was put in the pack. What you read here is today’s.
        </p>
      );
    case 'changed':
      return <p className="fared">{sayChanged(health.changed)}</p>;
    case 'stopped':
      return (
        <div className="fared">
          <p>
            <strong>{health.says}.</strong> {health.note}
          </p>
          <Instead others={others} />
        </div>
      );
    case 'gone':
      return (
        <div className="fared">
          <p>
            <strong>This has left the directory.</strong> It may have closed or have another name. Do not go there without asking.
          </p>
          <Instead others={others} />
        </div>
      );
    default:
      return health satisfies never;
  }
}

const Instead = ({ others }: { readonly others: readonly Step[] }) =>
  others.length > 0 ? (
    <p>
      Nearest like it:{' '}
      {others.map(({ id, name }, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <a href={serviceUrl(id)}>{name}</a>
        </span>
      ))}
      .
    </p>
  ) : null;

/** What the record names instead, or else what is most like what it was. Empty until it has come, and where nothing may be named. */
function useOthers(then: string, health: PackedThing['health'] | undefined): readonly Step[] {
  const [others, setOthers] = useState<readonly Step[]>([]);
  const kind = health?.kind;
  const named = health?.kind === 'stopped' ? health.instead.join(' ') : '';
  useEffect(() => {
    if (kind !== 'stopped' && kind !== 'gone') return;
    const find = named ? namedInstead(named.split(' ')) : fetchByNeed().then((table) => nearestLike(then, table, mostOffered));
    find.then(setOthers, () => setOthers([]));
  }, [kind, named, then]);
  return others;
}

async function namedInstead(ids: readonly string[]): Promise<Step[]> {
  const records = await Promise.all(ids.map((id) => recordOf(hashOfThing('service', id))));
  return records.flatMap((record) => (record ? [{ id: record.id, name: record.name }] : []));
}
