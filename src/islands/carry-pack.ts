import { homeUrl } from '../domain/urls.ts';
import { keepPack, packFromFragment } from '../pack/fragment.ts';
import { hasThing } from '../pack/pack.ts';
import { packInAddress, writePack } from './pack-in-address.ts';

/**
 * Hands the pack in this page's address on to the page that a link leads to. Nothing is stored: the pack goes from address to address,
 * and only within this site.
 */
export function carryPack(): void {
  for (const press of ['click', 'auxclick']) document.addEventListener(press, handOn, true);
  window.addEventListener('pageshow', bringBack);
  scrollToPlace();
}

/**
 * Back leads to an address from before something was added. What the page just left has in its own address is brought along, where the
 * browser's history lets a page see that (the Navigation API); elsewhere the pack is as it was here. A pack that has nothing in common with
 * this one is somebody else's, and is left alone.
 */
function bringBack(): void {
  const { activation } = (window as Partial<Pick<Window, 'navigation'>>).navigation ?? {};
  if (activation?.navigationType !== 'traverse' || !activation.from?.url) return;
  const [left, here] = [packFromFragment(new URL(activation.from.url).hash), packInAddress()];
  if (left.kind !== 'pack' || here.kind === 'unreadable') return;
  if (here.kind === 'none' || here.pack.entries.some((entry) => hasThing(left.pack, entry))) writePack(left.pack);
}

function handOn(event: Event): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || packInAddress().kind === 'none' || !leadsToOwnPage(link)) return;
  const { pathname, hash } = window.location;
  if (link.pathname === pathname && isPlace(link.hash)) {
    // The place's name would stand in the address where the pack is.
    event.preventDefault();
    goTo(link.hash);
    return;
  }
  link.hash = keepPack(link.hash, hash);
}

const leadsToOwnPage = ({ origin, pathname }: HTMLAnchorElement) =>
  origin === window.location.origin && pathname.startsWith(homeUrl()) && pathname.endsWith('/');

const isPlace = (hash: string) => /^#[\w-]+$/.test(hash);

/** A link to a place on a page had the pack put behind it, so the browser did not find the place by itself. */
function scrollToPlace(): void {
  const [place = ''] = window.location.hash.split('&');
  if (window.location.hash.includes('&') && isPlace(place)) goTo(place);
}

function goTo(hash: string): void {
  const place = document.getElementById(hash.slice(1));
  place?.scrollIntoView();
  place?.focus();
}
