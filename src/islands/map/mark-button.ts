import { markOf } from '../../domain/locality-shape.ts';
import type { BaseMap, MapHub } from '../../places/base-map.ts';
import type { Group } from './group-pins.ts';

/** A mark as a real button, which keys press and screen readers name without help. */
export function markButton(group: Group, name: string, base: BaseMap): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-label', name);
  const [hub] = group.hubs;
  const alone = hub && group.hubs.length === 1;
  button.className = ['map-mark', ...(alone ? hubClasses(hub) : [group.pins.length > 1 ? 'map-group' : 'map-door'])].join(' ');
  if (group.hubs.length > 1) button.classList.add('has-hubs');
  if (alone) button.append(hubSvg(hub, base), ...(group.pins.length > 1 ? [count(group.pins.length)] : []));
  else button.append(group.pins.length > 1 ? count(group.pins.length) : document.createElement('span'));
  return button;
}

const hubClasses = ({ locality, youth }: MapHub): string[] => ['map-hub', `locality-${locality}`, ...(youth ? ['map-youth'] : [])];

/** Drawn by the stylesheet: as words of the button, a hub's letter and its number would read as one word that its name does not have. */
function count(pins: number): HTMLSpanElement {
  const span = document.createElement('span');
  span.className = 'map-count';
  span.dataset.count = String(pins);
  return span;
}

const svgSpace = 'http://www.w3.org/2000/svg';

function hubSvg(hub: MapHub, { localities }: BaseMap): SVGElement {
  const locality = localities.find(({ id }) => id === hub.locality);
  const { path, letterY } = markOf(locality?.shape ?? 'circle');
  const svg = document.createElementNS(svgSpace, 'svg');
  svg.setAttribute('viewBox', '-2 -2 28 28');
  svg.setAttribute('aria-hidden', 'true');
  const shape = document.createElementNS(svgSpace, 'path');
  shape.setAttribute('d', path);
  const letter = document.createElementNS(svgSpace, 'text');
  letter.setAttribute('x', '12');
  letter.setAttribute('y', String(letterY));
  letter.textContent = locality?.letter ?? '';
  svg.append(shape, letter);
  if (hub.youth) svg.append(pennant());
  return svg;
}

/** A youth hub flies a flag: its colour is not all that tells it apart. */
function pennant(): SVGElement {
  const flag = document.createElementNS(svgSpace, 'path');
  flag.setAttribute('class', 'pennant');
  flag.setAttribute('d', 'M17-2h11l-3 4 3 4H17z');
  return flag;
}
