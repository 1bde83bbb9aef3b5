import type { Map as LeafletMap, Marker } from 'leaflet';
import type { BaseMap } from '../../places/base-map.ts';
import { closest, type Group, groupPins } from './group-pins.ts';
import type { Leaflet } from './leaflet.ts';
import { markButton } from './mark-button.ts';
import { markName, type Nouns } from './mark-name.ts';
import type { Pin } from './pin.ts';

interface Tools {
  readonly leaflet: Leaflet;
  readonly map: LeafletMap;
  readonly base: BaseMap;
  readonly nouns: Nouns;
  /** Told the ids of the cards that a person picked. */
  readonly choose: (ids: readonly string[]) => void;
}

interface Drawn {
  readonly group: Group;
  readonly button: HTMLButtonElement;
  readonly marker: Marker;
}

export interface Marks {
  readonly setPins: (pins: readonly Pin[]) => void;
  /** Draws what stands in view now. Marks that stay are left alone, and so is the focus in them. */
  readonly draw: () => void;
  /** Moves to a card's pin, and puts the focus on its mark. */
  readonly show: (id: string) => void;
  /** What is drawn, for labels to keep clear of. */
  readonly drawn: () => readonly Group[];
}

/** Marks stay on the map a little beyond its edge, so that one who moves it finds them there. */
const beyond = 0.15;

/** The zoom at which the streets around one place fill a phone. */
const streets = 14;

/** The marks of a map: buttons in the order of the list, each with a full name. */
export function drawMarks({ leaflet, map, base, nouns, choose }: Tools): Marks {
  let pins: readonly Pin[] = [];
  let grouped = groupPins(pins);
  let shown: string | undefined;
  const drawn = new Map<string, Drawn>();

  const pick = ({ pins: picked, lat, lon, partsAt }: Group) => {
    if (partsAt === undefined || partsAt > closest) choose([...new Set(picked.map(({ id }) => id))]);
    else map.setView([lat, lon], Math.max(partsAt, map.getZoom() + 1));
  };

  const add = (group: Group): Drawn => {
    const button = markButton(group, markName(group, base, nouns), base);
    button.addEventListener('click', () => pick(group));
    // Made by hand, not by Leaflet, which makes marks of `div`: those have no name and are deaf to the space bar.
    const icon = Object.assign(leaflet.divIcon(), { createIcon: () => button });
    const marker = leaflet.marker([group.lat, group.lon], { icon, keyboard: false, riseOnHover: true }).addTo(map);
    return { group, button, marker };
  };

  const draw = () => {
    const focused = [...drawn.values()].find(({ button }) => button.matches(':focus'));
    const box = map.getBounds().pad(beyond);
    const groups = grouped([box.getWest(), box.getSouth(), box.getEast(), box.getNorth()], map.getZoom());
    const wanted = new Set(groups.map(({ key }) => key));
    const goes = focused !== undefined && !wanted.has(focused.group.key);
    for (const group of groups) if (!drawn.has(group.key)) drawn.set(group.key, add(group));
    // The heir of the focus is found before its last owner goes: a screen reader is never left nowhere.
    if (goes) heirOf(focused.group)?.focus({ preventScroll: true });
    for (const [key, { marker }] of drawn) if (!wanted.has(key)) remove(key, marker);
    inOrder(groups.flatMap(({ key }) => drawn.get(key)?.button ?? []));
    for (const { group, button } of drawn.values())
      button.classList.toggle(
        'is-shown',
        group.pins.some(({ id }) => id === shown),
      );
  };

  const remove = (key: string, marker: Marker) => {
    marker.remove();
    drawn.delete(key);
  };

  /** The mark that now stands for the first pin of one that has gone; else the map itself. */
  const heirOf = (gone: Group): HTMLElement => {
    const [first] = gone.pins;
    const heir = [...drawn.values()].find(({ group }) => group !== gone && first && group.pins.includes(first));
    return heir?.button ?? map.getContainer();
  };

  return {
    setPins: (next) => {
      for (const [key, { marker }] of drawn) remove(key, marker);
      pins = next;
      shown = undefined;
      grouped = groupPins(pins);
    },
    draw,
    show: (id) => {
      const own = pins.filter((pin) => pin.id === id);
      const [first] = own;
      if (!first) return;
      shown = id;
      const bounds = leaflet.latLngBounds(own.map(({ lat, lon }) => [lat, lon]));
      map.fitBounds(bounds.pad(0.2), { maxZoom: Math.max(streets, map.getZoom()), animate: false });
      draw();
      [...drawn.values()].find(({ group }) => group.pins.includes(first))?.button.focus({ preventScroll: true });
    },
    drawn: () => [...drawn.values()].map(({ group }) => group),
  };
}

/** Puts buttons in their order for the Tab key, without moving the one that has the focus, which would lose it. */
function inOrder(buttons: readonly HTMLElement[]): void {
  const still = buttons.findIndex((button) => button.matches(':focus'));
  for (const [place, button] of buttons.entries()) {
    if (place === still) continue;
    const before = place < still ? buttons[still] : null;
    button.parentElement?.insertBefore(button, before ?? null);
  }
}
