import type { Map as LeafletMap } from 'leaflet';
import { zoom } from './zoom.ts';

interface Tool {
  readonly name: string;
  /** What is seen, where a picture would say less. */
  readonly text?: string;
  /** A Lucide picture, as the path of its lines in a box of 24 by 24. */
  readonly icon?: string;
  readonly press: (map: LeafletMap) => void;
}

/** A third of the map at a press: what is in sight now stays in sight. */
const step = (map: LeafletMap, x: number, y: number) => {
  const size = map.getSize();
  map.panBy([(x * size.x) / 3, (y * size.y) / 3]);
};

const tools: readonly Tool[] = [
  { name: 'Zoom in', icon: 'M5 12h14M12 5v14', press: (map) => zoom(map, 1) },
  { name: 'Zoom out', icon: 'M5 12h14', press: (map) => zoom(map, -1) },
  { name: 'Move west', icon: 'm12 19-7-7 7-7M19 12H5', press: (map) => step(map, -1, 0) },
  { name: 'Move north', icon: 'm5 12 7-7 7 7M12 19V5', press: (map) => step(map, 0, -1) },
  { name: 'Move south', icon: 'M12 5v14M19 12l-7 7-7-7', press: (map) => step(map, 0, 1) },
  { name: 'Move east', icon: 'M5 12h14M12 5l7 7-7 7', press: (map) => step(map, 1, 0) },
];

/** Buttons for all that fingers do on a map: move it, come closer, see all. They come before it, for who presses Tab. */
export function mapTools(map: LeafletMap, showAll: () => void): HTMLElement {
  const row = document.createElement('div');
  row.className = 'map-tools';
  row.setAttribute('role', 'group');
  row.setAttribute('aria-label', 'Move the map');
  const buttons = [...tools, { name: 'Show all places', text: 'All', press: showAll }].map((tool) => toolButton(map, tool));
  row.append(...buttons);
  const [closer, wider] = buttons;
  const limit = () => {
    closer?.setAttribute('aria-disabled', String(map.getZoom() >= map.getMaxZoom()));
    wider?.setAttribute('aria-disabled', String(map.getZoom() <= map.getMinZoom()));
  };
  map.on('zoomend', limit);
  limit();
  return row;
}

function toolButton(map: LeafletMap, { name, text, icon, press }: Tool): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-label', name);
  button.title = name;
  if (icon) button.append(iconSvg(icon));
  if (text) button.append(text);
  button.addEventListener('click', () => press(map));
  return button;
}

const svgSpace = 'http://www.w3.org/2000/svg';

function iconSvg(lines: string): SVGElement {
  const svg = document.createElementNS(svgSpace, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svgSpace, 'path');
  path.setAttribute('d', lines);
  svg.append(path);
  return svg;
}
