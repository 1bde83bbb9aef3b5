import { homeUrl } from '../domain/urls.ts';
import { keepPack } from '../pack/fragment.ts';
import { packInAddress } from './pack-in-address.ts';

/**
 * Hands the pack in this page's address on to the page that a link leads to. Nothing is stored: the pack goes from address to address,
 * and only within this site.
 */
export function carryPack(): void {
  for (const press of ['click', 'auxclick']) document.addEventListener(press, handOn, true);
  scrollToPlace();
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
