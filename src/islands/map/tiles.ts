import type { Map as LeafletMap } from 'leaflet';
import type { BaseMap } from '../../places/base-map.ts';

/** The offer of a street map from someone else. Nothing is asked of them before the button is pressed, and it says what they learn. */
export function streetTiles(map: LeafletMap, tiles: NonNullable<BaseMap['tiles']>): HTMLElement {
  const offer = document.createElement('div');
  offer.className = 'map-offer';
  const notice = document.createElement('p');
  notice.textContent = `Streets come from ${tiles.from}. If you show them, ${tiles.from} learns your internet address and which streets you look at.`;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button second';
  button.textContent = 'Show streets';
  button.addEventListener('click', async () => {
    const { tileLayer } = await import('leaflet/src/layer/tile/TileLayer.js');
    tileLayer(tiles.url, { maxZoom: tiles.maxZoom, referrerPolicy: 'no-referrer' }).addTo(map);
    map.getContainer().classList.add('has-streets');
    const credit = document.createElement('p');
    credit.textContent = `Streets: ${tiles.credit}`;
    credit.tabIndex = -1;
    offer.replaceChildren(credit);
    credit.focus();
  });
  offer.append(notice, button);
  return offer;
}
