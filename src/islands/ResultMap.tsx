import type { Remote } from 'comlink';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Point } from '../domain/schema/place.ts';
import type { Query } from '../search/query.ts';
import type { Pin } from './map/pin.ts';
import type { PinsOf, ShownMap } from './map/show-map.ts';
import { Picked } from './Picked.tsx';
import type { Engine } from './search-worker.ts';

interface Props {
  readonly pins: readonly Pin[];
  /** What the pins are the results of. */
  readonly query: Query;
  readonly engine: Remote<Engine>;
  /** What a hub is called here: family hub. */
  readonly hubWord: string;
  /** The service whose "Show on the map" was pressed last. Another press makes another. */
  readonly sought: { readonly id: string } | undefined;
}

/** The results on a map. All that it shows is in the list as well; Leaflet and the shapes are fetched only when it is opened. */
export function ResultMap({ pins, query, engine, hubWord, sought }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const after = useRef<HTMLParagraphElement>(null);
  const map = useRef<Promise<ShownMap>>();
  const latest = useRef(pins);
  latest.current = pins;
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    setPicked([]);
    map.current ??= import('./map/show-map.ts').then(({ showMap }) =>
      showMap(element, { pinsOf: atHubs(latest.current), nouns: { one: 'service', many: 'services' }, view: 'pins', choose: setPicked }),
    );
    map.current.then((shown) => shown.setPins(atHubs(pins))).catch(() => setFailed(true));
  }, [pins]);
  useEffect(() => {
    if (!sought) return;
    box.current?.scrollIntoView({ block: 'nearest' });
    map.current?.then((shown) => shown.showPin(sought.id)).catch(() => {});
  }, [sought]);
  return (
    <div className="result-map">
      {/* Not a link: the fragment of the address is the search itself. */}
      <button type="button" className="button second skip-map" onClick={() => after.current?.focus()}>
        Skip past the map, to the list
      </button>
      <section ref={box} className="map-box" hidden={failed} aria-label="Map of the results. Everything on it is in the list." />
      {failed && <p role="status">The map did not load. Everything on it is in the list.</p>}
      <p ref={after} tabIndex={-1} className="small quiet">
        {pins.length > 0 && `A mark with a letter is a ${hubWord}, a dot another place, and a number says how many services are there. `}
        {withoutDoors(pins)}
      </p>
      {picked.length > 0 && <Picked ids={picked} query={query} engine={engine} />}
    </div>
  );
}

/** Search rounds its points to about ten metres. */
const sameDoor = (a: Point, b: Point): boolean => Math.abs(a.lat - b.lat) < 2e-4 && Math.abs(a.lon - b.lon) < 2e-4;

/** Services behind a hub's own door are marked as that hub. */
const atHubs =
  (pins: readonly Pin[]): PinsOf =>
  ({ hubs }) =>
    pins.map((pin) => {
      const hub = hubs.find((one) => sameDoor(one, pin));
      return hub ? { ...pin, lat: hub.lat, lon: hub.lon, hub } : pin;
    });

const withoutDoors = (pins: readonly Pin[]) =>
  pins.length === 0
    ? 'None of these has a door to show: they come to you, or are by phone or online.'
    : 'What comes to you, or is by phone or online, is in the list only.';
