import type { Remote } from 'comlink';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Query } from '../search/query.ts';
import type { Pin, ShownMap } from './map.ts';
import { Picked } from './Picked.tsx';
import type { Engine } from './search-worker.ts';

interface Props {
  readonly pins: readonly Pin[];
  /** What the pins are the results of. */
  readonly query: Query;
  readonly engine: Remote<Engine>;
}

/** The results on a map. All that it shows is in the list as well; Leaflet and the shapes are fetched only when it is opened. */
export function ResultMap({ pins, query, engine }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const map = useRef<Promise<ShownMap>>();
  const latest = useRef(pins);
  latest.current = pins;
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    setPicked([]);
    map.current ??= import('./map.ts').then(({ showMap }) => showMap(element, latest.current, setPicked));
    map.current.then((shown) => shown.setPins(pins)).catch(() => setFailed(true));
  }, [pins]);
  return (
    <div className="result-map">
      <section ref={box} className="map-box" hidden={failed} aria-label="Map of the results. Everything on it is in the list." />
      {failed && <p role="status">The map did not load. Everything on it is in the list.</p>}
      <p className="small quiet">{withoutDoors(pins)}</p>
      {picked.length > 0 && <Picked ids={picked} query={query} engine={engine} />}
    </div>
  );
}

const withoutDoors = (pins: readonly Pin[]) =>
  pins.length === 0
    ? 'None of these has a door to show: they come to you, or are by phone or online.'
    : 'What comes to you, or is by phone or online, is in the list only.';
