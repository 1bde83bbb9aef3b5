import type { Map as LeafletMap } from 'leaflet';
import type { BaseShapes } from '../../places/base-map.ts';
import { type BaseName, namesAt } from '../../places/base-names.ts';
import { type Box, placeLabels, textWidth } from '../../places/place-labels.ts';
import type { Group } from './group-pins.ts';
import type { Leaflet } from './leaflet.ts';

/** The zoom from which hubs have their name beside their mark, and the one from which other places have. */
const hubsNamedFrom = 11.9;
const doorsNamedFrom = 14.4;

/**
 * The names on a map: as many as find room, and none under a mark. A pane of its own, which a screen reader passes over: what it
 * needs is in the marks and the list.
 */
export function drawNames(leaflet: Leaflet, map: LeafletMap): (shapes: BaseShapes, groups: readonly Group[]) => void {
  const pane = map.createPane('names');
  pane.setAttribute('aria-hidden', 'true');
  pane.classList.add('leaflet-zoom-hide');
  return (shapes, groups) => {
    const size = map.getSize();
    const zoom = map.getZoom();
    const placed = placeLabels(
      [...markNames(groups, zoom), ...namesAt(shapes, zoom)].map(({ lat, lon, below = 0, ...name }: Written) => {
        const { x, y } = map.latLngToContainerPoint([lat, lon]);
        return { ...name, x, y: y + below };
      }),
      {
        within: { left: 0, top: 0, right: size.x, bottom: size.y },
        taken: [...corners(size), ...groups.map((group) => boxOfMark(map, group))],
      },
    );
    pane.replaceChildren(
      ...placed.map(({ label: { text, className }, x, y }) => {
        const name = document.createElement('span');
        name.className = `map-name ${className}`;
        name.textContent = text;
        leaflet.setPosition(name, map.containerPointToLayerPoint([x, y]));
        return name;
      }),
    );
  };
}

interface Written extends BaseName {
  /** How far under its point it stands, in pixels. */
  readonly below?: number;
}

/** Hubs and single places by name, once there is room for that. */
const markNames = (groups: readonly Group[], zoom: number): Written[] =>
  groups.flatMap(({ lat, lon, hubs: [hub, ...otherHubs], pins: [pin, ...otherPins] }) => {
    if (hub) return otherHubs.length === 0 && zoom >= hubsNamedFrom ? [markName(hub.name, { lat, lon }, 'map-name-hub', 28)] : [];
    return pin && otherPins.length === 0 && zoom >= doorsNamedFrom ? [markName(pin.name, { lat, lon }, 'map-name-door', 20)] : [];
  });

const markName = (text: string, point: { lat: number; lon: number }, className: string, below: number): Written => ({
  ...point,
  text,
  className,
  below,
  mayStray: false,
  height: 16,
  width: textWidth(text, 16),
});

/** The scale and the arrow to the north, as map.css puts them. */
const corners = ({ x, y }: { x: number; y: number }): Box[] => [
  { left: 0, right: 170, top: y - 36, bottom: y },
  { left: x - 34, right: x, top: y - 50, bottom: y },
];

const halfMark = 15;

function boxOfMark(map: LeafletMap, { lat, lon }: Group): Box {
  const { x, y } = map.latLngToContainerPoint([lat, lon]);
  return { left: x - halfMark, right: x + halfMark, top: y - halfMark, bottom: y + halfMark };
}
