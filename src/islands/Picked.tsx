import type { Remote } from 'comlink';
import { useEffect, useRef, useState } from 'preact/hooks';
import { clockInLondon } from '../domain/day.ts';
import type { Query } from '../search/query.ts';
import { ResultCard } from './ResultCard.tsx';
import type { Engine, ShownResult } from './search-worker.ts';

interface Props {
  readonly ids: readonly string[];
  readonly query: Query;
  readonly engine: Remote<Engine>;
}

/** The services whose pin was pressed, beneath the map: in the list they may be far down. The focus goes to the first. */
export function Picked({ ids, query, engine }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const [services, setServices] = useState<readonly ShownResult[]>([]);
  useEffect(() => {
    let overtaken = false;
    engine.picked(query, ids, clockInLondon(new Date())).then(
      (picked) => overtaken || setServices(picked),
      () => overtaken || setServices([]),
    );
    return () => {
      overtaken = true;
    };
  }, [ids, query, engine]);
  useEffect(() => list.current?.querySelector('a')?.focus(), [services]);
  return (
    <ul ref={list} className="cards" aria-label="Picked on the map">
      {services.map((service) => (
        <li key={service.id}>
          <ResultCard {...service} />
        </li>
      ))}
    </ul>
  );
}
