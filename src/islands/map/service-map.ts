import type { BaseMap } from '../../places/base-map.ts';
import type { Pin } from './pin.ts';
import { type ShownMap, showMap } from './show-map.ts';

/** The list is the map's data: each row that has a point becomes a pin, so the two cannot disagree, and no point is sent twice. */
class ServiceMap extends HTMLElement {
  async connectedCallback() {
    const side = this.querySelector<HTMLElement>('.map-side');
    const region = this.querySelector<HTMLElement>('.map-box');
    if (!side || !region) return;
    side.hidden = false;
    const rows = [...this.querySelectorAll<HTMLElement>('[data-hub], [data-point]')];
    try {
      const map = await showMap(region, {
        pinsOf: (base) => rows.flatMap((row) => pinOf(row, base) ?? []),
        nouns: { one: 'place', many: 'places' },
        view: 'area',
        choose: (ids) => this.#pick(ids),
      });
      for (const row of rows) row.append(this.#showButton(row, map));
      this.#showAddressed(map);
    } catch {
      region.hidden = true;
      const status = this.querySelector('[role=status]');
      if (status) status.textContent = 'The map did not load. Everything on it is in the list.';
    }
  }

  #showButton(row: HTMLElement, map: ShownMap): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'show-on-map';
    button.textContent = 'Show on the map';
    button.setAttribute('aria-label', `Show on the map: ${nameOf(row)}`);
    button.addEventListener('click', () => {
      this.#mark([row]);
      map.showPin(row.id);
      this.querySelector('.map-box')?.scrollIntoView({ block: 'nearest' });
    });
    return button;
  }

  /** An address that ends in a place's id, as links from its page do, opens the map there. */
  #showAddressed(map: ShownMap) {
    const row = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!row || !this.contains(row) || !row.matches('[data-hub], [data-point]')) return;
    this.#mark([row]);
    map.showPin(row.id);
    this.querySelector('.map-box')?.scrollIntoView({ block: 'nearest' });
  }

  #pick(ids: readonly string[]) {
    const picked = ids.flatMap((id) => document.getElementById(id) ?? []);
    this.#mark(picked);
    picked[0]?.scrollIntoView({ block: 'center' });
    picked[0]?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true });
  }

  #mark(picked: readonly HTMLElement[]) {
    for (const row of this.querySelectorAll('.picked')) row.classList.remove('picked');
    for (const row of picked) row.classList.add('picked');
  }
}

const nameOf = (row: HTMLElement): string => row.querySelector('a, strong')?.textContent ?? '';

function pinOf(row: HTMLElement, { hubs }: BaseMap): Pin | undefined {
  const hub = hubs.find(({ id }) => id === row.dataset.hub);
  if (hub) return { id: row.id, name: hub.name, lat: hub.lat, lon: hub.lon, hub };
  const [lat, lon] = (row.dataset.point ?? '').split(' ').map(Number);
  return lat && lon ? { id: row.id, name: nameOf(row), lat, lon } : undefined;
}

customElements.define('service-map', ServiceMap);
