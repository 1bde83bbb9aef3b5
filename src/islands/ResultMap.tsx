import { useEffect, useRef, useState } from 'preact/hooks';
import type { Pin, ShownMap } from './map.ts';

interface Props {
  readonly pins: readonly Pin[];
  /** Told which results a person picked on the map. */
  readonly choose: (ids: readonly string[]) => void;
}

/** The results on a map. All that it shows is in the list as well; Leaflet and the shapes are fetched only when it is opened. */
export function ResultMap({ pins, choose }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const map = useRef<Promise<ShownMap>>();
  const latest = useRef({ pins, choose });
  latest.current = { pins, choose };
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    map.current ??= import('./map.ts').then(({ showMap }) => showMap(element, latest.current.pins, (ids) => latest.current.choose(ids)));
    map.current.then((shown) => shown.setPins(pins)).catch(() => setFailed(true));
  }, [pins]);
  return (
    <div className="result-map">
      <section ref={box} className="map-box" hidden={failed} aria-label="Map of the results. Everything on it is in the list." />
      {failed && <p role="status">The map did not load. Everything on it is in the list.</p>}
      <p className="small quiet">{withoutDoors(pins)}</p>
    </div>
  );
}

const withoutDoors = (pins: readonly Pin[]) =>
  pins.length === 0
    ? 'None of these has a door to show: they come to you, or are by phone or online.'
    : 'What comes to you, or is by phone or online, is in the list only.';
